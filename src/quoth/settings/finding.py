"""The thresholds of the finder, stage by stage, each with its unit and the evidence that set it.

They are fixed; those that a user may want to change are fields of `Settings`. "decades" are powers of ten of how seldom
chance brings an agreement about; english-kjv and the like are boards, described in bench/README.md.
"""

from __future__ import annotations

# -- marks: which marks pair
MIN_UNCLOSED_WORDS = 3
"""Words behind a mark that nothing closes; with fewer it is more often an inch, a ditto or a slip. Ours."""
MAX_NESTED = 8
"""Pairs of marks inside each other. Of 92,000 pairs of the boards' documents, their novels and sources none stands in
more than three others; marks that nothing closes pile up, and each pair looks at all that it holds."""
MAX_JOINED_LINES, MAX_JOINED_PARAGRAPHS = 24, 6
"""Lines and paragraphs that one pair of marks may reach over. Ours."""
MAX_AFTER_CLOSE = 80
"""Characters behind the mark that closes several paragraphs, up to the end of its line: a reference may follow.
Ours."""

# -- marks: said-clauses
SAID_WORDS, SAID_CHARACTERS = 8, 120
"""The longest clause that says who speaks between two parts of one quotation. Ours."""

# -- marks: lines and paragraphs
MAX_WRAP = 120
"""Characters. A longer line is a paragraph by itself. Ours; mail and plain text wrap at 65 to 100."""
BREAK_LOOK = 400
"""Characters of the lines before and behind a line's end that show whether it was ended on purpose."""
FULL_LINE = 0.8
"""Share of a block's widest line up to which the next line's first word would have fitted: a line that leaves room for
it was ended on purpose. Ours; ragged lines differ by a word."""
ON_PURPOSE = 0.4
"""Share of a block's line ends made on purpose from which all of them are: verses, or a number before each verse, where
a full line between short ones was not wrapped either. Ours; wrapped paragraphs have none but the last."""

# -- marks: frames
MIN_DASH_LINES = 2
"""Lines behind a dash from which on they are dialogue; a single one is as often a list or a signature. Ours."""

# -- presented: what sets words off
LEAD_LOOK, MARKS_NEAR = 40, 24
"""Characters before an agreement that may lead it in; characters on each side whose vowel marks are counted."""
POINTED, BARE = 0.3, 0.12
"""Vowel marks for each character: of pointed text .4 and more, of text that points a doubtful word or two under .1."""
LINE_MORE = 1
"""Words at each end of a line that may disagree and still belong to what fills the line."""
LONG_LINE = 8
"""Words of a line that agree, from which on one more may disagree at each end. english-kjv: F1 .965 -> .966."""
LEAST_ALONE, MOST_ALONE = 3, 8
"""Words of a text that is nothing but a quotation: what somebody asks about by itself."""
LEAST_LINE = 4
"""Words. A shorter line is a heading or an item of a list as often as somebody's words."""

# -- weight: what a word says
LEAST_WORDS = 1000
"""Words. A smaller library counts as one of this size, in what its words weigh and in what chance may find there."""
MAX_DECADES = 5.0
"""No word says more than this, however rare: one rare word must not carry a finding. Set on english-kjv."""
EXPECTED = 1.8
"""Decades by which a word is easier to guess from its neighbours than from its frequency: runs of common words recur in
all prose. english-kjv, unmarked quotations of 4-5 words found at 0.6 false findings in 10,000 words: .58 at 0.7, .71
at 1.0, .79 at 1.3, .92 at 1.6, .96 at 1.9, .71 at 2.2."""
HABIT = 0.8
"""Share of a formula's gain that is taken from its second word. Set on english-kjv."""
LEAST_SAID = 0.1
"""Decades that even the commonest word says where it stands as in the source. Ours."""
BACKGROUND_HELD = 0.6
"""A background table speaks for a library when it knows this share of its words: of the King James Bible it knows 0.89,
of French, German, Spanish and Latin Bibles 0.11 to 0.26."""
FROM_SMALL, MOST_SMALL = 2_000, 100_000
"""Words of a library that lacks words of any text about something else, so that those of general prose do not count as
damaged there. QuoteSum, ten documents of 1,000 words, 30 answers with 0, 2, 4, 8, 12 and 20 % of their letters damaged:
the same findings but for one of 149 at 4 %; of undamaged answers 24 in 40 are searched as damaged text, not 39. Larger
libraries know most words of prose; smaller ones are searched with all care anyway."""

