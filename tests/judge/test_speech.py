"""What is said, and by whom? Sentences in thirteen languages: {speaker}, ⟦what is said⟧; "-" where nothing is said."""

from __future__ import annotations

import re

import pytest

from quoth.find.mark import mark
from quoth.judge.speech.attributions import attributions
from quoth.judge.speech.dates import compared, parsed
from quoth.judge.speech.labels import label_before, labels
from quoth.model import Document
from quoth.offsets import Span

ENGLISH = """
The mayor states her case well.
The plans to build were old.
The work went according to plan.
A report of the bridge arrived.
The so-called “bridge” was closed.
His view of the town was fine.
The car went back into the yard.
{Edda Moor} said ⟦that the bridge was safe⟧.
{Edda Moor} said ⟦the bridge was safe⟧.
⟦The bridge is safe⟧, {Edda Moor} said.
⟦The bridge is safe⟧, said {Edda Moor}, the mayor of the town.
⟦The bridge⟧, {Edda Moor} said, ⟦is safe⟧.
⟦“The bridge is safe,”⟧ {Edda Moor} told the council.
⟦“The bridge is safe!”⟧ shouted {the mayor}.
⟦“Is it safe?”⟧ {Edda Moor} asked.
According to {Edda Moor}, ⟦the bridge is safe⟧.
⟦The bridge is safe⟧, according to {the mayor of the town}.
{Edda Moor} wants ⟦to close the bridge⟧.
{Edda Moor} urged the council ⟦to close the bridge⟧.
{Edda Moor} criticised ⟦the plan for the bridge⟧.
{The council} called for ⟦a new bridge⟧.
On Monday {Edda Moor} said ⟦that it was late⟧.
As {Edda Moor} put it in 1946, ⟦“the bridge is safe and old”⟧.
As {Edda Moor} puts it: ⟦“The bridge is safe and old.”⟧
She put it in the drawer of the mayor.
Nobody heard of {Edda Moor}'s claim ⟦that the bridge is safe⟧.
Nobody heard of the claim of {Edda Moor} ⟦that the bridge is safe⟧.
Nobody heard of {her} fear ⟦that the bridge is old⟧.
The claim that was made about the bridge was old.
The view of the bridge that Moor had painted was lost.
{Edda Moor (Harbour)} said ⟦it was late⟧.
{Mr. Lund} said on Friday ⟦that it was late⟧.
{J. Lund} said ⟦that it was late⟧.
{Edda Moor} went home, saying ⟦that it was old⟧.
{He} rose to say ⟦that it was old⟧.
In the spring, {the mayor} went home, saying ⟦that it was old⟧.
And {Edda Moor} had come to say ⟦that it was old⟧.
But {the mayor} opened it to say ⟦that it was old⟧.
{Edda Moor}, who was late, came to say ⟦that it was old⟧.
"""
FRENCH = """
Le rapport note les faits.
{Marie Leroy} a déclaré ⟦que le pont était sûr⟧.
{Marie Leroy} a déclaré lundi ⟦que le pont était sûr⟧.
⟦« Le pont est sûr »⟧, a déclaré {Marie Leroy}.
⟦« Le pont est sûr »⟧, dit {Marie Leroy}.
⟦Le pont est sûr⟧, selon {la mairie}.
Selon {Marie Leroy}, ⟦le pont est sûr⟧.
D'après {Marie Leroy}, ⟦le pont est sûr⟧.
⟦Le pont⟧, a expliqué {Marie Leroy}, ⟦sera fermé⟧.
{Elle} affirme ⟦qu'il sera fermé⟧.
⟦« Je ne sais pas »⟧, a-t-{il} répondu.
{Marie Leroy} estime ⟦que le pont sera fermé en mars⟧.
L'idée de la ville était bonne.
Personne n'a lu l'affirmation de {Marie Leroy} ⟦que le pont est sûr⟧.
Personne ne partage {sa} crainte ⟦que le pont soit fermé⟧.
"""
GERMAN = """
Die Sage ist alt.
{Anna Klein} sagte, ⟦dass die Brücke sicher sei⟧.
{Anna Klein} sagte, ⟦die Brücke sei sicher⟧.
{Anna Klein} sagte am Montag, ⟦die Brücke sei sicher⟧.
⟦„Die Brücke ist sicher“⟧, sagte {Anna Klein}.
⟦Die Brücke sei sicher⟧, erklärte {Anna Klein}.
Laut {Anna Klein} ⟦ist die Brücke sicher⟧.
Nach Angaben von {Anna Klein} ⟦ist die Brücke sicher⟧.
{Anna Klein} betonte, ⟦dass die Brücke geschlossen werde⟧.
{Anna Klein} warnte: ⟦„Die Brücke ist nicht sicher“⟧.
⟦„Ist sie sicher?“⟧, fragte {Anna Klein}.
Die Behauptung der Stadt war kurz.
Niemand kennt die Behauptung von {Anna Klein}, ⟦dass die Brücke sicher ist⟧.
Niemand kennt {ihre} Hoffnung, ⟦dass die Brücke hält⟧.
"""
SPANISH = """
La cuenta era larga.
{Ana Gómez} dijo ⟦que el puente es seguro⟧.
{Ana Gómez} dijo el lunes ⟦que el puente es seguro⟧.
⟦«El puente es seguro»⟧, afirmó {Ana Gómez}.
⟦El puente es seguro⟧, según {la alcaldesa}.
Según {Ana Gómez}, ⟦el puente es seguro⟧.
De acuerdo con {Ana Gómez}, ⟦el puente es seguro⟧.
{Ana Gómez} aseguró ⟦que el puente se cerrará en marzo⟧.
{Ana Gómez} preguntó ⟦si el puente es seguro⟧.
{Ana Gómez} respondió: ⟦«El puente es seguro»⟧.
⟦El puente⟧, según {la alcaldesa}, ⟦es seguro⟧.
La opinión de la ciudad era otra.
Nadie cree en la promesa de {Ana Gómez} de ⟦que el puente es seguro⟧.
Nadie comparte {su} temor de ⟦que el puente se cierre⟧.
"""
RUSSIAN = """
Мост был закрыт весной.
{Анна Смирнова} сказала, ⟦что мост безопасен⟧.
{Анна Смирнова} заявила в понедельник, ⟦что мост безопасен⟧.
⟦«Мост безопасен»⟧, — сказала {Анна Смирнова}.
⟦«Мост безопасен»⟧, — заявила {Анна Смирнова} газете.
По словам {Анны Смирновой}, ⟦мост безопасен⟧.
По мнению {мэра}, ⟦мост безопасен⟧.
⟦Мост⟧, по мнению {мэра}, ⟦безопасен⟧.
{Анна Смирнова} считает, ⟦что мост закроют⟧.
{Он} ответил: ⟦«Мост безопасен»⟧.
— ⟦Мост безопасен⟧, — сказала {Смирнова}.
Мнение города было другим.
Газета напечатала обещание {Анны Смирновой}, ⟦что мост безопасен⟧.
Газета напечатала {её} опасение, ⟦что мост закроют⟧.
"""
ARABIC = """
كان الجسر مغلقا في الربيع.
قال {أحمد بن علي} ⟦إن الجسر آمن⟧.
قال {أحمد بن علي} يوم الاثنين ⟦إن الجسر آمن⟧.
وأضافت {ليلى حسن} ⟦أن الجسر سيغلق⟧.
قال {أحمد بن علي}: ⟦«الجسر آمن تماما»⟧.
⟦«الجسر آمن تماما»⟧، قال {أحمد}.
بحسب {ليلى حسن}، ⟦الجسر آمن⟧.
وفقا ل {ليلى حسن}، ⟦الجسر آمن⟧.
أكدت {ليلى حسن} ⟦أن الجسر آمن⟧.
أوضح {الوزير} في مقابلة ⟦أن الجسر آمن⟧.
كان رأي المدينة مختلفا.
نشر المجلس ادعاء {ليلى حسن} ⟦أن الجسر آمن⟧.
"""
ITALIAN = """
La nota era lunga.
Per la strada non passava nessuno.
{Anna Bruni} ha detto ⟦che il ponte è sicuro⟧.
{Anna Bruni} ha detto lunedì ⟦che il ponte è sicuro⟧.
⟦«Il ponte è sicuro»⟧, ha affermato {Anna Bruni}.
⟦«Il ponte è sicuro»⟧, dice {Anna Bruni}.
⟦Il ponte è sicuro⟧, secondo {la sindaca}.
Secondo {Anna Bruni}, ⟦il ponte è sicuro⟧.
{Anna Bruni} ha assicurato ⟦che il ponte sarà chiuso a marzo⟧.
{Anna Bruni} rispose: ⟦«Il ponte è sicuro»⟧.
⟦Il ponte⟧, secondo {la sindaca}, ⟦è sicuro⟧.
L'opinione della città era divisa.
Nessuno lesse la promessa di {Anna Bruni} ⟦che il ponte è sicuro⟧.
Nessuno condivide il {suo} timore ⟦che il ponte sia chiuso⟧.
"""
PORTUGUESE = """
A conta era longa.
{Ana Prado} disse ⟦que a ponte é segura⟧.
{Ana Prado} disse ontem ⟦que a ponte é segura⟧.
⟦«A ponte é segura»⟧, afirmou {Ana Prado}.
⟦“A ponte é segura”⟧, diz {Ana Prado}.
⟦A ponte é segura⟧, segundo {a prefeita}.
Segundo {Ana Prado}, ⟦a ponte é segura⟧.
De acordo com {Ana Prado}, ⟦a ponte é segura⟧.
{Ana Prado} garantiu ⟦que a ponte será fechada em março⟧.
{Ana Prado} respondeu: ⟦«A ponte é segura»⟧.
A opinião da cidade era outra.
Ninguém leu a promessa de {Ana Prado} de ⟦que a ponte é segura⟧.
Ninguém partilha o {seu} temor de ⟦que a ponte feche⟧.
"""
DUTCH = """
De brug is oud.
De mening van de stad was verdeeld.
Zijn verklaring was kort.
De zogenaamde “brug” bleef dicht.
De boot voer volgens plan.
{Anna de Wit} zei ⟦dat de brug veilig was⟧.
{Anna de Wit} heeft gezegd ⟦dat de brug veilig is⟧.
{De burgemeester} verklaarde maandag ⟦dat de brug dicht blijft⟧.
⟦“De brug is veilig”⟧, zei {Anna de Wit}.
⟦“De brug is veilig”⟧, aldus {Anna de Wit}.
⟦“Is de brug veilig?”⟧ vroeg {Anna de Wit}.
{Anna de Wit} zei: ⟦“De brug is veilig.”⟧
Volgens {Anna de Wit} ⟦is de brug veilig⟧.
⟦De brug is veilig⟧, aldus {Anna de Wit}.
⟦De brug blijft dicht⟧, zei {Anna de Wit}.
{Zij} denkt ⟦dat de brug dicht blijft⟧.
Niemand las de bewering van {Anna de Wit} ⟦dat de brug veilig is⟧.
Niemand deelt {haar} hoop ⟦dat de brug opengaat⟧.
"""
POLISH = """
Most jest stary.
Opinia miasta była podzielona.
Jej oświadczenie było krótkie.
Tak zwany „most” był zamknięty.
Praca szła według planu.
{Anna Nowak} powiedziała, ⟦że most jest bezpieczny⟧.
{Anna Nowak} dodała w środę, ⟦że most jest bezpieczny⟧.
{Burmistrz} twierdzi, ⟦że most będzie zamknięty⟧.
⟦„Most jest bezpieczny”⟧ – powiedziała {Anna Nowak}.
⟦„Most jest bezpieczny”⟧, powiedziała {Anna Nowak}.
⟦„Czy most jest bezpieczny?”⟧ – zapytała {Anna Nowak}.
{Anna Nowak} powiedziała: ⟦„Most jest bezpieczny.”⟧
Według {Anny Nowak} ⟦most jest bezpieczny⟧.
Zdaniem {Anny Nowak} ⟦most jest bezpieczny⟧.
⟦Most jest bezpieczny⟧, powiedziała {Anna Nowak}.
Gazeta wydrukowała twierdzenie {Anny Nowak}, ⟦że most jest bezpieczny⟧.
Znana jest {jej} nadzieja, ⟦że most się otworzy⟧.
"""
UKRAINIAN = """
Міст старий.
Думка міста була іншою.
Так званий «міст» був закритий.
Її заява була короткою.
{Анна Коваль} сказала, ⟦що міст безпечний⟧.
{Анна Коваль} додала в середу, ⟦що міст безпечний⟧.
{Мер} стверджує, ⟦що міст буде закрито⟧.
⟦«Міст безпечний»⟧, — сказала {Анна Коваль}.
⟦«Чи міст безпечний?»⟧ — запитала {Анна Коваль}.
{Анна Коваль} сказала: ⟦«Міст безпечний»⟧.
За словами {Анни Коваль}, ⟦міст безпечний⟧.
На думку {мера}, ⟦міст безпечний⟧.
⟦Міст безпечний⟧, сказала {Анна Коваль}.
{Вона} вважає, ⟦що міст закриють у березні⟧.
Газета надрукувала твердження {Анни Коваль}, ⟦що міст безпечний⟧.
Нікому не відома {її} думка, ⟦що міст закриють⟧.
"""
PERSIAN = """
پل کهنه است و او رفت.
نظر مردم درباره پل همین بود.
{علی رضایی} گفت ⟦که پل امن است⟧.
{علی رضایی} گفت: ⟦«پل امن است»⟧.
⟦«پل امن است»⟧، {علی رضایی} گفت.
{علی رضایی} اعلام کرد ⟦که پل بسته است⟧.
به گفتهٔ {شهردار}، ⟦پل امن است⟧.
"""
HEBREW = """
הגשר ישן והוא הלך.
הספר על הגשר נשכח.
אמר {משה כהן} ⟦כי הגשר בטוח⟧.
{משה כהן} אמר: ⟦«הגשר בטוח»⟧.
⟦«הגשר בטוח»⟧, אמר {משה כהן}.
לדברי {משה כהן}, ⟦הגשר בטוח⟧.
"""
LANGUAGES = {
    "en": ENGLISH, "fr": FRENCH, "de": GERMAN, "es": SPANISH, "ru": RUSSIAN, "ar": ARABIC, "it": ITALIAN,
    "nl": DUTCH, "pl": POLISH, "uk": UKRAINIAN,
    "pt": PORTUGUESE, "fa": PERSIAN, "he": HEBREW,
}  # fmt: skip
CASES = [(language, line) for language, table in LANGUAGES.items() for line in table.strip().splitlines()]


