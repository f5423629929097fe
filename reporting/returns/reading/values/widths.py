"""The width of typed characters: full-width forms become half-width ones, and nothing else becomes a digit."""

import re
import unicodedata

from reporting.returns.reading.values.unclear import UnclearError, shown

# Not NFKC as a whole: it makes digits of ² and ②, and of ㎡ "m2". Radicals and old ideographs come out of copied PDFs.
_SAME_WORDS = (*range(0xFF01, 0xFF5F), *range(0xFFE0, 0xFFE7), *range(0x2F00, 0x2FD6), *range(0xF900, 0xFB00), 0x3000)
_HALF_WIDTH = {code: unicodedata.normalize("NFKC", chr(code)) for code in _SAME_WORDS}
_OTHER_DIGITS = frozenset({"Nd", "Nl", "No"})
INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe0f\ufeff]"
)


def half_width(text: str) -> str:
    """The same words with half-width digits, letters and marks, without characters that nobody sees."""
    return INVISIBLE.sub("", text).translate(_HALF_WIDTH)


def unspaced(text: str) -> str:
    """The same in half width without blanks and line breaks; a mark that ends a sentence falls away.

    Raises UnclearError for digits of other kinds (², ②, ٣), and for blanks between digits.
    """
    plain = half_width(text).strip()
    if any(unicodedata.category(mark) in _OTHER_DIGITS and mark not in "0123456789〇" for mark in plain):
        raise UnclearError(shown(text), "应为普通数字", "请用键盘上的数字 0～9 重新填写")
    if re.search(r"[0-9]\s+[0-9]", plain):
        raise UnclearError(shown(text), "数字之间不应有空格", "请去掉空格；如为两个数，请分开填写")
    return re.sub(r"\s+", "", plain).rstrip("。;")
