"""Which language a text is in: unsure ones first."""

from __future__ import annotations

import pytest

from quoth.normalise.language import language_of, may_be

CASES = [
    ("", ""),
    ("12345 !?", ""),
    ("Xylophon", ""),
    ("The cat that was in the house is not there", "en"),
    ("Der Hund und die Katze sind nicht im Haus, aber es ist kalt", "de"),
    ("Le chat est dans la maison et il ne veut pas sortir", "fr"),
    ("El perro está en la casa y no quiere salir con los niños", "es"),
    ("Il cane è nella casa e non vuole uscire con gli amici", "it"),
    ("O cão não está em casa, mas ele vai com os amigos para a rua", "pt"),
    ("Kedi ve köpek bu evde için bir şey değil", "tr"),
    ("Anjing itu tidak ada di dalam rumah yang besar dan mereka pergi", "id"),
    ("Кошка не хочет идти в дом, но она это все знает", "ru"),
    ("Кіт не хоче йти в дім, але він це все знає і є тут", "uk"),
    ("البيت كبير ولا أحد في هذا البيت من الناس", "ar"),
    ("این خانه بزرگ است و هیچ کس در آن نیست که برای ما باشد", "fa"),
    ("یہ گھر بہت بڑا ہے اور اس میں کوئی نہیں ہے", "ur"),
    ("הבית גדול אבל אין בו איש כי כל האנשים לא באו", "he"),
    ("यह घर बहुत बड़ा है और इसमें कोई नहीं है", "hi"),
    ("Το σπίτι είναι μεγάλο και δεν είναι κανείς στο σπίτι", "el"),
    ("ὁ δὲ οἶκος τοῦ ἀνθρώπου ἦν ἐν τῇ πόλει καὶ οὐκ ἦν τις πρὸς αὐτόν", "grc"),
    ("這個房子很大", "zh"),
    ("この家はとても大きいです", "ja"),
    ("이 집은 아주 큽니다", "ko"),
    ("บ้านนี้ใหญ่มาก", "th"),
    ("ეს სახლი დიდია", "ka"),
]


@pytest.mark.parametrize(
    ("text", "language"), CASES, ids=[f"{code or 'unsure'}-{i}" for i, (_, code) in enumerate(CASES)]
)
def test_language(text: str, language: str) -> None:
    """The script, small words and letters tell the language; too little tells nothing."""
    assert language_of(text) == language


GERMAN = "Der alte Mann ging am Abend mit dem Hund durch das Dorf und sah die Berge"


@pytest.mark.parametrize(
    ("text", "languages", "may"),
    [
        pytest.param("The old bridge was built by the people of the valley", {"en"}, True, id="its own"),
        pytest.param("bridge valley stones", {"fr"}, True, id="too little to tell"),
        pytest.param("le pont", {"en"}, True, id="two words"),
        pytest.param(
            "Der alte Mann ging am Abend mit dem Hund durch das Dorf und sah die Berge",
            {"xx"},
            True,
            id="a code unknown",
        ),
        pytest.param(
            "Der alte Mann ging am Abend mit dem Hund durch das Dorf und sah die Berge",
            {"en", "fr"},
            False,
            id="German",
        ),
        pytest.param("וְהַגֶּשֶׁר הַיָּשָׁן נִבְנָה בִּידֵי אַנְשֵׁי הָעֵמֶק", {"hbo"}, True, id="Hebrew by another name"),
        pytest.param("Старый мост построили жители долины", {"en", "ar"}, False, id="another script"),
        pytest.param("ὁ δὲ ἀνὴρ εἶπεν πρὸς τὸν ἀδελφὸν αὐτοῦ", {"el"}, True, id="Greek, old or new"),
    ],
)
def test_may_be(text: str, languages: set[str], may: bool) -> None:
    """Said no only on good evidence."""
    assert may_be(text, languages) is may