@pytest.mark.parametrize(("language", "line"), CASES)
def test_who_says_what(language: str, line: str) -> None:
    """The stretches of what is said, and who says it."""
    text = re.sub("[⟦⟧{}]", "", line)
    found = attributions(text, mark(Document("d", text)), language)
    said = re.findall("⟦(.*?)⟧", line)
    assert [[span.of(text) for span in one.content] for one in found] == ([said] if said else []), found
    if said:
        assert found[0].speaker is not None
        assert found[0].speaker.of(text) == "".join(re.findall("{(.*?)}", line))


SLOTS = """
en | On 11 February 2016 Jan Lund said in a letter to the council that it is. | 11 February 2016;;the council;a letter
en | Edda Moor told reporters in Oslo on Monday that it was late. | Monday;Oslo;reporters;
en | Edda Moor told reporters on Monday morning that it was late. | Monday morning;;reporters;
en | “It is late,” said Jan Lund on May 3, 2015. | May 3, 2015;;;
en | May Lund said it was late. | ;;;
fr | « Il est tard », a dit Marie Leroy au conseil. | ;;conseil;
de | „Es ist spät“, sagte Anna Klein am Montag in einem Interview. | Montag;;;einem Interview
es | «Es tarde», dijo Ana Gómez en una entrevista. | ;;;una entrevista
ru | «Поздно», — сказала Анна Смирнова в интервью. | ;;;интервью
ar | قال أحمد في مقابلة إن الوقت متأخر. | ;;;مقابلة
"""


