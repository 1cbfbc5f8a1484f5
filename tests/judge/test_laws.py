"""Printed divisions of laws against a library's: right, wrong only where the same law is meant, else left open."""

from __future__ import annotations

import pytest

import quoth

WORDS = [
    "The harbour master shall keep a register of every vessel that enters the port.",
    "No vessel may leave the port without a certificate of clearance signed by the master.",
    "A lantern must burn at the end of the pier from dusk until dawn.",
]
QUOTED = f"“{WORDS[1]}”"


def _reference(draft: str, style: str = "Art. {}") -> str | None:
    report = quoth.check(text=draft, against=[(style.format(n), words) for n, words in enumerate(WORDS, 1)])
    finding = max((f for f in report.findings if f.kind == "quotation"), key=lambda f: f.end - f.start)
    return finding.reference.verdict if finding.reference else None


@pytest.mark.parametrize("style", ["Art. {}", "Article {}", "Madde {}", "第{}条", "UDHR Art. {}", "LPD Art. {}"])
@pytest.mark.parametrize(
    "draft",
    [
        "{q} (art. 2).",
        "Article 2 provides that {q}",
        "As article 2 says: {q}",
        "{q} (md. 2)",
        "2. madde: {q}",
        "第二条规定：{q}",
        "Selon l'article 2, {q}",
        "Артикл: {q} (ст. 2).",
        "{q} (art. 2 of the Act).",
    ],
)
def test_the_right_article_is_never_wrong(style: str, draft: str) -> None:
    """However it is written, and whether the library names the law or not."""
    assert _reference(draft.format(q=QUOTED), style) == "right"


@pytest.mark.parametrize(
    ("draft", "style", "wanted"),
    [
        ("{q} (art. 3).", "Art. {}", "wrong"),
        ("Article 3 provides that {q}", "Article {}", "wrong"),
        ("{q} (§ 3).", "Section {}", "wrong"),
        ("{q} (cl. 3).", "Clause {}", "wrong"),
        ("{q} (UDHR art. 3).", "UDHR Art. {}", "wrong"),
        ("{q} (art. 3 LPD).", "LPD Art. {}", "wrong"),
        ("{q} (art. 3 of the Housing Act).", "Art. {}", "ambiguous"),
        ("{q} (Art. 3 GG).", "Art. {}", "ambiguous"),
        ("{q} (§ 3).", "Art. {}", "ambiguous"),
        ("{q} (art. 3).", "UDHR Art. {}", "ambiguous"),
        ("Under the Housing Act, art. 3: {q}", "Art. {}", "ambiguous"),
        ("民法第3条：{q}", "第{}条", "ambiguous"),
    ],
)
def test_another_article(draft: str, style: str, wanted: str) -> None:
    """It is wrong where the same law is meant, and an open question where another may be."""
    assert _reference(draft.format(q=QUOTED), style) == wanted


@pytest.mark.parametrize("draft", ["{q}, which article 3 forbids.", "{q}. Article 3 is about lanterns."])
def test_what_follows_is_about_something_else(draft: str) -> None:
    """An article that the draft goes on with belongs to no quotation before it."""
    assert _reference(draft.format(q=QUOTED)) is None
