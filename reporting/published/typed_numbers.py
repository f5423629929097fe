"""Numbers that somebody typed: in text that is published each number is a value of the ledger, or named as plain."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from reporting.core.errors import PublishError
from reporting.core.named import names_in_texts
from reporting.core.numerals import CHARACTERS
from reporting.published.number_words import COUNTED, IDIOMS, MONTHS, number_words

# Stands for a value, and for what counts nothing: nothing new is joined over it.
VALUE = "\N{OBJECT REPLACEMENT CHARACTER}"
_COUNTED = rf"\s*(?:[%万亿个]|{COUNTED})|\ (?:items|people|persons|yuan|days)\b"
# What counts nothing: days, years and parts of them, the number of a heading, a table, a picture or an attachment.
_COUNTS_NOTHING = re.compile(
    rf"""
    \d{{1,2}}[至到—–-]\d{{1,2}}月
    | (?:19|20)\d\d年(?:\d{{1,2}}月(?:\d{{1,2}}日)?)? | \d{{1,2}}月(?:\d{{1,2}}日)? | (?:19|20)\d\d-\d\d(?:-\d\d)?
    | (?<![\d.,共达计约近超逾])(?:19|20)\d\d(?:[HQ]\d)?(?!\d|[.,]\d|{_COUNTED})
    | \bQ[1-4]\b | \bH[12]\b
    | \b\d{{1,2}}\ (?=(?:{MONTHS})\b) | \b(?:{MONTHS})\ \d{{1,2}}(?!\d|[.,]\d)
    | 第\s?(?:\d+|[{CHARACTERS}]+)
    | (?:图|(?<!代)表|附件)\s?\d{{1,2}}(?!\d|[.,]\d|{_COUNTED})
    | \b(?:[Tt]able|[Ff]igure|[Aa]ttachment|[Aa]nnex)\ \d+
    | ^\s*[（(]?(?:\d{{1,2}}|[{CHARACTERS}]{{1,3}})(?:[.．、)）](?!\d))
    | (?:(?<=[。；：;:])|^)\s*[①-⑳⑴-⒛㈠-㈩](?!{COUNTED}) | (?<=m)[²³] | [Ⅰ-Ⅴ](?=[级类期型])
    | {IDIOMS}
    """,
    re.VERBOSE | re.MULTILINE,
)
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*(?:%|[^\W\d_]{0,3})?")
_AROUND = 12  # signs before and after a number that was found
_ADVICE = (
    'Put in the value itself, as f"共{total}" with total = rows(facts, "money").sum(); '
    "a number that counts nothing of the ledger is named: plain=[…]."
)


def refuse_typed_numbers(where: str, text: Mapping[str, str], plain: Sequence[str] = ()) -> None:
    """Raise PublishError with every number in a text, by language, that is neither a day, a heading nor `plain`."""
    found = dict.fromkeys(fault for words in text.values() for fault in _faults(words, plain))
    if found:
        raise PublishError(f"{where}: numbers without rows behind them", list(found), _ADVICE)


def typed_numbers(text: str, plain: Sequence[str] = ()) -> list[str]:
    """The numbers in a text that are neither days, headings nor `plain`."""
    read = _read(text)
    return [read[start:end] for start, end in _places(read, plain)]


def _faults(text: str, plain: Sequence[str]) -> Iterator[str]:
    read = _read(text)
    for start, end in _places(read, plain):
        first, last = max(0, start - _AROUND), end + _AROUND
        around = f"{'…' if first else ''}{read[first:last]}{'…' if last < len(read) else ''}"
        yield f"{read[start:end]} in “{around.replace(chr(10), ' ').replace(VALUE, '…')}”"


def _read(text: str) -> str:
    """The text as it is read: without signs that nobody sees."""
    return "".join(sign for sign in text if unicodedata.category(sign) != "Cf")


def _places(text: str, plain: Sequence[str]) -> list[tuple[int, int]]:
    """Where numbers begin and end, none within another one."""
    bare = "".join("0" if _is_odd_number(sign) else sign for sign in _without(text, plain))
    every = sorted({match.span() for form in (_DIGITS.finditer, number_words) for match in form(bare)})
    places: list[tuple[int, int]] = []
    for start, end in every:
        if not places or start >= places[-1][1]:
            places.append((start, end))
    return places


def _is_odd_number(sign: str) -> bool:
    """Whether a sign is a number that no digit is: ⁸, ⑱, Ⅷ, ½."""
    return unicodedata.category(sign) in {"No", "Nl"} and sign not in CHARACTERS and unicodedata.numeric(sign, -1) >= 0


def _without(text: str, plain: Sequence[str]) -> str:
    """The text without what counts nothing, names of the ledger among it; every sign in its place."""
    named = (words for words in (*plain, *names_in_texts()) if words and words in text)
    for words in sorted(named, key=len, reverse=True):
        text = re.sub(_apart(words), _blank, text)
    return _COUNTS_NOTHING.sub(_blank, text)


def _apart(words: str) -> str:
    """The words where they are no part of a longer number: 3 is not in 33, nor in 3.5."""
    signs = rf"\d{CHARACTERS}"
    before = rf"(?<![{signs}])(?<!\d[.,])" if re.match(f"[{signs}]", words) else ""
    after = rf"(?![{signs}]|[.,]\d)" if re.search(f"[{signs}]$", words) else ""
    return f"{before}{re.escape(words)}{after}"


def _blank(match: re.Match[str]) -> str:
    return VALUE * len(match[0])
