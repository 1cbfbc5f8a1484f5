"""Greek: accents, breathings and the iota subscript are marks (by decomposition), so they are ignored."""

from __future__ import annotations

from .rule import Rule, merged, pairs, within

RANGES = ((0x0370, 0x03FF), (0x1F00, 0x1FFF))

RULES = (
    Rule("final sigma", "Unicode 16, SpecialCasing.txt", pairs("ς:σ ϲ:σ Ϲ:σ")),
    Rule("letter symbols", "Unicode 16, compatibility decompositions", pairs("ϐ:β ϑ:θ ϕ:φ ϖ:π ϰ:κ ϱ:ρ ϵ:ε")),
    Rule("kai", "Unicode 16, names list of U+03D7", {"ϗ": "και", "Ϗ": "και"}),
    Rule(
        "elision mark and spacing breathings",
        "Unicode 16, names list of U+1FBD and U+1FBF; they stand for an apostrophe or a loose breathing",
        dict.fromkeys(
            "\u037a\u0384\u02b9\u0374\u1fbd\u1fbf\u1fc0\u1fcd\u1fce\u1fcf\u1fdd\u1fde\u1fdf\u1ffd\u1fef\u1ffe",
            "",
        ),
    ),
    Rule("loose iota subscript", "Unicode 16, U+1FBE decomposes to iota", {"\u1fbe": "ι"}),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this a Greek letter or sign?"""
    return within(code, RANGES)
