"""The thresholds of the judge, stage by stage, each with its unit and the evidence that set it.

They are fixed: no user needs another value, and a verdict must not depend on who asks. "Ours" is a value set by reading
cases, kept by tests/judge/cases. Costs and decades as in the stages named.
"""

from __future__ import annotations

# -- judge: is a marked quotation found?
MIN_ALIGNED = 0.3
"""Share of a marked quotation's words that must be the source's or like them. Below it the words found are a common
phrase inside other words, and the quotation counts as not found. Source: ours, negatives of english-kjv."""
MIN_ALIGNED_WEAKLY, WEAK_CHANCE, WEAK_CHANCE_OPENING = 0.75, 1e-5, 1e-4
"""The same where no reference is printed beside it and the chance is above the second, or the third where it opens with
the first words of a sentence of the source: an accusation asks for more than a finding. Source: ours; dialogue of 33
novels against the King James Bible and eight plays: of 126 altered quotations about 30 are none; 1e-5 for 1e-4 takes 11
of these away and one allusion. english-kjv, english-prose, quran-docs at two seeds: the same findings."""
LIKE_WORDS = 0.5
"""Share of letters in which a changed word is like the source's, and no foreign one (quran-docs: damaged letters)."""
PHRASE_CHANCE = 1e-6
"""Chance below which the words found are no common phrase, however many others surround them."""

# -- miss: words that were not found
KNOWN_WORDS = 0.25
"""Share of words the library must know before a miss says anything. Source: ours; a sentence invented in a library's
own language shares over half of its words with it, one in another language of the script a tenth (UDHR, 22
languages)."""
COMMON_WORDS_HELD = 0.6
"""Share of a language's commonest words the library must have for a text of that language to be covered, however rare
the other words. Source: ours; seven sentences of a language have .4 to .95, a million words of another language of
the script up to .55 (English addresses and Italian)."""

# -- editions: the language of a quotation
LANGUAGE_LETTERS = 25
"""Letters a quotation needs for its language to be told. Source: ours; shorter UDHR lines are often left unnamed."""

# -- edits: omissions and additions
SHORT_GAP = 2
"""Words. A longer silent omission or addition is named by what happened (elision, insertion), not by one of its
words."""

# -- brackets
MOST_REPLACED = 12
"""Words of the source that one bracketed unit may stand for ("[the agency]" for a long title). Source: ours."""

# -- elision
FAR_WORDS = 150
"""Words. An ellipsis over more than this joins places that do not stand together. Source: ours; the longest elision of
one argument we accept is about a page of a pocket book."""
FAR_ACROSS = 60
"""Words. The same for an ellipsis that crosses from one passage into another: two verses of a Bible."""

# -- splice: parts that stand together
NEAR_PASSAGES = 2
"""Passages. Parts further apart do not stand together. Source: ours; quotations that skip one verse or clause."""
SPLICE_SEAM = 24
"""Characters of the source that the end of one part and the beginning of the next may share: more is said twice."""

# -- resume: words behind an ellipsis
RESUMED_ELSEWHERE = 2
"""Words beside an ellipsis that may stand in another passage than those beyond it; a single one stands anywhere."""

# -- marks: numbers of notes
NUMBERED_NEAR = 2
"""Verses by which the numbers of two editions may differ: where superscriptions of psalms count, they take one or two.
Source: ours; tests/judge/test_verse_numbers.py."""
NOTED_LETTERS = 4
"""Small letters a word has to which a note's figure may be written: "lease3"; shorter ones are symbols ("co2"). Source:
ours; tests/judge/cases/brackets.toml."""

# -- order
ORDER_STRETCH = 8
"""Words of one order edit on either side; beyond that the two places are shown apart. Source: ours."""
FROM_ELSEWHERE = 3
"""Words. A shorter insertion that also stands somewhere else in the passage is chance. Source: FIELD.md section 7, 28.7
% of 3-word runs recur in a whole library, few in one passage."""

# -- slide
SLIDE_REACH = 12
"""Steps between two pieces that may be slid together."""

