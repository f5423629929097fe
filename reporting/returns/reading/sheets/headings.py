"""The heading of one column, in one level or several."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from reporting.returns.reading.context.index import unit_alone
from reporting.returns.reading.values.cached_text import personal_text, plain, split_unit
from reporting.returns.reading.values.part_names import bare_name

# Below 投入资金 or a measure these stand for it.
_WHOLE = {
    *("合计", "总计", "小计", "总额", "总数", "数值", "数量", "完成", "完成数", "实际", "实际数", "实际完成", "进度"),
    *("本期", "本期数", "本年", "累计", "累计数"),
}
# What makes a text look like an unfilled template, and what cannot be seen.
_REFUSED = re.compile(r"[【】{}｛｝\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_LONGEST = 60
_REMARK = re.compile(r"[（(][^（()）]*[)）]")
_WHEN = re.compile(r"^(?:20[0-9]{2}年度?|本年度?|当年|今年|全年|本期|报告期内?|截至目前|目前)(?:累计)?|^累计")


@dataclass(frozen=True)
class Heading:
    """The heading of a column: its texts from top to bottom, and the unit in it.

    `repeated` marks a column that only continues a heading merged over several columns.
    """

    column: int
    levels: tuple[str, ...]
    repeated: bool = False

    @property
    def unit(self) -> str:
        return next(
            (unit for level in reversed(self.levels) if (unit := unit_alone(level) or split_unit(level)[1])), ""
        )

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words it is looked up by, the surest first: 责任领导 for 责任 over 领导, then 领导."""
        levels = [bare_name(level) for level in self.levels if not unit_alone(level)]
        variants: list[str] = []
        for texts in (levels, [_REMARK.sub("", level) for level in levels], [_WHEN.sub("", level) for level in levels]):
            names = [plain(split_unit(level)[0]) for level in texts]
            # Between a measure and 进度 there may stand who answers for it.
            whole = ["".join(names[:-1]), names[0]] if names and names[-1] in _WHOLE else []
            variants += ["".join(names), *whole, *("".join(names[start:]) for start in range(1, len(names)))]
        return tuple(word for word in dict.fromkeys((*variants, *map(plain, levels[-1:]))) if word)

    @property
    def text(self) -> str:
        return " ".join("".join(level.split()) for level in self.levels)

    @property
    def written(self) -> str:
        """The text as the ledger can hold it: on one line, cut short, without marks that the door refuses."""
        text = _REFUSED.sub("", self.text)[:_LONGEST].lstrip("=+-@")
        return "（个人信息）" if personal_text(text) else text or "（空）"


def key_of(headings: Iterable[Heading]) -> tuple[str, ...]:
    """The headings of a row as a layout is known by them."""
    return tuple(plain(heading.written) for heading in headings if not heading.repeated)
