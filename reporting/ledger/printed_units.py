"""The unit that stands behind a printed number, and whether it can be that of a measure: 名 is 人, 户 never is."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from reporting.core.rows import iter_rows
from reporting.ledger.printed_numbers import PrintedNumber

MONEY, PERCENT = "元", "%"
_SAME = {"圆": MONEY, "名": "人", "位": "人", "平米": "平方米", "个百分点": PERCENT, "百分点": PERCENT}
_PEOPLE = frozenset({"人", "人次", "户", "户次"})
# These count any thing, so that one of them may stand for another.
LOOSE = frozenset(
    {"个", "件", "项", "条", "次", "处", "台", "套", "场", "家", "份", "类", "座", "件次", "场次", "台次"}
)
# Nobody can be sure of these pairs: 256个（职工）, 7家（困难家庭）.
_UNSURE = ({"个", "人"}, {"个", "人次"}, {"个", "户"}, {"个", "户次"}, {"家", "户"})
_VISITS = ({"次", "人次"}, {"次", "户次"})
# Behind a unit these make another one of it: 人天, 班次.
_MAKES_ANOTHER = "次天月时日组"
_KILOMETRES = {"千米": 1000, "公里": 1000}


@dataclass(frozen=True)
class Units:
    """The units of a catalogue: our word for each word of them, and the kind of each of our words."""

    words: Mapping[str, str]
    kinds: Mapping[str, str]

    @classmethod
    def of(cls, units: pd.DataFrame) -> "Units":
        rows = list(iter_rows(units))
        english = {name.casefold(): row.zh for row in rows for name in (row.en_one, row.en_many)}
        usual = {word: word for word in (*LOOSE, *_PEOPLE, *_KILOMETRES, MONEY, PERCENT)}
        return cls(
            {**english, **usual, **_SAME, **{row.zh: row.zh for row in rows}}, {row.zh: row.kind for row in rows}
        )

    def behind(self, number: PrintedNumber) -> str | None:
        """The unit of a printed number, empty if there is none; None if it is not known."""
        if number.money or not number.behind:
            return MONEY if number.money else ""
        word = max((word for word in self.words if number.behind.startswith(word)), key=len, default="")
        rest = number.behind.removeprefix(word)
        cut = word.isascii() and word.isalpha() and rest[:1].isascii() and rest[:1].isalpha()
        # 一次性 is no 次, but 十二次 is.
        in_a_word = number.spelled and rest and number.value <= 10
        return None if not word or cut or in_a_word or (rest and rest[0] in _MAKES_ANOTHER) else self.words[word]

    def fit(self, printed: str, unit: str) -> bool | None:
        """Whether a number of the printed unit can be one of the other; None if nobody can be sure."""
        kind, pair = self.kinds.get(unit, "count"), {printed, unit}
        if not printed or printed == unit:
            return True
        if pair & {MONEY, PERCENT} or kind in {"money", "percent"}:
            return False
        if pair in _UNSURE or self.kinds.get(printed) == "measure" or kind == "measure" or printed in _KILOMETRES:
            return None
        return pair in _VISITS if pair & _PEOPLE else bool(pair & LOOSE)


def factor(printed: str, unit: str) -> int:
    """How many of a unit one of the printed unit is."""
    return _KILOMETRES.get(printed, 1) if unit == "米" else 1
