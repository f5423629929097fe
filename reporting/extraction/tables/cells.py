"""`TableCell`: a cell with a number, and the words of its table that name it: head, label, section, unit."""

import re
from dataclasses import dataclass

from reporting.extraction.meaning.rates import rates_in
from reporting.extraction.tables.units import names_unit, without_unit

_OLD = re.compile(r"^原|[(（]原|旧|调整前|修订前|此前|以前|往年|上年|去年|同期|上期")
_TOTAL, _SUBTOTAL = re.compile(r"合\s*计|总\s*计|小\s*计|共\s*计"), re.compile(r"小\s*计")
_OF_THESE = re.compile(r"\s*其\s*中")
_YEAR = re.compile(r"(?:19|20)\d{2}")
# Words of a head or a label that name no thing: 其中, (一), 2023年上半年, 完成数.
_NO_THING = re.compile(
    r"^(?:其\s*中\s*[:：]?|[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．])\s*"
    r"|^(?:(?:19|20)\d{2}年?度?)?(?:[上下]半年|前?[一二三四1-4]季度|全年|年度|截至目前)?(?:计划|目标|实际|完成)?数?$"
    r"|数量$|^(?:(?:具体|主要|工作|完成|进展|落实)?(?:内容|情况|做法|措施)|[明下次]年计划|说明|备注)$"
)
# 修缮澡堂3座，建车位150个 is a sentence, 体检2180人 女职工310人 are two; the row names 320人（其中女职工120人）.
_DIGIT = re.compile(r"\d")
_CLAUSE_SIGN = re.compile(r"[\u4e00-\u9fff\d][，。；;！？]")
_SEVERAL = re.compile(r"\d(?![\d.号年月日])[^\d()（）]*[\u4e00-\u9fff]{3,}[^\d()（）]*\d")
NUMBERS = re.compile(r"序号|编号|序|No\.?|№")


def is_prose(words: str) -> bool:
    """Whether the words of a cell tell numbers in clauses."""
    return bool(_DIGIT.search(words) and (_CLAUSE_SIGN.search(words) or _SEVERAL.search(words)))


@dataclass(frozen=True)
class TableCell:
    """A cell from `start` to before `end`; `head` is that of its column, `label` the words of its row.

    `section` is the line of one cell above the row, `note` what the other cells of the row say. `named_at` are the
    places of the words that may name its time, from their start to before their end, `labels` that of all words of its
    label. `above` is where the table begins.
    """

    table: int
    row: int
    column: int
    start: int
    end: int
    words: str
    head: str = ""
    label: str = ""
    section: str = ""
    note: str = ""
    unit: str = ""
    named_at: tuple[tuple[int, int], ...] = ()
    labels: tuple[int, int] | None = None
    above: int = 0

    @property
    def said(self) -> str:
        """All words that tell what the number is."""
        return " ".join(filter(None, (self.section, self.label, self.head, self.note)))

    @property
    def is_prose(self) -> bool:
        """Whether the cell tells its numbers in clauses, as a paragraph does."""
        return is_prose(self.words)

    @property
    def name(self) -> str:
        """What is counted, as the name of a measure: the thing first, then in what it is counted."""
        label, head = (_NO_THING.sub("", without_unit(words)) for words in (self.label, self.head))
        is_turned = names_unit(self.label) and not names_unit(self.head)
        return f"{head}{label}" if is_turned else f"{label}{head}"

    @property
    def year(self) -> int | None:
        """The year that the head or the label is, without any word: 2021."""
        return next((int(words) for words in (self.head, self.label) if _YEAR.fullmatch(words)), None)

    @property
    def is_old(self) -> bool:
        """Whether the column holds what was before."""
        return bool(_OLD.search(self.head))

    @property
    def is_number_of_row(self) -> bool:
        return bool(NUMBERS.fullmatch(self.head))

    @property
    def rate(self) -> str:
        """Per what its sums are."""
        return rates_in(self.said) or ("person" if "标准" in self.said else "")

    @property
    def is_total(self) -> bool:
        """Whether its row is a sum of others."""
        return bool(_TOTAL.search(self.label))

    @property
    def is_subtotal(self) -> bool:
        return bool(_SUBTOTAL.search(self.label))

    @property
    def is_total_of_row(self) -> bool:
        """Whether its column is the sum of the others."""
        return bool(_TOTAL.search(self.head))

    @property
    def is_of_these(self) -> bool:
        return bool(_OF_THESE.match(self.label))