# -- block: places, and damaged text
PLACE = 5
"""log2 of the words of a place: runs within 16 to 48 words keep each other company, and each place has its caps."""
SAID_RUN, SAID_AGAIN, SAID_SHARE = 4, 30, 0.75
"""Words of a run, times it stands in its document, and share of a place's runs, from which on the document says the
same again and again there. Ours: prose has no such place, nor have litanies whose verses differ."""
DAMAGE_REACH = 40
"""Words around a word by which its surroundings are called damaged."""
DAMAGED_SHARE = 0.27
"""Share of words unknown to the library from which running text counts as damaged. english-kjv: of clean novels .14 is
unknown to the King James Bible (.22 in the worst twentieth), with 3 % letter damage .22, with 8 % .38."""

# -- chain: runs and chains
JOIN_DRAFT, JOIN_SHIFT = 16, 40
"""Words. Runs join into one chain when the gap in the draft and the shift of the diagonal stay below these: a draft
does not put more than a clause of its own into a quotation, but an omission of 14 words (english-kjv) shifts by
14."""
ENDS_SHARED = 2
"""Draft words that the end of one run and the beginning of the next may both hold: of "... the tower. Then the keeper"
the "the" agrees with the source on both sides of an omission. Ours: tests/test_regressions.py."""
RUN_REACH = 12
"""Words on each side of a run that are compared on its diagonal."""
UNLIKE_PAIR = 0.8
"""Decades a pair of unequal words takes from a run's score, so that a run ends where agreement does."""
LETTERS_SAY = 1.9
"""Decades. What each word that begins a shared run of letters is worth, the first one twice; a run of 9 letters that
stands in at most 8 places of a Bible says about 4."""
BESIDE_LETTERS = 0.6
"""Decades that the equal words beside a run of letters must say before they add to it. english-kjv, seeds 7, 3, 5 and
11: of chance places that one seed of letters leads to, 3 in 100 reach the floor with them, of 26 quotations that only
such a seed leads to, 11."""
COMPANY = 2.5
"""Decades that each further run of a chain costs: log10 of the places (about 48 draft words by 64 diagonals) where
chance may put one beside the first."""
LEAST_RUN = 1.6
"""Decades. A lighter run does not widen a chain."""

# -- caps: how much of a place is searched
MOST_RUNS = 96
"""Runs that begin at one place, at most; the best stay. The commonest verse halves of a Bible lead to 30 and of nine
Bibles to 90; a text that repeats one verse leads to thousands."""
SAID_PLACES, NEW_WORDS = 3, 8
"""Longest agreements of each word that are followed where a document says the same again and again, and the share of a
run, one word in so many, that fewer must cover for it to count."""
LOOK_BACK = 512
"""Runs on diagonals near a run's that are looked at. Ours; prose has a few, text that repeats itself thousands."""
MOST_MEMBERS = 64
"""Runs of one group that are chained at once; a longer group is chained piece by piece."""
MOST_CHAINS = 48
"""Chains that begin at one place, at most. Prose leads to 25 at 12.6 M words, verses to 45 in nine Bibles."""
WORK = 10
"""Words to align for each draft word of a block, at most, those around a chain counted as well. Prose has 0.2 at 0.8 M
words of library and 0.4 at 12.6 M; a page of verses quoted one after the other from eight Bibles has 8."""
LEAST_WORK = 100_000
"""Words that are aligned however short the block: about a second."""
AROUND = 16
"""Words beside a chain that are aligned with it."""
ALIGNED, LEAST_ALIGNED = 20, 600_000
"""Draft words of a document that are really aligned, for each of its words, and however short it is: a place that
agrees with many others is aligned further round by round, which `WORK` does not see. Pages of 400 verses against nine
Bibles, 12.6 M words in all, have 11 to 14, prose 1, Fibonacci words in a library of them had 46."""