@pytest.mark.parametrize("line", SLOTS.strip().splitlines())
def test_when_where_to_whom_through_what(line: str) -> None:
    """date;place;addressee;medium as printed, empty where nothing is."""
    language, text, wanted = (part.strip() for part in line.split(" | "))
    found = attributions(text, mark(Document("d", text)), language)[0].slots
    held = (found.date, found.place, found.addressee, found.medium)
    assert ";".join(span.of(text) if span else "" for span in held) == wanted


def test_language_is_read_from_the_text() -> None:
    """Each table is chosen for its own sentences."""
    from quoth.judge.speech.tables import language_of

    for language, table in LANGUAGES.items():
        assert language_of(re.sub("[⟦⟧{}]", "", table)) == language


PRONOUNS = [
    ("Jan Lund said it was late. He added that it was cold.", "Jan Lund"),
    ("Jan Lund said it was late. On Monday he added that it was cold.", "Jan Lund"),
    ("Jan Lund said it was late. Then Edda Moor came. He added that it was cold.", "He"),
    ("Jan Lund and Edda Moor said it was late. She added that it was cold.", "She"),
    ("Mrs. Lund said it was late. He added that it was cold.", "He"),
    ("Jan Lund said it was late. They added that it was cold.", "They"),
]


@pytest.mark.parametrize(("text", "name"), PRONOUNS)
def test_a_pronoun_is_resolved_only_when_certain(text: str, name: str) -> None:
    """Nobody else between, no title against it; and it is marked as inferred."""
    one = attributions(text, (), "en")[-1]
    assert one.name == name
    assert one.inferred is (name == "Jan Lund")


