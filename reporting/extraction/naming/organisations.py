"""`organisations_in`: the enterprises and their units that a text names where a clause, a label or a cell begins."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reporting.extraction.word_lists import words

_SIGN = r"[\u4e00-\u9fff〇A-Za-z0-9·]"
_PARTS = tuple(words("enterprises", "parts"))
_UNITS = (*_PARTS, *words("enterprises", "works"))
_KIND = "|".join(words("enterprises", "kinds"))
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_TRADE = "|".join(words("enterprises", "trades"))
_NO_NAME = "|".join(words("enterprises", "no_names"))
# What ends a name is not the beginning of another word: 厂房, 矿工, 局面.
_END = rf"(?!(?:{'|'.join(words('enterprises', 'goes_on'))}))"
_TRADE_END = rf"(?!(?:{'|'.join(words('enterprises', 'trades_go_on'))}))"
_INSIDE = rf"(?:(?!{'|'.join(words('enterprises', 'not_inside'))}){_SIGN})"
_NAME = re.compile(
    rf"(?:{_INSIDE}{{1,12}}?(?:{_KIND}|{_UNIT}){_END}|{_INSIDE}{{2,4}}?(?:{_TRADE}){_END}{_TRADE_END})"
    rf"(?:(?![和及与]){_INSIDE}{{0,8}}?(?:{_KIND}|{_UNIT}){_END}){{0,2}}"
)
_OPENINGS = re.compile(
    rf"(?:{'|'.join(words('enterprises', 'openings'))}|\d{{4}}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?"
    r"|\d{1,2}月(?:\d{1,2}日)?|[\d一二三四五六七八九十]+是)*"
)
# (一)百合医院…: an item of a list.
_ITEM = re.compile(
    r"(?:^|\n)\s*(?:[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}、)\s*$"
)
_AND = re.compile(r"以及|[和及与]")
_BEGINS = re.compile(r"(?:^|[\n，,。；：、;:|\t（()）【】“”《》！!？?…—\s])\s*")


@dataclass(frozen=True)
class Organisation:
    """A name from `start` to before `end`; `is_label` says that it stands alone before a colon or in its line."""

    start: int
    end: int
    name: str
    is_label: bool

    @property
    def is_unit(self) -> bool:
        """Whether it may be a part of an enterprise: 新余分公司, 一车间, 炼铁厂."""
        return self.name.endswith(_UNITS)

    @property
    def is_part(self) -> bool:
        """Whether it can be no enterprise of its own: 新余分公司."""
        return self.name.endswith(_PARTS)

    @property
    def bare(self) -> str:
        """The name without its kind: 平棉集团 -> 平棉."""
        return re.sub(rf"(?:{_KIND})+$", "", self.name)


def organisations_in(text: str) -> list[Organisation]:
    """All of them, in their order."""
    return list(_found(text))


def _found(text: str) -> Iterator[Organisation]:
    last = 0
    for begins in _BEGINS.finditer(text):
        opening = _OPENINGS.match(text, begins.end())
        start: int | None = opening.end() if opening else begins.end()
        while start is not None and start >= last and (match := _NAME.match(text, start)) and _is_name(match.group()):
            last = match.end()
            yield Organisation(start, last, match.group(), is_label=_is_label(text, start, last))
            joint = _AND.match(text, last)
            start = joint.end() if joint else None


def is_kind(said: str) -> bool:
    """集团, 集团有限公司; also nothing at all."""
    return re.fullmatch(rf"(?:{_KIND})*", said) is not None


def _is_label(text: str, start: int, end: int) -> bool:
    return text[end : end + 1] in ("：", ":", "\n", "\t", "|", "】", "") or bool(_ITEM.search(text, 0, start))


def _is_name(words_: str) -> bool:
    """No generic words alone: 各分公司, 集团."""
    return re.fullmatch(rf"(?:{_NO_NAME})*(?:{_KIND}|{_UNIT}|{_TRADE})+", words_) is None
