"""An Arabic verse whose second half lost and confused many letters: one quotation, at its place, never "exact".

All texts are ours.
"""

from __future__ import annotations

import pytest

import quoth
from checked import quotations

VERSE = (
    "وَلَمَّا رَجَعَ التُّجَّارُ مِنَ الْوَادِي الْبَعِيدِ وَجَدُوا أَبْوَابَ السُّوقِ مُغْلَقَةً وَقَدْ ذَهَبَ الْحُرَّاسُ "
    "وَبَقِيَ الْمَاءُ فِي الْجِرَارِ كَمَا تَرَكُوهُ"
)
VERSES = [
    ("1:1", "خَرَجَ الرَّاعِي مِنْ خَيْمَتِهِ الْقَدِيمَةِ قَبْلَ طُلُوعِ الْقَمَرِ"),
    ("1:2", "فَنَادَى إِخْوَتَهُ التِّسْعَةَ وَأَوْقَدُوا نَارًا عَظِيمَةً فَوْقَ التَّلَّةِ"),
    ("1:3", "وَمَا زَالَتِ الْجِمَالُ تَرْعَى عُشْبًا يَابِسًا حَتَّى أَقْبَلَ الْمَسَاءُ"),
    ("2:1", "إِنَّ صَانِعَ الْفَخَّارِ لَا يَبِيعُ جِرَارَهُ الزَّرْقَاءَ إِلَّا لِجِيرَانِهِ"),
    ("5:1", VERSE),
]
SOUND = "وَلَمَّا رَجَعَ التُّجَّارُ مِنَ الْوَادِي الْبَعِيدِ وَجَدُوا أَبْوَابَ"
TORN = {
    "dots moved": "الشوق مغلفة وفد ذهپ الحراش وبفى الماء فى الجزار كما ترلوه",
    "letters lost and confused": "السوف معلفه وقذ دهب الحزاس ويقي الما ف الحرار كم تركوه",
    "letters lost": "لسق مغلة وق ذهب الحرس وبق الم في الجرر كما ترك",
    "words run together": "السوقمغلقة وقذهب الحراس وبقيالماء فالجرار كماتركوه",
}
AROUND = {
    "marked": ("قال تعالى: «", "» وانتهى"),
    "in running text": ("هذا أول كلام الكاتب في رسالته. ", ". وكان ذلك من عجيب ما يروى عنهم في تلك الأيام"),
    "alone": ("", ""),
}


@pytest.mark.parametrize("torn", TORN.values(), ids=TORN)
@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_a_torn_verse_is_one_quotation(torn: str, around: tuple[str, str]) -> None:
    """Found over its length, at its verse; the torn words are shown as edits."""
    text = f"{around[0]}{SOUND} {torn}{around[1]}"
    (finding,) = quotations(text, VERSES)
    assert [place.locator for place in finding.places] == ["5:1"]
    assert finding.verdict in ("damaged", "altered")
    begin = len(around[0])
    whole = len(SOUND) + 1 + len(torn)
    assert finding.start == begin
    assert abs(finding.end - begin - whole) <= 0.12 * whole
    shown = " ".join(edit.draft_text for edit in finding.edits if edit.kind != "typography")
    changed = [word for word in torn.split() if word not in ("ذهب", "الماء", "في", "كما", "الحراس", "تركوه")]
    assert sum(word in shown for word in changed) >= 0.7 * len(changed)


def test_the_sound_verse_is_exact() -> None:
    """The same frames around the verse as it stands."""
    for before, behind in AROUND.values():
        (finding,) = quoth.check(text=f"{before}{VERSE}{behind}", against=VERSES).findings
        assert (finding.verdict, finding.places[0].locator) == ("exact", "5:1")