def test_a_transcript_and_a_second_quotation() -> None:
    """Labels name who speaks; a quotation without a name takes the paragraph's speaker, as inferred."""
    text = (
        "MOOR: The bridge is safe.\n\n“It is late,” Jan Lund said. “We shall all go home now.”\n\n"
        "“Nobody is named in this one here.”"
    )
    found = attributions(text, mark(Document("d", text)), "en")
    assert [(one.name, one.inferred) for one in found] == [
        ("MOOR", False), ("Jan Lund", False), ("Jan Lund", True), ("", False),
    ]  # fmt: skip


def test_a_paragraph_ends_what_is_said() -> None:
    """Behind a quotation without a stop, too."""
    text = "“It is late,” Jan Lund said, “and dark,”\n\nthe book has: “Nobody is named in this one here.”"
    found = attributions(text, mark(Document("d", text)), "en")
    assert [(one.name, one.content[-1].of(text)) for one in found[:1]] == [("Jan Lund", "“and dark,”")]


@pytest.mark.parametrize(
    "text",
    [
        "No State may “close a bridge without a hearing”.",
        "Bridges 4:13 says “a bridge is closed by night only”.",
    ],
)
def test_neither_no_state_nor_a_number_speaks(text: str) -> None:
    """ "No" is nobody, and "State" behind it no verb; a place in a text is nobody either."""
    assert [one.name for one in attributions(text, mark(Document("d", text)), "en")] == [""]