# -- floors: what a chain must weigh
LEAST_FLOOR = 0.5
"""Decades. A chain lighter than this says nothing, however small the library."""
SHORT_QUOTATION = 8
"""Words. A marked quotation of at most this many is searched with the lowest floor."""
GUARANTEED = 6.3
"""Decades. A run of 16 words that stands in the library weighs more, however common they are."""
INSIDE_SLACK, FILLING_SLACK = 2.2, 0.1
"""Decades that words around a chain may add, inside a sentence and where it may fill one, as `run_slack` is for one
that begins or ends a sentence."""

STRANGE_SAYS, LEAST_STRANGE, MOST_STRANGE = 1.0, 2.3, 16
"""Decades by which the floor of marks of at most so many words falls for each word that neither library nor general
prose knows, and how far. No seed sees a damaged word, and its letters say much. english-kjv, seeds 7, 11, 23, 101 and
3: four of 79 quotations missed in marks are found, no false ones come. Running text would lose a third of its speed."""

# -- demand: what is aligned further
NEAR_MARK = 3
"""Words between a chain and a quotation mark up to which the quotation may be all that agrees."""
KNOWN_KEPT = 8
"""Known agreements kept of each place of a block: enough to compare with, of a verse in a thousand passages."""
SURE_KEPT = 96
"""Sure agreements that cover words of one place, at most. A page of verses quoted one after the other from nine Bibles
has 60 in twice as many words; text that repeats itself has thousands."""

# -- surroundings: how far a chain is aligned
PAD, PAD_DAMAGED = 8, 16
"""Words beyond a chain's ends that are aligned at first, in clean and in damaged text."""
TOUCH = 3
"""Words. A stretch that ends this near the edge of what was aligned may go on: align more."""
MAX_ROUNDS = 5
"""Times that more is aligned, two pads further at each end that is touched. Ours."""
LOPSIDED = 3
"""Words by which draft or source may go on further at one end: where one has ended, many words of the other would make
the fewest edits pass by the words that agree (the first verse of a book at the end of a draft; with 8, the first
sentence of a book behind a dozen words of the draft, quoted with an ellipsis: tests/test_regressions.py)."""
LETTER_EDGE, LETTER_EDGE_DAMAGED = 5, 10
"""Words beyond the outermost equal ones whose letters are compared, in clean and in damaged text."""
GROWTH = 0.3
"""Decades that aligning more at one end may add to a chain of chance; what comes of more has chains of its own."""

# -- pair: words alike by letters, and what steps cost
ALIKE = 0.5
"""Share of letters in common (2 x common / both lengths) from which two words may be one damaged word. Two random words
of six letters from the King James Bible share .25 on average, and more than half of their letters once in 100."""
GAP_COST = 0.62
"""Cost of a word left alone, where an unlike pair costs 1.0: one changed word is cheaper as a pair than as two gaps."""
JOIN_COST = 0.05
"""Cost of reading two words as one."""
SAME_COST = -0.2
"""Cost of a pair of equal words."""
LARGEST_BY_LETTERS = 1600
"""Cells. Larger gaps are not aligned by letters: word counts say what stands for what."""

