"""`unit_in_table`: the unit of a column of figures, as its head, its row or the line above the table names it."""

import re
from collections.abc import Iterator, Sequence

from reporting.extraction.word_lists import unit_words, word_lists, words

_BRACKET = re.compile(
    r"[(（]\s*(?:单位[:：]?)?\s*([^()（）]{1,8})[)）]|/([^()（）/]{1,4})$|[,，]\s?([^()（）,，]{1,4})$"
)
_SCALED = re.compile(r"^([十百千]?[万亿])(.+)$")
_CAPTION = re.compile(r"单\s?位\s?[:：]\s*([^\s:：()（）]{1,16})")
_AND = re.compile(r"[、,，/和及]")
# 元/人: per what it is, is no unit.
_EACH = re.compile(r"/.*$")
_COUNTED = re.compile(r"数量?$")


def unit_in_table(head: str, label: str, of_row: str, captions: Sequence[str]) -> str:
    """The words of the unit: those in brackets and of the row before that above the table, whose 万元 is of money."""
    is_money = any(word in f"{label}{head}" for word in words("table_units", "money"))
    fits_row = of_row and (of_row.endswith("元") or not any(word in head for word in words("table_units", "money")))
    written = _in_brackets(head) or (of_row if fits_row else "") or _in_brackets(label)
    counted = _counted(head) or _counted(label)
    if written or (counted and not counted.endswith("元")):
        return written or counted
    is_counted = bool(_COUNTED.search(head) or _COUNTED.search(label))
    return _of_captions(captions, is_money=is_money, is_counted=is_counted) or counted


def without_unit(said: str) -> str:
    """金额（万元） -> 金额."""
    return _BRACKET.sub(lambda match: "" if _plain(match) else match.group(), said).strip()


def names_unit(said: str) -> bool:
    """Whether the words say in what is counted: 人数, 金额（万元）."""
    return bool(_in_brackets(said) or _counted(said))


def is_unit(plain: str) -> bool:
    """Whether the words are a unit, with or without a scale: 元, 万元, 人次."""
    scaled = _SCALED.match(plain)
    return plain in unit_words() or bool(scaled and scaled[2] in unit_words())


def _in_brackets(said: str) -> str:
    return next((plain for match in _BRACKET.finditer(said) if (plain := _plain(match))), "")


def _plain(match: "re.Match[str]") -> str:
    plain = _EACH.sub("", next(filter(None, match.groups()))).strip()
    return plain if is_unit(plain) else ""


def _counted(said: str) -> str:
    """The unit of words that end in 人数, 场次, 金额, 覆盖率."""
    counts, bare = word_lists()["table_units"]["counts"], without_unit(said)
    return next((counts[word] for word in sorted(counts, key=len, reverse=True) if bare.endswith(word)), "")


def _of_captions(captions: Sequence[str], *, is_money: bool, is_counted: bool) -> str:
    """Of 单位：人、万元 the one that fits; 单位：万元 alone is of all that is not counted otherwise."""
    listed = next((found for line in captions if (found := list(_listed(line)))), [])
    money = [unit for unit in listed if unit.endswith("元")]
    others = [unit for unit in listed if unit not in money]
    fitting = money if is_money or not (others or is_counted) else others
    return fitting[0] if len(fitting) == 1 else ""


def _listed(line: str) -> Iterator[str]:
    for match in _CAPTION.finditer(line):
        yield from (unit for unit in _AND.split(match[1]) if is_unit(unit))