LONG = "The bridge over the river is old. " + "Nobody has crossed it since the day the flood came down on us. " * 2
"""Of a line too long to be wrapped."""


@pytest.mark.parametrize(
    ("between", "name"),
    [
        ("\n", "Jan Lund"),  # a wrapped line
        ("\nA short line.\n", "Jan Lund"),
        ("\n\n", ""),
        (f"\n{LONG.strip()}\n", ""),
    ],
)
def test_a_speaker_is_taken_over_within_a_paragraph(between: str, name: str) -> None:
    """A long line is a paragraph of its own, whether or not a blank line follows."""
    text = f"“It is late,” Jan Lund said.{between}“We shall all go home now.”"
    assert attributions(text, mark(Document("d", text)), "en")[-1].name == name


@pytest.mark.parametrize(
    ("before", "said", "names"),
    [
        ("Jan Lund said that it was late. ", "Ada Moor said that it was three.", ["Ada Moor"]),
        ("Jan Lund said that it was late. ", "He said that it was three.", ["Jan Lund", "Jan Lund"]),
        ("Jan Lund said that it was late.\n\n", "He said that it was three.", ["Jan Lund", "Jan Lund"]),
        ("Jan Lund said that it was late.\n\nIt was dark.\n\n", "He said that it was three.", ["He"]),
        (f"Jan Lund said that it was late.\n{LONG}\n{LONG}\n", "He said that it was three.", ["He"]),
        (f"Jan Lund said that it was late. {LONG * 4}", "He said that it was three.", ["He"]),
    ],
)
def test_only_sentences_near_are_asked(before: str, said: str, names: list[str]) -> None:
    """The sentence of a span, and where its speaker is a pronoun those before it, as far as the paragraph before."""
    text = f"{before}{said} Eve Berg said that it was four."
    at = text.index("three")
    assert [one.name for one in attributions(text, (), "en", near=[Span(at, at + 5)])] == names


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("3 May 2016", "2016-05-03", True),
        ("May 2016", "2016-05-03", True),
        ("3 mai 2016", "2016-05-03", True),
        ("3. Mai 2016", "2016-05-04", False),
        ("3 мая 2016", "2016-05-03", True),
        ("2015", "2016-05-03", False),
        ("Monday", "2016-05-03", None),
        ("", "2016", None),
    ],
)
def test_dates(first: str, second: str, same: bool | None) -> None:
    """Compared as far as both say."""
    assert compared(first, second) is same