# -- widen: the edges of a marked quotation
EDGE_WORDS = 12
"""Words at one edge. More than that are an invented head or tail, not a damaged one."""
CHANGED_AT_EDGE = 0.6
"""In words. A single changed or a few damaged words at the edge are read as changed, not as added."""
EDGE_LOOK = 240
"""Characters of the source beyond what was aligned in which the words of an edge are sought."""
MOVED_INSIDE = 3
"""Words between the quotation's edge and a word that was moved away from it; words that may be moved to the rest."""
REPEATED_AT_EDGE = 12
"""Words at the edge that are moved to the rest if they stand there as they are ("And thou shalt make")."""
EXPLAINED = 0.5
"""What each word of an edge may cost at most, in deleted words, where words next to the rest explain it. Ours."""
FAR_FROM_EDGE, ONE_DROPPED = 6, 0.8
"""Words of a gap beyond which words next to the rest explain the edge also where one word between them ("not") was
dropped, and what more they may cost for that. Source: tests/probes, one language's lease in ten."""
RUN_ELSEWHERE = 3
"""Words of a head or tail that must stand together elsewhere in the window to be taken from there."""

# -- edges: of an unmarked quotation
UNLIKE_AT_EDGE = 0.3
"""Share of differing letters above which a changed word at an unmarked edge is not the source's word at all."""
CARRIER_STEPS, CARRIER_PARAGRAPH = 3, 12
"""Steps at an unmarked edge that may belong to the carrier's next sentence, and to its next paragraph. Ours; UDHR and
Bibles in nine languages, quoted below a lead-in."""

SCATTERED_RUN, SCATTERED_WORDS = 4, 8
"""Words: of unmarked words in an answer with others put in between, fewer in a row and fewer in all that stand as they
are make a turn of phrase ("Article 22(1) GDPR gives the data subject" beside a heading and a first line). 70 realistic
answers: one accusation less, no change of a word missed."""
TITLE_WORDS = 4
"""Words of a title in marks, at least; fewer are too short to be looked for and told so. Ours."""
SAID_BEHIND = 80
"""Characters behind unmarked words in which the verb of saying may stand that governs them: ", Moor told the council
yesterday". Ours."""

# -- damage: two stories of a word, in decades
CHANGED_WORD = -2.0
"""Somebody changed a word of a quotation on purpose: one in a hundred (english-kjv)."""
REAL_WORD, NEW_NAME, NO_WORD, GARBLED = -4.0, -5.0, -7.0, -9.0
"""And this is the word that was written instead: one that exists, one in 10,000; a name, one in 100,000; one that does
not exist, one in ten million; letters with digits or capitals among them, one in a thousand million. Ours,
tests/judge/cases/damage.toml."""
LETTERS_OF_NO_WORD, ONE_OF_MANY = 6, 0.8
"""What each letter behind the sixth takes off, in decades, in a damaged text: so many others could stand there (real
OCR of newspapers, docs/design/judging.md)."""
SLIPS, REAL_SLIPS = 1e-3, 1e-6
"""Letter errors of clean text for each letter: slips that make no word, and those that make another word, which every
editor catches. Ours, tests/judge/cases/damage.toml."""
UNSEEN_ERROR = -2.5
"""One letter read as another it does not look like, among all letter errors. Ours, as above."""
MOST_RATE = 0.4
"""The largest damage rate a word is weighed by, whatever stands around it. Ours."""
HEAVY_DAMAGE = 0.05
"""Damage rate from which a word may have lost every letter, and a negation may come of damage."""
MOST_WRONG = 0.5
"""Share of a word's letters, on top of the damage rate, that may be wrong. Ours, tests/judge/cases/damage.toml."""
WEIGHED_LETTERS = 60
"""Letters of a word, or of words run together, that are weighed: the work grows with their square. Ours."""
COUNTED_LETTERS = 20
"""Letters that a shorter quotation counts as having when its own errors say how damaged it is. Ours."""
SPECK_LETTERS, SCRAP_LETTERS = 2, 4
"""Letters of what damage puts in: a speck read as letters (english-kjv), a scrap of the next column, in English alone,
whose short words are all known (real OCR of newspapers, docs/design/judging.md)."""
SPECK_WORDS = 2
"""Words that one speck or scrap may be read as. english-kjv, ocr03 to ocr25: specks are one or two signs."""
LETTER_LOST = 0.03
"""Damage rate from which a word of one letter, and no longer one, may be lost. english-kjv, ocr03 to ocr25."""
STRETCH_RATE, STRETCH_LETTERS = 0.02, 4
"""Damage rate and letters from which on a stretch whose words fell apart is compared as one. Ours."""
DIFFER_BY_RATE, DIFFER_ANYWAY, DIFFER_MOST = 2.5, 0.1, 0.55
"""Share of letters in which such a stretch may differ: for each damaged letter, besides, and at most. Ours: at damage
rate r the letters differ by about 2 r; the rest leaves room for chance."""

