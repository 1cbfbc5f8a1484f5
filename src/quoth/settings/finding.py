"""The thresholds of the finder, stage by stage, each with its unit and the evidence that set it.

They are fixed; those that a user may want to change are fields of `Settings`. "decades" are powers of ten of how seldom
chance brings an agreement about; english-kjv and the like are boards, described in bench/README.md.
"""

from __future__ import annotations

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

# -- edges: where a stretch ends
MAX_CHANGES, MIN_AGAIN = 2, 2
"""Words that may differ, and equal words that must follow. Set on english-kjv (alterations near an edge)."""
ISLAND_GAP, ISLAND = 3, 2
"""Source words left out, and equal words beyond them, with fewer of which the end of a stretch is cut off: a single
common word far from the rest agrees by chance."""
NEAR_EDGE = 8
"""Draft words beside a stretch that are compared with the source words next to it."""

# -- hit: the words beside an agreement
ELISION = 40
"""Words of the source that may lie between an agreement and what a quotation's edge agrees with."""
OWN_WORDS = 3
"""An edge of which less than one word in this many agrees holds the draft's own words: put in, not changed."""
FEW_AT_EDGE = 3
"""Words. So short an edge is compared with the words next to the agreement only."""
FAR_EDGE_SAYS = 2.0
"""Decades an edge must agree with words that far away; else it is compared with the words next to the agreement."""

# -- stray: words of a gap
MORE_THAN_PUT_IN = 3
"""Draft words that a gap holds beyond the source's, from which on they are more than a word put in."""

# -- standing: marked words looked up
STANDING_LEAST, STANDING_MOST = 3, 40
"""Words. Fewer say nothing; more do not stand in many places."""
STANDING_NAMED = 300
"""Places that are named; of more, the first."""

# -- opening: a changed word in the opening
OPENING_WORDS = 4
"""Words. A longer beginning of a sentence that the best stretch left out is no opening with a changed word."""

# -- omitted: words left out near an end
OMITTED_OPENS, OMITTED_LEAST = 3, 4
"""Words right beside an agreement that must stand on the other side of a gap: where they open or close a sentence of
the draft or the source, and elsewhere. Ours; tests/find/test_omitted.py."""
OMITTED_MOST = 16
"""Words of the source's sentence, and of the draft's, that are looked at."""

# -- surroundings: how far a chain is aligned
PAD, PAD_DAMAGED = 8, 16
"""Words beyond a chain's ends that are aligned at first, in clean and in damaged text."""
TOUCH = 3
"""Words. A stretch that ends this near the edge of what was aligned may go on: align more."""
MAX_ROUNDS = 5
"""Times that more is aligned, two pads further at each end that is touched. Ours."""
LOPSIDED = 8
"""Words by which draft or source may go on further at one end: where one has ended, many words of the other would make
the fewest edits pass by the words that agree (the first verse of a book at the end of a draft)."""
LETTER_EDGE, LETTER_EDGE_DAMAGED = 5, 10
"""Words beyond the outermost equal ones whose letters are compared, in clean and in damaged text."""
GROWTH = 0.3
"""Decades that aligning more at one end may add to a chain of chance; what comes of more has chains of its own."""

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
UNLIKE, LEFT_OUT, PUT_IN, ALSO = 1.2, 0.7, 0.9, 0.12
"""Decades that a changed word, a first word left out or put in, and each further one cost. Set on english-kjv: with
less, alignments run over into the carrier; with more, quotations with 14 words left out fall in two."""
CLIPPED = 0.4
"""Decades that a word alike by letters says less than its share of them. Set on english-kjv."""
MAX_GAP = 2.5
"""Decades. The most that one gap costs."""

# -- marks: which marks pair
MIN_UNCLOSED_WORDS = 3
"""Words behind a mark that nothing closes; with fewer it is more often an inch, a ditto or a slip. Ours."""
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
ON_PURPOSE = 0.4
"""Share of a block's line ends made on purpose from which all of them are: verses, or a number before each verse, where
a full line between short ones was not wrapped either. Ours; wrapped paragraphs have none but the last."""

# -- marks: frames
MIN_DASH_LINES = 2
"""Lines behind a dash from which on they are dialogue; a single one is as often a list or a signature. Ours."""

# -- announced: words behind the formula that announces scripture
ANNOUNCED_LEAST, ANNOUNCED_MOST = 3, 40
"""Words. Fewer say nothing; more are told from chance."""
ANNOUNCED_LOOK = 40
"""Characters before a word that may announce it."""

# -- block: damaged text
DAMAGE_REACH = 40
"""Words around a word by which its surroundings are called damaged."""
DAMAGED_SHARE = 0.27
"""Share of words unknown to the library from which running text counts as damaged. english-kjv: of clean novels .14 is
unknown to the King James Bible (.22 in the worst twentieth), with 3 % letter damage .22, with 8 % .38."""
