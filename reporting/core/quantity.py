"""Values with their unit and bound, and shares with their n: how they add up, and their words on the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from reporting.core.money_scales import AS_IT_IS, Bound, Scale, chinese_scale, english_scale, rounded

Words = dict[str, str]
LOCALES = ("zh", "en")
# Shares and changes are printed in tenths; less than one is never printed as one.
TENTH = Decimal("0.1")
_ALMOST_ALL = Decimal("99.9")


class MixedUnitsError(ValueError):
    """Two units cannot be added, such as persons and person-times."""


@dataclass(frozen=True)
class Unit:
    """A unit of count with its measure word: 盏, "lamp", "lamps"; kind is money, count, measure or percent."""

    id: str
    zh: str
    en_one: str
    en_many: str
    kind: str


ITEM = Unit("item", "项", "item", "items", "count")
YUAN = Unit("yuan", "元", "yuan", "yuan", "money")
PERSON = Unit("person", "人", "person", "people", "count")
PERCENT = Unit("percent", "%", "%", "%", "percent")
ENTERPRISE = Unit("enterprise", "家", "enterprise", "enterprises", "count")
WORKBOOK = Unit("workbook", "份", "file", "files", "count")
PRACTICE = Unit("practice", "条", "practice", "practices", "count")
DAY = Unit("day", "天", "day", "days", "measure")
FAULT = Unit("fault", "处", "fault", "faults", "count")


@dataclass(frozen=True)
class Quantity:
    """A number with its unit and bound. Money is in yuan and exact until it becomes words."""

    value: Decimal
    unit: Unit
    bound: Bound = "exact"

    def __add__(self, other: "Quantity") -> "Quantity":
        if self.unit != other.unit:
            raise MixedUnitsError(f"{self.unit.id} and {other.unit.id} cannot be added")
        return Quantity(self.value + other.value, self.unit, _combined_bound(self.bound, other.bound))

    def words(self, beside: Iterable["Quantity"] = ()) -> Words:
        """341万元, 1260余项, 7盏以上, 近300人; "RMB 3.41 million", "over 1,260 items", "at least 7 lamps".

        Money is in one scale with the amounts `beside` it: 0.91万元 beside 25.6万元, "RMB 25,600,000" beside "RMB 910".
        """
        if not _is_money(self):
            return {"zh": _chinese(self, AS_IT_IS), "en": _english(self, AS_IT_IS)}
        amounts = [(one.value, one.bound) for one in (self, *beside) if _is_money(one)]
        return {"zh": _chinese(self, chinese_scale(amounts)), "en": _english(self, english_scale(amounts))}


@dataclass(frozen=True)
class Share:
    """A numerator of a denominator, both exact counts of one unit; the denominator is not zero."""

    numerator: int
    denominator: int

    def words(self) -> Words:
        """85.0%（34/40）: one decimal, printed with its n; 100% only when nothing is missing."""
        percent, n = self.percent(), f"{self.numerator}/{self.denominator}"
        return {"zh": f"{percent['zh']}（{n}）", "en": f"{percent['en']} ({n})"}

    def percent(self) -> Words:
        """The share as it is printed, without its n: 85.0%."""
        return percent_of(Decimal(self.numerator), Decimal(self.denominator))


def percent_of(part: Decimal, whole: Decimal) -> Words:
    """85.0%: one decimal, half up. 1999 of 2000 is 99.9 %, 1 of 30003 is 不足0.1%: neither all nor none."""
    if part == whole != 0:
        return dict.fromkeys(LOCALES, "100%")
    percent = part * 100 / whole
    if 0 < percent < TENTH:
        return {"zh": f"不足{TENTH}%", "en": f"under {TENTH}%"}
    return dict.fromkeys(LOCALES, f"{min(percent.quantize(TENTH, ROUND_HALF_UP), _ALMOST_ALL)}%")


def without_unit(words: str, unit: Unit) -> str:
    """The English words of a count beside another one of its unit: 157 of "157 items"."""
    return words.removesuffix(f" {unit.en_many}").removesuffix(f" {unit.en_one}")


def total(quantities: Iterable[Quantity]) -> Quantity | None:
    """The sum; None if there is nothing to add: what nobody reported is absent, not zero."""
    known = list(quantities)
    return sum(known[1:], known[0]) if known else None


def format_plain(value: Decimal) -> str:
    """Digits without trailing zeros or an exponent: 25.6, 341."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _combined_bound(one: Bound, other: Bound) -> Bound:
    if other in {one, "exact"}:
        return one
    return other if one == "exact" else "about"


def _is_money(quantity: Quantity) -> bool:
    return quantity.unit.kind == "money"


def _is_round(quantity: Quantity) -> bool:
    """Whether 余 may follow the number, printed in full: 1260余项 are some more; of 7盏 or 40% nobody says so.

    English keeps the same line: "over 1,260", but "at least 7", because seven themselves are enough.
    """
    return quantity.unit.kind != "percent" and quantity.value > 0 and quantity.value % 10 == 0


def _chinese(quantity: Quantity, scale: Scale) -> str:
    number = format_plain(rounded(quantity.value / scale.size, quantity.bound, scale.places)) + scale.word
    unit = quantity.unit.zh
    return {
        "exact": f"{number}{unit}",
        "at_least": f"{number}余{unit}" if scale.word or _is_round(quantity) else f"{number}{unit}以上",
        "at_most": f"近{number}{unit}",
        "about": f"约{number}{unit}",
    }[quantity.bound]


def _english(quantity: Quantity, scale: Scale) -> str:
    # What is printed in millions was rounded down to hundreds of yuan.
    at_least = "over " if scale.word or _is_round(quantity) else "at least "
    mark = {"exact": "", "at_least": at_least, "at_most": "under ", "about": "about "}[quantity.bound]
    if _is_money(quantity):
        scaled = rounded(quantity.value / scale.size, quantity.bound, scale.places)
        return f"{mark}RMB {_grouped(scaled)}{scale.word}"
    number = _grouped(rounded(quantity.value, quantity.bound))
    if quantity.unit.kind == "percent":
        return f"{mark}{number}%"
    return f"{mark}{number} {quantity.unit.en_one if quantity.value == 1 else quantity.unit.en_many}"


def _grouped(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
