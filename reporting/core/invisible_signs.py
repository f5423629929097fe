"""`invisible_sign`: the first sign in a text that nobody sees and that makes two equal names differ, by its name.

`without_invisible_signs`: the text as one sees it. `INVISIBLE`: the pattern of one sign.
"""

import re
import unicodedata

# Letters and signs to Unicode that are drawn as nothing: fillers, the braille cell without dots, a note without a head.
FILLERS = "\u115f\u1160\u2800\u3164\uffa0\U00016fe4\U0001d159"
# Of width zero, turning the direction of writing, tags, variation selectors, soft hyphens, signs that join others.
_INVISIBLE = (
    "\u00ad\u034f\u061c\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\ufff9-\ufffb\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
INVISIBLE = re.compile(f"[{_INVISIBLE}{FILLERS}]")
_MARKS = "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
# One mark above a letter may have no letter of its own in Unicode; two of them are no way to write a name.
_STACKED = re.compile(f"[{_MARKS}]([{_MARKS}])")
# ☎️ and 👩‍🔧: what follows a picture, or joins two, shows how it looks.
_OF_PICTURES = re.compile(
    "(?<=[\u2190-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff0-9#*])\ufe0f"
    "|(?<=[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f])\u200d(?=[\U0001f000-\U0001faff\u2600-\u27bf])"
)


def invisible_sign(text: str) -> str:
    """`U+200B ZERO WIDTH SPACE`; empty if there is none. Signs that belong to a picture are none."""
    if text.isascii():
        return ""
    words = _OF_PICTURES.sub("", text)
    found = INVISIBLE.search(words)
    if found:
        return _named(found[0])
    stacked = _STACKED.search(unicodedata.normalize("NFC", words))
    return _named(stacked[1]) if stacked else ""


def without_invisible_signs(text: str) -> str:
    return INVISIBLE.sub("", text)


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X} {unicodedata.name(sign, 'without a name')}"
