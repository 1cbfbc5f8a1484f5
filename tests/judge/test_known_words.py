"""Which words exist, where the sources are few? Those of general English prose, also with v and j (folded: u, i)."""

from __future__ import annotations

import pytest

from checked import verdicts

SLIPS = (
    ("the fishermen bave the harbour", "the fishermen have the harbour"),
    ("the fishermen ovver there", "the fishermen over there"),
    ("a jvst council", "a just council"),
    ("the harbour was electad by the fishermen", "the harbour was elected by the fishermen"),
    ("the fishermen had two albuns", "the fishermen had two albums"),
)
CHANGES = (
    ("the fishermen have the harbour", "the fishermen hate the harbour"),
    ("the fishermen move the harbour stones", "the fishermen mode the harbour stones"),
    ("the fishermen live by the harbour", "the fishermen like by the harbour"),
    ("it was a just council", "it was a last council"),
    ("the harbour was erected by the fishermen", "the harbour was elected by the fishermen"),
    ("the polar lamp was extensive", "the solar lamp was expensive"),
    ("the fishermen had two albums", "the fishermen had two album"),
    ("the fishermen want an announcer", "the fishermen want an announced"),
)
WORD_DIVISION = (("for ever in the town", "forever in the town"), ("every where in the town", "everywhere in the town"))


def verdict_of(words: str, source: str) -> str:
    """Of a sentence with the words, whose one source has the others."""
    told = "The council knew that {} and told the king of the debt"
    (verdict,) = verdicts(f"He wrote: “{told.format(words)}”.", [("1", told.format(source))])
    return verdict


@pytest.mark.parametrize(("words", "source"), SLIPS)
def test_a_slip_that_makes_no_word_is_damage(words: str, source: str) -> None:
    """No such word is in the source or in general prose."""
    assert verdict_of(words, source) in ("damaged", "variant")


DAMAGED = """Tbe conncil rnet 0n the firft ot May, aud thc rninutes wcre lost i^n the fiie. Noliody kucw who
liad takcn thern. Jt was faid that the {} and tolcl the kinq of the clebt. The derk wrote 5o to his
brotlicr in tbe uext tovvn, and ncver came back."""


def test_in_damaged_text_a_rare_word_is_a_misreading() -> None:
    """ "Ticks" for "tide" is what damage makes of it, and in no common use."""
    source = [("1", "It was said that the tide had turned against the harbour and told the king of the debt.")]
    assert verdicts(DAMAGED.format("ticks hacl turned againft the harbour"), source) == ["damaged"]


def test_english_words_prove_nothing_in_another_language() -> None:
    """ "Grind" is no French word but a slip of "grand"."""
    said = "Le conseil a vendu le {} bateau du pêcheur avec ses deux barques et le jardin de sa soeur"
    source = [("1", said.format("grand") + ". On le dit au roi, et la lampe du port reste seule dans la rue.")]
    assert verdicts(f"Il écrit : « {said.format('grind')} » et part.", source) == ["damaged"]


IN_OTHER_LANGUAGES = (
    ("Der Müller will das Rad {} und dankt dem König mit seinem ganzen Haus", "kaufen", "taufen", "kausen"),
    ("El molinero tiene {} de la noche y no vende su casa al rey de la ciudad", "temor", "temer", "temqr"),
    ("Le pêcheur du port donne au roi {} lampe et une barque pour la nuit", "cette", "celle", "ceqte"),
    ("Мельник не продал {} дома и не взял серебра у царя этого города", "твоего", "своего", "твосго"),
    ("Molitor regi suo {} in nocte et rotam veterem non vendidit filiis eius", "dixit", "dicit", "dixqt"),
)


@pytest.mark.parametrize(("said", "word", "other", "slip"), IN_OTHER_LANGUAGES)
def test_rarer_words_of_other_languages(said: str, word: str, other: str, slip: str) -> None:
    """A slip is damage, another word a change."""
    source = [("1", said.format(word) + ".")]
    assert verdicts(f"1. “{said.format(slip)}”.", source) == ["damaged"]
    assert verdicts(f"1. “{said.format(other)}”.", source) == ["altered"]


@pytest.mark.parametrize(("words", "source"), WORD_DIVISION)
def test_words_divided_otherwise_are_the_same(words: str, source: str) -> None:
    """Both ways of writing them are words."""
    assert verdict_of(words, source) in ("exact", "variant")


@pytest.mark.parametrize(("words", "source"), CHANGES)
def test_a_word_of_general_prose_is_a_change(words: str, source: str) -> None:
    """Though the only source does not have it."""
    assert verdict_of(words, source) == "altered"


FORMS = (
    ("tr", "Orada şöyle yazıyor", "Balıkçı {} sabah limanın ve gemilerin önünde satıyordu", "balıkları", "balıklar"),
    ("id", "Di sana tertulis", "Nelayan itu {} laut yang gelap di depan pelabuhan", "takuti", "takut"),
    ("ur", "وہاں لکھا ہے", "ملاح نے {} کشتی کنارے پر باندھ دی اور گھر چلا گیا", "پرانے", "پرانی"),
    ("el", "Εκεί γράφει", "Ο γέρος ψαράς {} το φως του λιμανιού κάθε βράδυ πριν κοιμηθεί", "κοίταζε", "κοίταζαν"),
)
SLIPPED = (
    ("ur", "وہاں لکھا ہے", "ملاح نے {} کشتی کنارے پر باندھ دی اور گھر چلا گیا", "پرنی", "پرانی"),
    ("he", "שם נאמר", "הדייג הזקן {} שהסירה לא תחזור אל הנמל לפני הערב", "וודע", "יודע"),
    ("tr", "Orada şöyle yazıyor", "Balıkçı {} sabah erkenden limanın önünde satıyordu", "balıklları", "balıkları"),
    ("tr", "Orada şöyle yazıyor", "Balıkçı {} sabah erkenden limanın önünde satıyordu", "balıklrı", "balıkları"),
    ("id", "Di sana tertulis", "Nelayan itu {} laut yang gelap di depan pelabuhan", "tqkut", "takut"),
)


@pytest.mark.parametrize(("language", "lead", "told", "words", "source"), FORMS)
def test_another_form_of_the_word_exists(language: str, lead: str, told: str, words: str, source: str) -> None:
    """The language has its ending, whatever the one source has."""
    assert verdicts(f"{lead}: “{told.format(words)}”.", [("1", told.format(source))]) == ["altered"], language


@pytest.mark.parametrize(("language", "lead", "told", "words", "source"), SLIPPED)
def test_a_slip_is_no_other_form(language: str, lead: str, told: str, words: str, source: str) -> None:
    """A letter lost or doubled before the last one, or another where no ending stands."""
    assert verdicts(f"{lead}: “{told.format(words)}”.", [("1", told.format(source))]) == ["damaged"], language
