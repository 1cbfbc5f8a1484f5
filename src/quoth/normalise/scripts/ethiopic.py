"""Ethiopic: letters that Amharic pronounces alike are written for one another."""

from __future__ import annotations

from .rule import Rule, merged, within

RANGES = ((0x1200, 0x139F), (0x2D80, 0x2DDF), (0xAB00, 0xAB2F))


def _series(first: int, onto: int, orders: int = 7) -> dict[str, str]:
    return {chr(first + k): chr(onto + k) for k in range(orders)}


_H, _HH, _KH = 0x1200, 0x1210, 0x1280
_FIRST_AS_FOURTH = {chr(series + order): chr(_H) for series in (_H, _HH, _KH) for order in (0, 3)} | {
    chr(series + order): chr(0x12A0) for series in (0x12A0, 0x12D0) for order in (0, 3)
}

RULES = (
    Rule(
        "homophone series",
        "W. Leslau, Reference Grammar of Amharic (1995), section 3: h, s, the glottal stop, ts",
        {
            c: f
            for c, f in (
                _series(_HH, _H)
                | _series(_KH, _H)
                | _series(0x1220, 0x1230)
                | _series(0x12D0, 0x12A0)
                | _series(0x1340, 0x1338)
            ).items()
            if c not in _FIRST_AS_FOURTH
        }
        | _FIRST_AS_FOURTH,
    ),
)
FOLDS = merged(RULES)


def handles(code: int) -> bool:
    """Is this an Ethiopic letter?"""
    return within(code, RANGES)
