"""`SlipHeading`: the enterprise, the period, the file and the day at the head of a slip."""

from dataclasses import dataclass
from datetime import date

MADE_UP = "数据纯属虚构，仅供演示"
OF_SEVERAL = "文件里有几家的表，问题都标在这一份里：请发回送来文件的单位，不要转给其中一家；改好后整个文件报一次。"


@dataclass(frozen=True)
class SlipHeading:
    """The enterprise and the period of a workbook (empty if they are not known), its file name, and the day it came.

    `since` says what became of the faults of the last slip, if there was one; `others` are the other enterprises in
    the workbook; `made_up` marks a ledger for demonstration.
    """

    enterprise: str
    period: str
    file: str
    received_on: date
    made_up: bool
    since: str = ""
    others: tuple[str, ...] = ()

    @property
    def day(self) -> str:
        return f"{self.received_on.year}年{self.received_on.month}月{self.received_on.day}日"