# -- steps
MAX_CELLS = 6000
"""Draft words x source words of one block that are aligned exactly; larger blocks are cut by their equal words
first."""

# -- reference: what is printed beside a quotation
CITING_WORDS = 8
"""Words of a source around a printed reference, without marks, that are no quotation of it where only the reference
differs: "in accordance with the procedure referred to in Article 7". Source: ours; the longest such phrase in the
drafts of tests/judge/test_laws.py has six."""
REFERENCE_BEHIND, REFERENCE_BEFORE, REFERENCE_TAG = 48, 40, 160
"""Characters between a quotation and its reference, in front of it, and of a tag's head. Source: ours; the lead-ins and
forms of the quran-docs board and of the four citation styles (Chicago, MLA, OSCOLA, SBL)."""

NEARLY_SAME, NEARLY_SAME_WORDS = 0.67, 6
"""Share of the words that a passage has in order which a reference names, and how many at least, for it to be the one
that may be meant though the words stand in another: of parallel passages the wrong one may be found, of another
translation above all. Printed catechisms against the King James Bible: 5 of 21 references called wrong, none of the 12
that are."""

# -- notes: the mark of a note
NOTE_REACH = 160
"""Characters between a quotation's end and the mark at the end of its sentence. Ours."""

# -- numbers
NUMBER_LOOK = 80
"""Characters around a place in which a number in words is read."""

# -- warnings: is the source itself quoting?
QUOTING_LOOK = 2000
"""Characters before and behind in which the source's own quotation mark may open and close."""

# -- speech: who says what
ANTECEDENT_NEAR = 400
"""Characters. Ours: about two sentences of news."""
TELLERS_WORDS = 16
"""Words of a clause that says who speaks ("said the miller, as he put down his lamp"). 93 % of 2,361 such clauses in
seven novels have no more; longer ones tell what happens."""
LONGEST_TURN = 20_000
"""Characters between a speaker's label in a source and the last words that are his. Three of seven novels have a line
or two like a label ("Next: ..."), and all words up to 300,000 characters behind it were its speaker's; an address of an
hour has 45,000, and falls back on the speaker it is catalogued under."""
WRAPPED_LINE = 40
"""Characters from which a line that ends without a stop goes on in the next. Ours: wrapped lines have 55 to 80, the
headings of minutes fewer."""
MIN_QUOTED = 5
"""Words. Source: CLAIMS.md section 2: of quoted spans of 5 to 9 words 96 % are quotations, of 3-4 words 82 %."""
FAR_FROM_VERB = 14
"""Tokens between a verb and its "that", quotation or colon. Ours; longer stretches hold clauses of their own."""
SENTENCE_TOKENS = 300
"""Tokens of a sentence; a longer one is cut, so that its verbs cost no more than linear time. The longest of PolNeAR's
development set has 224."""

# -- regroup: costs in units of one deleted word
OPENED = 0.25
"""What a piece of words left out or put in costs beside its words, so that it stays one piece."""
ELIDED = 0.01
"""What a word beside an ellipsis costs: the ellipsis takes it."""
BRACKETED = 0.05
"""What a word in the quoting writer's brackets costs."""
SPELLED = 0.75
"""Share of differing letters up to which two longer words may be one word in other spelling ("ye", "you": 0.67)."""
UNLIKE_LENGTHS = 0.55
"""A group and its other side differ at most so much in length when their letters may agree."""

