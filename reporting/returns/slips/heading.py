"""`SlipHeading`: the enterprise, the period, the file and the day at the head of a slip."""

from dataclasses import dataclass
from datetime import date

MADE_UP = "数据纯属虚构，仅供演示"


@dataclass(frozen=True)
class SlipHeading:
    """The enterprise and the period of a workbook (empty if they are not known), its file name, and the day it came.

    `made_up` marks a ledger for demonstration.
    """

    enterprise: str
    period: str
    file: str
    received_on: date
    made_up: bool

    @property
    def day(self) -> str:
        return f"{self.received_on.year}年{self.received_on.month}月{self.received_on.day}日"