# -- align: what a step says and costs
UNLIKE, LEFT_OUT, PUT_IN, ALSO, ALSO_PUT_IN = 1.2, 0.7, 0.9, 0.12, 0.36
"""Decades that a changed word, a first word left out or put in, and each further one left out or put in cost. Set on
english-kjv: with less, alignments run over into the carrier; with more, quotations with 14 words left out fall in
two."""
FEW_EDITS = 64
"""Edits that are looked for first, so that two long texts that nearly agree are aligned in time that grows with their
length; more are found as well. The edits are the same. 160,000 words: 3.9 s without, 0.04 s with."""
CLIPPED = 0.4
"""Decades that a word alike by letters says less than its share of them. Set on english-kjv."""
TORN_SOURCE = 0.67
"""Share in which the source's word decides what a torn word says, where it says less. english-kjv, seeds 7, 3 and 5, at
two false agreements in 10,000 damaged words: of quotations with 3, 8, 15 and 25 % of their letters damaged .86, .89,
.87 and .71 say enough by letters and with the draft's word alone, .94, .97, .95 and .87 by shapes and this share."""
SWAPPED, SWAPPED_REACH = 0.3, 3
"""Decades that a word says less which the draft has in another order, and words by which it may stand elsewhere.
english-kjv, seeds 7, 3, 11 and 23: with words in another order .948 to .958 are found, of altered ones .985 to .989 are
called so, no false finding comes; at 0.1 one does. Where a word may also be one of several left out, 12 of 479
rewordings are found, not 4."""
MAX_GAP = 2.5
"""Decades. The most that one gap costs."""
UNBROKEN, LEAST_UNBROKEN = 8, 0.7
"""Equal words in a row, and the decades each further one says at least: a long verbatim run is no accident, however
common its words are or however often the library repeats them (tests/find/test_guarantee.py)."""

# -- edges: where a stretch ends
MAX_CHANGES, MIN_AGAIN = 2, 2
"""Words that may differ, and equal words that must follow. Set on english-kjv (alterations near an edge)."""
ISLAND_GAP, ISLAND = 3, 2
"""Source words left out, and equal words beyond them, with fewer of which the end of a stretch is cut off: a single
common word far from the rest agrees by chance."""
NEAR_EDGE = 8
"""Draft words beside a stretch that are compared with the source words next to it."""

# -- set_off: what the ends of an agreement say
SET_OFF_SAYS = (-2.7, -0.65, 0.24, 1.2)
"""Decades that an agreement says more when none, the last, the first or both of its ends are set off. english-kjv,
seeds 7, 11 and 23, agreements without changed words: inside, 5 to 8 decades, 12 are quotations and 30 are not;
closing, below 5.6, 4 and 12, above 36 and 6; opening, below 6.5, 3 and 3; whole, 70 and 0, down to 3.7 decades."""
SET_OFF_SAYS_OTHERS = (-0.26, 0.24, 0.24, 0.5)
"""The same in Arabic and Hebrew, where `running_words_flowing` asks for what the ends do not show, in scripts without
spaces, and where damage may have taken the signs that end a sentence."""
SURE_UNSET = 12
"""Words. So many are a quotation wherever they begin and end: the guarantee (tests/find/test_guarantee.py)."""
NEAR_ONE_END, NEAR_BOTH_ENDS = 8, 2
"""Words between a chain and the end of its sentence up to which the agreement may reach that end. Among 2,500 invented
drafts with small libraries (tests/bench/test_naive.py), 4 words and an INSIDE_SLACK of 1 lost two changed quotations of
20 words, of which seeds see only pieces; english-kjv, seeds 7, 11 and 23, finds the same 1,464 either way."""
MOVED = 3
"""Words by which an end of an agreement may still be moved: over a changed word, and what agrees behind it."""

CAPITAL_SAYS = 0.9
"""Decades. A rarer word may have its capital letter as a name. english-kjv, seeds 7, 11, 23, 101 and 3: of 20 missed
quotations of 4-5 words three are found by the capital they keep inside the draft's own sentence, no false one comes."""
FEWER_FILLING = 4
"""Letters by which what fills a sentence may have fewer than `running_letters`. The same boards: four of
17, none false; english-prose, seeds 7 and 11: two of three. In marks, titles ("God Save the King") come as well."""

# -- hit: the words beside an agreement
ELISION = 40
"""Words of the source that may lie between an agreement and what a quotation's edge agrees with."""
OWN_WORDS = 3
"""An edge of which less than one word in this many agrees holds the draft's own words: put in, not changed."""
FEW_AT_EDGE = 3
"""Words. So short an edge is compared with the words next to the agreement only."""
FAR_EDGE_SAYS = 2.0
"""Decades an edge must agree with words that far away; else it is compared with the words next to the agreement."""
DAMAGED_WORDS = 2
"""Words of which some letters differ: one may be a word of the draft's own."""