# -- context: how damaged is the draft?
ERRORS_PER_SIGN = 7.0
"""Letter errors for each that shows: as a strange glyph inside a word, a lone letter or a stray sign, about once in six
or seven (english-kjv, ocr03 to ocr25)."""
CLEAN_SIGNS = 0.0003
"""Such signs for each letter of a clean text; clean novels have 0.0002."""
CLEAN = 0.01
"""Share of damaged letters below which a text counts as clean."""
LEAST_STEM = 3
"""Letters of a word of which another is a regular form, so that it exists, too ("albums", "used"). Ours."""
SIGNS_SHOW = CLEAN / 3
"""Share of damaged letters, by strange signs alone, from which on short words that do not exist are signs too. Ours."""
SHORT_WORDS = 40
"""Words of two or three small letters that a text with strange signs needs for those of them that do not exist to say
anything. Ours."""
CLEAN_UNKNOWN, MOST_UNKNOWN = 0.012, 0.7
"""Share of these that are in no vocabulary: in clean English at most (328 stretches of novels: .011 at the 95th
percentile; 470 texts of real OCR of newspapers, BLN600: .025 at the median), and the share from which the language must
be another one (ours)."""
ERRORS_PER_UNKNOWN = 1.5
"""Share of damaged letters for the share of such words that do not exist, beyond that of clean English: 1.6 in the 284
texts of the same OCR that have strange signs, by its own error rates."""
COMMON_INTACT = 20
"""Times the commonest words (lexicon/en.toml) must stand in an English text for their misreadings to say anything.
Ours."""
ERRORS_PER_MISREAD = 1.2
"""Share of damaged letters for the different misreadings but one among these words. Ours, half of what the same OCR has
(2.3, 270 texts), for clean text has misreadings too ("hev", "lid"): of 3,001 stretches of 3,000 characters of novels
82 have more than one, and 20 count as damaged."""
LIKELY_ERROR = -1.7
"""Decades of a letter's damage (confusions.tsv) from which on a confusion makes misreadings: one in fifty. Ours."""
MOST_DAMAGE = 0.35
"""The largest share that is believed. Ours; the boards' worst has .25."""
DAMAGE_SAMPLE = 40_000
"""Characters of the draft that are looked at."""
DAMAGE_LETTERS = 40
"""A text of fewer letters says nothing of its damage."""

# -- cuts: what the cut leaves out
CUT_BEFORE, CUT_AFTER = 3, 3
"""Words looked at. A negation reaches over "not to be", "never has been"; a condition stands at once. Source: ours."""
CUT_LOOK, CUT_NEAR = 120, 36
"""Characters that are looked at, and those in which the words before a cut mostly stand."""

# -- alone: a reference on a line of its own
ALONE_LINES = 2
"""Lines from a block quotation to the reference above it: one empty line between them at most. Ours."""

# -- dates
DATE_WORDS, MONTH_LETTERS = 6, 3
"""Words of a date; letters of a month's shortened name, which must be no other month's."""

# -- denials: verbs that deny by a prefix
DENIED_LETTERS = 3
"""Letters of a verb behind its prefix."""

# -- rewritten: one figure in several writings
FIGURE_REACH = 4
"""Steps looked at on each side of a difference: "on the 5th of March, 2019"."""
FIGURE_WORDS = 8
"""Words of a figure on one side."""

# -- supplied: what the draft says beside its quotation
SUPPLIED_LOOK = 100
"""Characters of the draft looked at on either side."""
SUPPLIED_BESIDE, SUPPLIED_NEAR = 2, 7
"""Words between the marks and any listed word of the same kind; between them and the very word of the source."""

# -- guarding: answers of language models and their markers
SOURCED_SHARE = 0.6
"""Share of a sentence's letters that unmarked words must make up before a marker at its end can be wrong about them.
Source: ours; a sentence may cite one document for its claim and share a turn of phrase with another."""
MARKER_LEAD, MARKER_TRAIL = 120, 200
"""Characters a marker may stand before and behind a quotation in its sentence. Source: ours, lead-ins such as "As the
committee of 1962 notes in [3], ..." and QuoteSum's sentences (99 % end within 200 characters)."""
FOREIGN_WORDS = 8
"""Words of a quotation whose language is compared with that of the document cited. "450 pulses per gallon" passed for
Italian; of 178 sentences of this length in eight languages 4 are taken for another one."""
FRAMING_WORDS = 3
"""Words outside the found part from which a quotation that only frames another one is looked at by itself."""

# -- readings: the words of another edition
CLAUSE_WORDS = 3
"""Words of another translation in a row, from which on they are no chance agreement. Ours."""
SEVERAL_READINGS, MOST_READINGS = 2, 0.6
"""Differing words, and their share, that must stand in another translation between the same words. Ours; of 150 verses
of which one half follows one of six English Bibles and the other half another it is said of 88 %; the rest differ by a
word or by spelling."""

# -- edition_names: an edition named beside a quotation
EDITION_LOOK = 120
"""Characters of the draft looked at before and behind a quotation."""