def test_a_date_without_a_year_is_none() -> None:
    """Nothing is guessed."""
    assert parsed("3 May") is None
    assert parsed("99 May 2016") == (2016, 5, 0)


NO_LABEL = """
Yes: the bridge is safe.
My Countrymen: the bridge is safe.
In Oslo: the bridge is safe.
Fourth: the bridge is safe.
Note: the bridge is safe.
Frage: Ist die Brücke sicher?
Présents : tous les membres.
Fecha: el lunes.
Вопрос: мост безопасен?
السؤال: هل الجسر آمن؟
問題：橋は安全か。
the bridge is safe: nobody doubts it.
At 10:15 the bridge was closed.
"""
LABELLED = """
AGENDA ITEM 3\\nMoor: The bridge is safe. | Moor
We shall all go home to the quay before the winter.\\nMoor: The bridge is safe. | Moor
First Clerk: The bridge is safe. | First Clerk
Ms. Lund (Norway): The bridge is safe. | Ms. Lund
The Chair: The bridge is safe. | The Chair
Anna Klein: Die Brücke ist sicher. | Anna Klein
**Moor:** The bridge is safe. | Moor
الرئيس: الجسر آمن. | الرئيس
ليلى حسن: الجسر آمن. | ليلى حسن
李明：桥是安全的。 | 李明
"""


@pytest.mark.parametrize("text", NO_LABEL.strip().splitlines())
def test_what_a_line_is_names_nobody(text: str) -> None:
    """Headings of minutes, forms and textbooks in many languages, and colons inside sentences."""
    assert label_before(text) == ""


@pytest.mark.parametrize("line", LABELLED.strip().splitlines())
def test_label(line: str) -> None:
    """Speakers before a colon, in scripts with capitals and without."""
    text, name = line.replace("\\n", "\n").split(" | ")
    assert label_before(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "He had served for seven years and more for the love of\nLund: what was one winter to such a man?",
        "THE LANTERN: ITS KEEPERS\nNobody came that year.",
        "Moor: The bridge is safe.\n" + 800 * "Nobody came to the bridge that year.\n",
    ],
    ids=["in a wrapped sentence", "a heading in capitals", "far away"],
)
def test_a_name_and_a_colon_in_a_novel_name_nobody(text: str) -> None:
    """Such a line made one of its characters the speaker of all words behind it."""
    assert label_before(text) == ""


@pytest.mark.parametrize("text", ["NOTE: The bridge is safe.", "ACHTUNG: Die Brücke ist zu.", "Q: Is the bridge safe?"])
def test_no_label_in_a_draft(text: str) -> None:
    """Capitals before a colon that say what the line is."""
    assert list(labels(text, Span(0, len(text)))) == []
