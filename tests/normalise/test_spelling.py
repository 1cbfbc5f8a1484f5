"""Same word or not: first what no rule may fold, then typography, then orthography with the rule's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.normalise.spelling import WEAK_RULES, SpellingContext, same_word, vowel_marks_differ

DIFFERENT = [
    ("can", "cannot", "en", "a negation"),
    ("is", "isn't", "en", "a contracted negation"),
    ("men", "man", "en", "number of a noun"),
    ("then", "than", "en", "one letter"),
    ("the", "thee", "en", "article and pronoun"),
    ("said", "saith", "en", "tense"),
    ("lovest", "loved", "en", "tense behind an old ending"),
    ("greatest", "great", "en", "superlative"),
    ("forest", "for", "en", "noun in -est"),
    ("digest", "dig", "en", "noun in -est that looks like a verb"),
    ("earliest", "early", "en", "superlative in -iest"),
    ("hour", "hor", "en", "no British ending"),
    ("wise", "wize", "en", "no verb in -ise"),
    ("well", "we'll", "en", "apostrophe makes a word"),
    ("heed", "he'd", "en", "a pronoun and a verb"),
    ("weed", "we'd", "en", "a pronoun and a verb"),
    ("heroes", "hero's", "en", "plural and genitive"),
    ("foxes", "fox's", "en", "plural and genitive"),
    ("donut", "don't", "en", "a negation"),
    ("loves", "lov'd", "en", "another ending"),
    ("lived", "lov'd", "en", "another letter"),
    ("tidied", "tid'd", "en", "no verb in -y"),
    ("its", "is", "en", "a letter"),
    ("apart", "a part", "en", "division makes a word"),
    ("a", "one", "en", "article and number word"),
    ("5", "6", "", "digits"),
    ("5", "-5", "", "sign"),
    ("5", "5%", "", "percent sign"),
    ("1.5", "15", "", "decimal mark"),
    ("1/2", "12", "", "fraction"),
    ("$5", "5", "", "currency"),
    ("five", "six", "en", "number words"),
    ("five", "fifth", "en", "cardinal and ordinal"),
    ("MIX", "mix them", "en", "Roman numeral and words"),
    ("mon", "nom", "fr", "order of letters"),
    ("père", "péré", "fr", "other accents"),
    ("ein", "eine", "de", "gender"),
    ("cîmp", "câmpul", "ro", "another form"),
    ("rînd", "rând", "de", "another language"),
    ("قال", "قالوا", "ar", "singular and plural"),
    ("هو", "هي", "ar", "pronouns"),
    ("ولا", "ولو", "ar", "particles"),
    ("ربك", "ربكم", "ar", "suffixes"),
    ("كل", "بعض", "ar", "other words"),
    ("إلى", "على", "ar", "prepositions"),
    ("إن", "أن", "ar", "hamza below and above"),
    ("الله", "إله", "ar", "the name and the noun"),
    ("أنه", "إنه", "ar", "hamza above and below the first alef"),
    ("فأن", "فإن", "ar", "the same behind a letter"),
    ("عالمی", "علمی", "ur", "an alef, which only the Qur'an leaves out"),
    ("اپنے", "اپنی", "ur", "the two last yehs of Urdu"),
    ("sait", "soit", "fr", "no ending of the imperfect"),
    ("vais", "vois", "fr", "no ending of the imperfect either"),
    ("يأتي", "يؤتي", "ar", "hamza seats that tell two verbs apart"),
    ("لئن", "لن", "ar", "hamza after a prefix"),
    ("الأنهار", "النهار", "ar", "hamza after the article"),
    ("دعا", "دعوا", "ar", "endings of a verb"),
    ("את", "אתה", "he", "pronouns"),
    ("עבדו", "עבדיו", "he", "his servant and his servants"),
    ("בה", "בד", "he", "a lone letter is no name"),
    ("με", "μεν", "grc", "pronoun and particle"),
    ("ουδε", "ουδεν", "grc", "nor and nothing"),
    ("τον", "το", "grc", "case of the article"),
    ("ημων", "υμων", "grc", "ours and yours"),
    ("мои", "мой", "ru", "short i is a letter"),
    ("не", "ни", "ru", "negations"),
    ("鐘", "鍾", "zh", "two traditional characters with one simplified form"),
    ("發", "髮", "zh", "two traditional characters with one simplified form, again"),
    ("人", "入", "zh", "characters that look alike"),
    ("कि", "की", "hi", "vowel length"),
    ("الَّذِينَ", "اللَّذَيْنِ", "ar", "those who and the two who"),
    ("أبو", "أبوا", "ar", "father of, they refused"),
    ("رأى", "رد", "ar", "saw, returned"),
    ("not", "", "en", "a word and nothing"),
    ("знамения", "знамение", "ru", "signs, a sign"),
    ("решение", "решения", "ru", "a decision, decisions"),
    ("знаменія", "знамение", "ru", "signs in old letters, a sign"),
    ("отличия", "отличие", "ru", "differences, a difference"),
]
TYPOGRAPHY = [
    ("God", "GOD", "letter case"),
    ("don’t", "don't", "apostrophe form"),
    ("to-day", "today", "hyphenation"),
    ("can not", "cannot", "word division"),
    ("hear-\nken", "hearken", "line-end hyphen"),
    ("ﬁre", "fire", "ligature or width"),
    ("cafe\u0301", "café", "Unicode form"),
    ("می\u200cشود", "میشود", "invisible signs"),
    ("كتــاب", "كتاب", "invisible signs"),
    ("word,", "word", "punctuation"),
    ("—", "", "punctuation"),
    ("same", "same", "identical"),
]
ORTHOGRAPHY = [
    ("hath", "has", "en", "archaic verb form"),
    ("cometh", "comes", "en", "archaic verb form"),
    ("crieth", "cries", "en", "archaic verb form"),
    ("sitteth", "sits", "en", "archaic verb form"),
    ("knowest", "know", "en", "archaic verb form"),
    ("lovedst", "loved", "en", "archaic verb form"),
    ("bare", "bore", "en", "archaic verb form"),
    ("thou", "you", "en", "archaic pronoun"),
    ("thine", "yours", "en", "archaic pronoun"),
    ("unto", "to", "en", "archaic word form"),
    ("brethren", "brothers", "en", "archaic word form"),
    ("verily", "truly", "en", "archaic word replaced"),
    ("isn't", "is not", "en", "contraction"),
    ("tis", "it is", "en", "contraction"),
    ("loved", "lov'd", "en", "elided letter"),
    ("discovered", "discover’d", "en", "elided letter"),
    ("tried", "try'd", "en", "elided letter"),
    ("stopped", "stop'd", "en", "elided letter"),
    ("heaven", "heav'n", "en", "elided letter"),
    ("wandering", "wand'ring", "en", "elided letter"),
    ("every", "ev’ry", "en", "elided letter"),
    ("knowest", "know'st", "en", "elided letter"),
    ("know", "know'st", "en", "elided letter"),
    ("looked", "lookt", "en", "archaic verb form"),
    ("honour", "honor", "en", "British and American"),
    ("unrecognised", "unrecognized", "en", "British and American"),
    ("travelling", "traveling", "en", "British and American"),
    ("centre", "center", "en", "British and American"),
    ("St.", "Saint", "en", "abbreviation"),
    ("&", "and", "en", "abbreviation"),
    ("ſay", "say", "en", "long s"),
    ("vpon", "upon", "en", "u/v"),
    ("Iesu", "Jesu", "la", "i/j"),
    ("cælum", "caelum", "la", "ae/æ"),
    ("caelum", "coelum", "la", "Latin spelling"),
    ("rōsa", "rosa", "la", "vowel length marks"),
    ("straße", "strasse", "de", "sharp s"),
    ("schoen", "schön", "de", "umlaut written out"),
    ("aeußern", "äußern", "de", "umlaut written out"),
    ("瞭", "了", "zh", "simplified and traditional"),
    ("Theil", "Teil", "de", "old German spelling"),
    ("a", "á", "es", "old Spanish accent"),
    ("u", "ú", "es", "old Spanish accent"),
    ("cîmpul", "câmpul", "ro", "old Romanian spelling"),
    ("sîntem", "suntem", "ro", "old Romanian spelling"),
    ("étoit", "était", "fr", "old French spelling"),
    ("perche\u0301", "perchè", "it", "grave and acute"),
    ("naive", "naïve", "en", "diacritics left out"),
    ("şi", "și", "ro", "cedilla and comma below"),
    ("5", "five", "en", "number written otherwise"),
    ("5 million", "5,000,000", "en", "number written otherwise"),
    ("V", "five", "en", "number written otherwise"),
    ("٥", "5", "ar", "number written otherwise"),
    ("50%", "50 per cent", "en", "number written otherwise"),
    ("21st", "twenty-first", "en", "number written otherwise"),
    ("سَلَام", "سلام", "ar", "vowel marks"),
    ("سَلَام", "سِلَام", "ar", "vowel marks differ"),
    ("سلٰم", "سلام", "ar", "dagger alef"),
    ("سلم", "سلام", "ar", "Uthmani spelling (alef)"),
    ("مسئول", "مسؤول", "ar", "hamza seat"),
    ("ءامن", "آمن", "ar", "hamza seat"),
    ("اكبر", "أكبر", "ar", "hamza left out"),
    ("مكتبه", "مكتبة", "ar", "ta marbuta"),
    ("في", "فى", "ar", "alef maqsura"),
    ("الصلوة", "الصلاة", "ar", "Uthmani spelling"),
    ("نرجوا", "نرجو", "ar", "silent alef"),
    ("سَعَوْ", "سَعَوْا", "ar", "silent alef"),
    ("رَءَآ", "رَأَىٰ", "ar", "Uthmani spelling"),
    ("لَتَّخَذْتَ", "لَاتَّخَذْتَ", "ar", "Uthmani spelling"),
    ("لْـَٔيْكَةِ", "الْأَيْكَةِ", "ar", "Uthmani spelling"),
    ("ٱلَّذَيْنِ", "اللَّذَيْنِ", "ar", "Uthmani spelling"),
    ("لِيَسُـُٔواْ", "لِيَسُوءُوا", "ar", "Uthmani spelling"),
    ("يَبْنَؤُمَّ", "يَا ابْنَ أُمَّ", "ar", "Uthmani spelling"),
    ("وَأَلَّوِ", "وَأَنْ لَوِ", "ar", "Uthmani spelling"),
    ("یک", "يك", "fa", "letter forms"),
    ("מֶלֶךְ", "מלך", "he", "vowel marks"),
    ("מֶלֶךְ", "מַלְךְ", "he", "vowel marks differ"),
    ("מלכ", "מלך", "he", "final forms"),
    ("שולחן", "שלחן", "he", "plene and defective"),
    ("השם", "יהוה", "he", "divine name substitute"),
    ("ה'", "יהוה", "he", "divine name substitute"),
    ("λόγος", "λογος", "grc", "polytonic and monotonic"),
    ("ἤ", "ἡ", "grc", "accents and breathings differ"),
    ("τωι", "τῷ", "grc", "iota subscript"),
    ("ἔλεγε", "ἔλεγεν", "grc", "movable nu"),
    ("οὐ", "οὐκ", "grc", "movable consonant"),
    ("ἀλλ’", "ἀλλά", "grc", "Greek elision"),
    ("κἀγώ", "καὶ ἐγώ", "grc", "Greek crasis"),
    ("ещё", "еще", "ru", "yo"),
    ("мѣсто", "место", "ru", "pre-reform letters"),
    ("домъ", "дом", "ru", "pre-reform letters"),
    ("добраго", "доброго", "ru", "pre-reform endings"),
    ("великія", "великие", "ru", "pre-reform endings"),
    ("последнія", "последние", "ru", "pre-reform endings"),
    ("живущия", "живущие", "ru", "pre-reform endings"),
    ("безполезный", "бесполезный", "ru", "pre-reform endings"),
    ("за́мок", "замок", "ru", "stress marks"),
    ("国", "國", "zh", "simplified and traditional"),
    ("氣", "気", "ja", "variant characters"),
    ("人々", "人人", "ja", "iteration mark"),
    ("हिन्दी", "हिंदी", "hi", "anusvara for nasal"),
    ("गये", "गए", "hi", "ya glide"),
    ("सड़क", "सडक", "hi", "nukta"),
    ("ሠላም", "ሰላም", "am", "homophone letters"),
    ("Ⴀ", "ა", "ka", "old Georgian alphabets"),
]


@pytest.mark.parametrize(
    ("draft", "source", "language"), [row[:3] for row in DIFFERENT], ids=[row[3] for row in DIFFERENT]
)
def test_different_words(draft: str, source: str, language: str) -> None:
    """Different words are no spelling of one another, on either side."""
    assert same_word(draft, source, language=language) is None
    assert same_word(source, draft, language=language) is None


@pytest.mark.parametrize(
    ("draft", "source", "rule"), TYPOGRAPHY, ids=[f"{r[2]}: {r[0]!r}" for r in TYPOGRAPHY]
)
def test_typography(draft: str, source: str, rule: str) -> None:
    """Case, punctuation, division and code points are typography, with the rule named."""
    assert same_word(draft, source) == ("typography", rule)
    assert same_word(source, draft) == ("typography", rule)


@pytest.mark.parametrize(
    ("draft", "source", "language", "rule"), ORTHOGRAPHY, ids=[f"{r[3]}: {r[0]}" for r in ORTHOGRAPHY]
)
def test_orthography(draft: str, source: str, language: str, rule: str) -> None:
    """One word in two orthographies names its rule, whichever side holds which."""
    assert same_word(draft, source, language=language) == ("orthography", rule)
    assert same_word(source, draft, language=language) == ("orthography", rule)


def test_weak_rules_are_rules() -> None:
    """The doubtful rules are among those that are really given."""
    given_rules = {same_word(d, s, language=lang) for d, s, lang, _ in ORTHOGRAPHY}
    assert {("orthography", "Uthmani spelling (alef)"), ("orthography", "ta marbuta")} <= given_rules
    assert {"Uthmani spelling (alef)", "ta marbuta", "plene and defective"} <= WEAK_RULES


CONTEXT = [
    (
        "قل",
        "قال",
        "قل الحمد لله رب العالمين",
        "قال الحمد لله رب العالمين",
        False,
        "both texts are in simple spelling",
    ),
    ("قل", "قال", "قل ٱلحمد لله", "قال الحمد لله", True, "the draft is in Uthmani spelling"),
    (
        "قل",
        "قال",
        "قل له المؤمنون والصالحات",
        "قال له المؤمنون والصالحات",
        False,
        "a plural in -at is written out",
    ),
    ("مَآ", "مَا", "مَآ أنت", "مَا أنت", True, "a sign of length is no hamza"),
    ("رحمه", "رحمة", "رحمه في سنة", "رحمة في سنة", False, "both texts write the dots elsewhere"),
    ("رحمه", "رحمة", "رحمه في سنه", "رحمة في سنة", True, "the draft never writes the dots"),
    ("علي", "على", "علي بيتي إلى", "على بيتي إلى", False, "both texts keep the two letters apart"),
    ("علي", "على", "علي الباب", "على الباب", True, "the draft has only one of the letters"),
    ("ou", "où", "ou est né", "où est né", False, "the draft writes accents elsewhere"),
    ("ou", "où", "ou est", "où est", True, "the draft writes no accent at all"),
    ("мои", "мой", "мои дом", "мой дом", True, "the draft writes no marks at all"),
    ("мои", "мой", "мои твой", "мой твой", False, "the draft writes the mark elsewhere"),
]


@pytest.mark.parametrize(
    ("draft", "source", "around", "there", "same"), [r[:5] for r in CONTEXT], ids=[r[5] for r in CONTEXT]
)
def test_context_decides(draft: str, source: str, around: str, there: str, same: bool) -> None:
    """A doubtful rule holds only where the texts around do not contradict it."""
    found = same_word(draft, source, context=SpellingContext.of(around, there))
    assert (found is not None) is same


def test_options_of_names() -> None:
    """The name's substitutes can be refused and the manuscripts' abbreviations granted."""
    strict = SpellingContext(divine_names=False)
    assert same_word("השם", "יהוה", context=strict) is None
    assert same_word("θς", "θεος") is None
    assert same_word("θς", "θεος", context=SpellingContext(nomina_sacra=True)) == (
        "orthography",
        "nomen sacrum",
    )


MARKS = [
    ("سلام", "سَلَام", False, "one side is bare"),
    ("سَلام", "سلَام", False, "marks on other letters"),
    ("سَلَام", "سِلَام", True, "a for i"),
    ("كُتِبَ", "كَتَبَ", True, "passive and active"),
    ("עליםۭ".replace("ۭ", ""), "עֹלִים", False, "bare Hebrew"),
    ("שָׁם", "שֵׁם", True, "there and name"),
    ("שַׂר", "שַׁר", True, "dot of the shin"),
    ("τίς", "τὶς", False, "grave for acute"),
    ("ἢ", "ἡ", True, "accent and breathing"),
    ("word", "word", False, "no marks at all"),
]


@pytest.mark.parametrize(("draft", "source", "differ"), [r[:3] for r in MARKS], ids=[r[3] for r in MARKS])
def test_vowel_marks(draft: str, source: str, differ: bool) -> None:
    """Marks contradict only where both sides write one on the same letter."""
    assert vowel_marks_differ(draft, source) is differ
    assert vowel_marks_differ(source, draft) is differ


@given(st.text(max_size=12), st.text(max_size=12))
def test_sides_are_equal(draft: str, source: str) -> None:
    """Any two texts give the same answer with the sides exchanged, and never an error."""
    assert same_word(draft, source) == same_word(source, draft)


@pytest.mark.parametrize("letters", ["x", "1,", "ا", "ש", "zwanzig", "'", "٣"])
def test_long_texts_end(letters: str) -> None:
    """Texts far longer than words are answered at once, and only equal letters are the same."""
    assert same_word(letters * 20_000, letters * 20_000 + "b") is None
    found = same_word(letters * 20_000, letters * 20_000)
    assert found is not None
    assert found[0] == "typography"


@pytest.mark.parametrize(
    ("draft", "source", "joined"),
    [
        ("مالي", "ما لي", True),
        ("ومامنا", "وما منا", True),
        ("لوما", "لو ما", True),
        ("حيثما", "حيث ما", True),
        ("من ربكم", "منربكم", False),
        ("قال نوح", "قالنوح", False),
        ("ما", "ما", False),
    ],
)
def test_particles_joined_to_the_next_word(draft: str, source: str, joined: bool) -> None:
    """Only a particle is written together with the next word by the rules; other lost blanks are damage."""
    from quoth.normalise.spelling_arabic import joins_particle

    assert joins_particle(draft, source) is joined
    assert joins_particle(source, draft) is joined


@pytest.mark.parametrize(
    ("draft", "source", "same"),
    [
        ("magnū", "magnum", True),
        ("nō", "non", True),
        ("cõmuni", "communi", True),
        ("tẽpore", "tempore", True),
        ("ꝑte", "parte", True),
        ("ꝓpter", "propter", True),
        ("ꝯtra", "contra", True),
        ("deꝰ", "deus", True),
        ("nostroꝝ", "nostrorum", True),
        ("atq̄", "atque", True),
        ("magnū", "magnus", False),
        ("nō", "nos", False),
        ("ꝑte", "porta", False),
        ("rosa", "rosam", False),
    ],
)
def test_abbreviations_of_scribes(draft: str, source: str, same: bool) -> None:
    """A stroke stands for m or n behind a vowel, a sign for its syllables, and for nothing else."""
    found = same_word(draft, source, language="la")
    assert (found == ("orthography", "scribal abbreviation")) is same
    assert (same_word(source, draft, language="la") == ("orthography", "scribal abbreviation")) is same


def test_a_tilde_is_a_letter_of_portuguese() -> None:
    """Are and healthy are two words."""
    assert same_word("são", "sano", language="pt") is None


@pytest.mark.parametrize(
    ("draft", "source", "same"),
    [
        ("قرءنا", "قُرْآنًا", True),
        ("وٱلتى", "وَاللَّاتِي", True),
        ("والتي", "وَاللَّاتِي", False),
        ("إلى", "اللَّائِي", False),
        ("سأوريكم", "سَأُرِيكُمْ", True),
        ("تلقاي", "تِلْقَاءِ", True),
        ("شراي", "شِرَاءِ", False),
        ("وجايء", "وَجِيءَ", True),
        ("خطا", "خِطْئًا", False),
        ("متكين", "مُتَّكِئِينَ", True),
        ("مُتَّكِين", "مُتَّكِئِينَ", False),
    ],
)
def test_words_of_the_quran_that_only_marks_tell(draft: str, source: str, same: bool) -> None:
    """In bare text; each is one word, no rule for its letters."""
    assert (same_word(draft, source) is not None) is same


def test_words_that_only_marks_tell_in_a_draft_of_simple_spelling() -> None:
    """There a mute waw is another word."""
    context = SpellingContext.of("سأوريكم طرق الكتاب والصالحات", "سَأُرِيكُمْ طُرُقَ الْكِتَابِ وَالصَّالِحَاتِ")
    assert same_word("سأوريكم", "سَأُرِيكُمْ", context=context) is None


@pytest.mark.parametrize(
    ("draft", "source", "words", "same"),
    [
        ("خطا", "خِطْئًا", ("رأى خطا بعيدا ٱلقوم", "رَأَى خِطْئًا بَعِيدًا الْقَوْمُ"), True),
        ("وأعنب", "وَأَعْنَابٍ", ("من سوق وأعنب فوكه تأكلون", "مِنْ سُوقٍ وَأَعْنَابٍ فَوَاكِهُ تَأْكُلُونَ"), True),
        ("وأعنب", "وَأَعْنَابٍ", ("من سوق وأعنب فواكه الكتاب", "مِنْ سُوقٍ وَأَعْنَابٍ فَوَاكِهُ الْكِتَابَ"), False),
        ("قل", "قَالَ", ("قل الكتاب تأكلون", "قَالَ الْكِتَابَ تَأْكُلُونَ"), False),
    ],
)
def test_a_draft_shows_whether_it_leaves_alefs_out(draft: str, source: str, words: tuple[str, str], same: bool) -> None:
    """By a sign of that orthography, or by several words that lack nothing but an alef of the source."""
    assert (same_word(draft, source, context=SpellingContext.of(*words)) is not None) is same