# -- neighbours: rivals, and parts of one quotation
AS_GOOD = 0.6
"""Decades. A place whose score is this near the best one's is as good a place for the quotation."""
RIVAL_SHARE = 0.8
"""Share of the best hit's draft words that such a place must cover as well. Ours."""
MAX_RIVALS = 300
"""Places that are named beside the first: all of a refrain's, since a reference to any of them is right."""
NEAR_PARTS = 40
"""Words of the source that may lie between two parts of an interrupted quotation."""
SHARED_WORDS = 3
"""Words. Two agreements that overlap by at most this many are neighbours that share a common word or two at their seam;
with more they compete for the same words."""

# -- marked: what explains a marked quotation
FOREIGN_EDGE = 8
"""Words. A head or tail this long, in sentences of its own, is not part of what agrees: somebody's speech that holds a
quotation rather than a quotation with an invented head. Set on english-kjv (novels' dialogue). Words that agree from
the opening mark on, and are half of all, are quoted with whatever stands behind them."""
UNBROKEN_EDGE = 6
"""Words. A true opening of this many words in a row makes the rest of a marked quotation its own."""
TRUE_OPENING = 3
"""Words in a row that a quotation must open with for its end to count as invented."""
FEW_ALIKE = 3
"""Words. A marked quotation of which fewer stand in the source as they are, the others unlike, must agree beyond all
doubt."""
OWN_SHARE = 0.5
"""Share of an agreement's score that must lie outside the words which better ones took, for it to be a part there."""

# -- select: marks around marks
AGREES_BETTER = 0.1
"""Share of letters by which more of a quotation must stand as it is than of the one around it, for it to be reported in
its place. Ours."""
QUOTED_BESIDE = 0.5
"""Share of the letters beside a quotation in a quotation that must stand as they are for the outer one to be reported
all the same: its own words are quoted, too. Ours; tests/find/test_nested_marks.py."""
FOREIGN_WORDS = 8
"""Words. Marks that hold this many words of somebody's own beside a quotation in marks of its own do not claim it."""

# -- specks: dots that look like marks
SPECK_AMONG = 2
"""Words that a damaged agreement has at least on each side of a straight single mark, for the mark to be a speck.
english-kjv, six seeds: seven quotations with 15 or 25 % of their letters damaged come, none goes."""

# -- running: what quotes without marks
ALIKE_DECADES = 0.6
"""Decades an unequal step must gain to count as the same word, damaged."""
BESIDE = 1
"""Words between two agreements that belong together, as those of a splice."""
LINE_SEAM = 3
"""Words on each side of a line's end within which the alignment may place the words left out."""
NEXT_LINE = 3
"""Words of the source between the lines of a quotation that is broken into lines: a verse's number or heading."""
MOST_HEADING = 12
"""Words of a heading or title in capitals; longer stretches are of a text printed so. Ours."""
CELL_WORDS = 3
"""Words from which a table's cell holds a text; fewer are a number, a name or a heading. Ours."""
DENSE, UNBROKEN_WORDS = 0.75, 4
"""Share of words and words in a row: an unmarked agreement needs one of the two. Names and dates in a sentence of one's
own ("Mayor X opened the council in May") agree with a source here and there."""
REPEATED, LONG_FORMULA = 8, 8
"""Places, and words: a shorter agreement that stands in so many places is a formula; refrains stand by themselves."""
TELLING = 0.5
"""Decades. A word at the end of a formula that weighs less does not make it a quotation."""
BEYOND_NAMES = 3.0
"""Decades that words other than names must say where unmarked words differ from the source's. Our drafts that name a
speech and its speaker: -1.3 to 2.3; of english-kjv's changed quotations with the most names in them 3.6 and more."""
BEYOND_NAMES_SET_OFF = 1.0
"""The same where the agreement fills a sentence, or differs by words left out or damaged only. The line below a
quotation that names speech and speaker: -0.7; four of english-kjv's quotations, seeds 5 and 17: 2.3 and more."""
NAME_LINKS = 2
"""Words that join two names to one ("State of the Union"). Ours."""
NAMES_AROUND = 300
"""Characters of the source on each side of an agreement by which its language is told. Ours."""
MOSTLY_DAMAGED = 0.75
"""Share of the differing words. quran-docs: of those of verses with 15 or 25 % of their letters damaged .79 to .89 are
alike, of verses with a word replaced .05 to .17."""
TELLS_ALONE = 10.0
"""Decades. Words that are so rare together are nobody's turn of phrase, however few they are. Agreements of less than
seven words in answers of language models (quran-real) that nobody quotes reach 9.9."""
WHOLE_WORDS, WHOLE_SAYS = 4, 6.0
"""Words and decades: who gives a whole passage, from its first word to its last, does not weave. Answers of language
models (quran-real): of 13 such passages in running text 2 are woven, proverbial ones of 4.9 decades."""

