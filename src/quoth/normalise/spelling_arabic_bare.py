"""Words that the Qur'an writes in a way of their own, and that only marks tell, in text without marks.

No letter rule: each pair stands for one word, and counts only where the draft is bare and does not otherwise write in
simple spelling. Source: al-Dani, al-Muqni`, chapters on added letters (alef, waw, yeh), on dropping and on hamza.
"""

from __future__ import annotations

from .spelling_arabic_letters import Unit, letters_of
from .spelling_context import SpellingContext

_PAIRS = frozenset(
    {
        ("ساورىكم", "سارىكم"),  # 7:145, 21:37, a mute waw
        ("اسوا", "اساءوا"),  # 30:10, 53:31
        ("لاىت", "لاىات"),  # "signs indeed", alef and madda dropped
        ("ءاناى", "اناء"), ("اناى", "اناء"),  # 20:130, a mute yeh
        ("جاىء", "جىء"), ("لشاىء", "لشىء"),  # 39:69, 89:23, 18:23, a mute alef
        ("ءالهتنا", "االهتنا"),  # 43:58
        ("متكىن", "متكىىن"), ("خسىن", "خاسىىن"), ("خطىن", "خاطىىن"),  # a hamza on a tatweel before yeh
        ("المستهزىن", "المستهزىىن"), ("الصبىن", "الصابىىن"),
        ("لااذبحنه", "لاذبحنه"), ("لااوضعوا", "لاوضعوا"),  # 27:21, 9:47
    }
)  # fmt: skip
_OTHER_WORDS = frozenset({("خطا", "خطىا"), ("لىسوا", "لىسوءوا"), ("نجى", "ننجى")})
"""17:31, 17:7, 21:88: written like other words, so only where the draft is known to be in this orthography."""
_RELATIVE = frozenset({("التى", "اللاتى"), ("الى", "اللاىى"), ("الذىن", "اللذىن")})
"""Those (women) who, and the two who: written like "who", "to" and "those who"; an alef of juncture tells."""
_YEH_FOR_HAMZA = ("تلقا", "اىتا", "ورا", "لقا")
"""What stands before a mute yeh with a hamza below: 10:15, 16:90, 42:51, 30:8, 30:16."""


def irregular(draft: tuple[Unit, ...], source: tuple[Unit, ...], context: SpellingContext | None) -> bool:
    """Is a bare draft word the Qur'an's own writing of the source's word?"""
    if any(unit.vowels or unit.small for unit in draft):
        return False
    if context is not None and context.draft.uthmani is False:
        return False
    if draft[0].base in "وف" and draft[0].base == source[0].base:
        draft, source = draft[1:], source[1:]
    one, other = letters_of(draft), letters_of(source)
    if (one, other) in _RELATIVE:
        return draft[0].form == "ٱ"
    if one.endswith("اى") and other == f"{one[:-1]}ء":
        return one[:-1].endswith(_YEH_FOR_HAMZA)
    if (one, other) in _OTHER_WORDS:
        return context is not None and context.draft.uthmani is True
    return (one, other) in _PAIRS
