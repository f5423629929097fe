"""`Catalogue`: the names that a ledger has for the ids in drafts, and a drafted figure in the words of the office."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from reporting.core.period import enclosing
from reporting.core.quantity import Unit, format_plain
from reporting.core.rows import iter_rows
from reporting.extraction.drafts.drafts import Bound, Draft, DraftedPeriod
from reporting.extraction.word_lists import word_lists
from reporting.ledger.reading import Ledger
from reporting.returns.drafted.words import INFERRED
from reporting.returns.reading.context.ledger_snapshot import KnownMeasure, snapshot_of

# Sizes of lists are no measures of the catalogue: they go to 清单合计.
LISTS = {"list_items": "清单事项总数", "list_items_resolved": "清单已办结", "list_items_in_progress": "清单办理中"}
_UNITS = {"yuan": "元", "percent": "%"}
_SCALES = ((Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
_BOUNDS = {"at_least": ("", "余"), "at_most": ("近", ""), "about": ("约", "")}
STATUSES = {"done": "已完成", "in_progress": "进行中", "planned": "计划", "allocated": "已拨付", "raised": "已筹集"}
TURNS = {"": "", "fall": "下降", "rise": "上升"}
CERTAINTIES = {"explicit": "原文写明", "inferred": INFERRED, "unknown": "原文未写"}


@dataclass(frozen=True)
class Catalogue:
    """Enterprises by their short names, with those of units; measures and units by id."""

    enterprises: Mapping[str, str]
    owners: Mapping[str, str]
    measures: Mapping[str, KnownMeasure]
    units: Mapping[str, Unit]

    def measure_name(self, draft: Draft) -> str:
        """The name of the measure, or the words that are proposed for a new one."""
        known = self.measures.get(draft.measure or "")
        each = f"（{rate_words(draft)}）" if draft.rate and draft.measure_words else ""
        return known.name if known else LISTS.get(draft.measure or "", draft.measure_words + each)

    def enterprise_name(self, id_: str) -> str:
        """The short name; what is no id is a name already."""
        return self.enterprises.get(id_, id_)

    def unit_word(self, draft: Draft) -> str:
        """That of its measure, else that of the text: 3处; of money and of sizes that of the ledger."""
        known, unit = self.measures.get(draft.measure or ""), self.units.get(draft.unit)
        if known:
            return known.counted_in
        of_ledger = unit.zh if unit else _UNITS.get(draft.unit, draft.unit)
        return of_ledger if unit and unit.kind != "count" else draft.unit_words or of_ledger


def catalogue_of(ledger: Ledger) -> Catalogue:
    """The names of a ledger."""
    rows = list(iter_rows(ledger["enterprises"]))
    units = (Unit(row.id, row.zh, row.en_one, row.en_many, row.kind) for row in iter_rows(ledger["units"]))
    return Catalogue(
        {row.id: row.short_name for row in rows},
        {row.id: row.parent or row.id for row in rows},
        {measure.id: measure for measure in snapshot_of(ledger.tables).measures},
        {unit.id: unit for unit in units},
    )


def figure_words(draft: Draft, catalogue: Catalogue) -> str:
    """25.6万元, 1260余人, 3000元至5000元, 下降12%; with 每人 and the like before what is told of each."""
    if draft.value is None:
        return "读不出"
    amounts = (abs(value) if draft.turn else value for value in (draft.value, draft.most) if value is not None)
    words = "至".join(_amount(value, draft, catalogue) for value in amounts)
    return rate_words(draft) + TURNS[draft.turn] + words


def rate_words(draft: Draft) -> str:
    """每人每月; empty for a figure that is told of all."""
    names = word_lists()["rate_words"]
    return "".join(names[rate] for rate in draft.rate.split())


def _amount(value: Decimal, draft: Draft, catalogue: Catalogue) -> str:
    return written(value, draft.bound, catalogue.unit_word(draft))


def written(value: Decimal, bound: Bound, word: str) -> str:
    """An amount as offices write it, to its last digit: 1.737亿元, 1260余人, 近3万元, 约300户."""
    # 4.5544万 is longer than 45544.
    short = (pair for pair in _SCALES if abs(value) >= pair[0] and value * 1000 % pair[0] == 0)
    size, scale = next(short, (Decimal(1), ""))
    before, after = _BOUNDS.get(bound, ("", ""))
    return f"{before}{format_plain(value / size)}{scale}{after}{word}"


def period_words(period: DraftedPeriod) -> str:
    """2013年, 2013年上半年, 2013-03-01 至 2013-10-20; an open start is left open."""
    if period.end is None and period.start is None:
        return "未写明"
    if period.start and period.end:
        whole = (
            one for one in enclosing(period.start, period.end) if (one.start, one.end) == (period.start, period.end)
        )
        if label := next((one.label("zh") for one in whole), ""):
            return label
    if period.start == period.end:
        return str(period.end)
    return f"{period.start or '……'} 至 {period.end or '……'}"