# -- stray: words of a gap
MORE_THAN_PUT_IN = 3
"""Draft words that a gap holds beyond the source's, from which on they are more than a word put in."""
OWN_BETWEEN = 40
"""Steps from one sentence of the source to another within which a draft's own words between them are looked for: a long
sentence; it bounds the work on drafts that are one agreement. Ours."""
BEYOND_BORDER = 2
"""Words. More of them beyond a passage's border are the beginning or the end of another passage, fewer that do not all
agree the draft's own ("in the text" before it, "but now" behind it). Source: quran-docs, seed 77, 4,000 quotations:
exact of found .995 -> .998; tests/find/test_stray.py."""

# -- opening: a changed word in the opening
OPENING_WORDS = 4
"""Words. A longer beginning of a sentence that the best stretch left out is no opening with a changed word."""

# -- omitted: words left out near an end
OMITTED_OPENS, OMITTED_LEAST = 3, 4
"""Words right beside an agreement that must stand on the other side of a gap: where they open or close a sentence of
the draft or the source, and elsewhere. Ours; tests/find/test_omitted.py."""
OMITTED_MOST = 16
"""Words of the source's sentence, and of the draft's, that are looked at."""

# -- announced: words behind the formula that announces scripture
ANNOUNCED_LEAST, ANNOUNCED_MOST = 3, 40
"""Words. Fewer say nothing; more are told from chance."""
ANNOUNCED_LOOK = 40
"""Characters before a word that may announce it."""

# -- standing: marked words looked up
STANDING_LEAST, STANDING_MOST = 3, 40
"""Words. Fewer say nothing; more do not stand in many places."""
STANDING_NAMED = 300
"""Places that are named; of more, the first."""
EDITED_GAP = 3
"""Words of the source that an editor's brackets stand for where the words around them are few; two or three are
"the captain" for "[Moor]". Ours."""
EDITED_RUNS = 4
"""Runs of words between brackets that are looked up; a short quotation has one to three brackets."""

# -- cited: words beside a printed reference
CITED_LOOK = 40
"""Words beside it that are looked at; more are told from chance."""
CITED_MOST = 400
"""Words that a reference names, at most: a few verses or an article. In a chapter something agrees by chance."""
CITED_BESIDE = 12
"""Characters, all of them signs and blanks, between the words and the reference."""
CITED_OWN = 1
"""Words of the draft's own before the words in their clause ("For she wakes the lamps, Reeds 1:17"). 48,000 words of
printed catechisms against the King James Bible: 16 quotations are found with 0, 30 with 1, 37 with 2, all of them the
verse's words; of 400 sentences that say or name a passage none is found with 0 or 1, one with 2, three with 3."""
REFERRED_KEPT = 3
"""Words of a marked quotation that must stand as they are in the passage that the reference beside it names, when one
differs. Ours: with two, "he came" and another word would be a changed quotation of most passages."""

# -- headed: references before their quotations
REFERENCE_SIZE = 12
"""Characters behind an agreement in which a reference may end that begins in it: a chapter and a verse. Ours."""
