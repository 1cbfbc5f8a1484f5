"""Folds that a reader may switch: vowel marks, substitutes of the divine name, the abbreviations of Greek manuscripts.

All texts are ours.
"""

from __future__ import annotations

import pytest

import quoth
from quoth.cli.config import parse
from quoth.settings import Settings

HEBREW = [("1", "בָּרוּךְ יְהוָה אֱלֹהֵי הַשָּׁמַיִם אֲשֶׁר נָתַן לָנוּ אֶת הַגֶּשֶׁר הַזֶּה")]
GREEK = [("1", "καὶ εἶπεν ὁ θεὸς τῷ γεωργῷ ὅτι ὁ κύριος φυλάσσει τὴν γέφυραν ταύτην")]
SUBSTITUTES = "ככתוב: \"ברוך ה' אלוקי השמים אשר נתן לנו את הגשר הזה\""
POINTED = 'ככתוב: "בָּרוּךְ יְהוָה אֱלֹהֵי הַשָּׁמַיִם אֲשֶׁר נִתֵּן לָנוּ אֶת הַגֶּשֶׁר הַזֶּה"'
MANUSCRIPT = "γέγραπται· «καὶ εἶπεν ὁ ΘΣ τῷ γεωργῷ ὅτι ὁ ΚΣ φυλάσσει τὴν γέφυραν ταύτην»"


@pytest.mark.parametrize(
    ("text", "source", "settings", "verdict", "said"),
    [
        (SUBSTITUTES, HEBREW, Settings(), "variant", "divine name substitute"),
        (SUBSTITUTES, HEBREW, Settings(divine_names=False), "altered", "The source has"),
        (POINTED, HEBREW, Settings(), "variant", "vowel marks differ"),
        (POINTED, HEBREW, Settings(strict_marks=True), "altered", "The source has"),
        (MANUSCRIPT, GREEK, Settings(nomina_sacra=True), "variant", "nomen sacrum"),
        (MANUSCRIPT, GREEK, Settings(), "altered", "The source has"),
    ],
)
def test_a_fold_is_named_and_can_be_switched(
    text: str, source: list[tuple[str, str]], settings: Settings, verdict: str, said: str
) -> None:
    """The verdict and its reason."""
    (finding,) = quoth.check(text=text, against=source, settings=settings).findings
    assert finding.verdict == verdict
    assert any(said in reason.message for reason in finding.reasons)


def test_the_configuration_switches_them(tmp_path) -> None:  # type: ignore[no-untyped-def]
    """The keys of [variants]."""
    path = tmp_path / "quoth.toml"
    path.write_text('[variants]\nmarks = "strict"\ndivine-names = "strict"\nnomina-sacra = "fold"\n', "utf-8")
    settings = parse(path).settings()
    assert (settings.strict_marks, settings.divine_names, settings.nomina_sacra) == (True, False, True)
