"""Drafts as rows of our form: those of one enterprise and one period together, lists apart from figures."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from reporting.core.period import Period, parse, spanning
from reporting.extraction.drafts.drafts import Draft, DraftedPeriod, Extracted
from reporting.extraction.drafts.row_doubts import NEW, is_new, row_doubts
from reporting.extraction.naming.catalogue import CERTAINTIES, Catalogue, written
from reporting.extraction.text.file_places import FilePlaces
from reporting.returns.drafted import words
from reporting.returns.drafted.as_drafted import LIST_NUMBERS, UNIT, VALUE, numbers_of, seal_of
from reporting.returns.forms.cells import FormRow, FormValue, harmless
from reporting.returns.reading.context.kinds import kind_within
from reporting.returns.vocabulary import vocabulary

# Sizes of lists are no measures: they stand in 清单合计.
LIST_FIELDS: Mapping[str, str] = {
    "list_items": "total",
    "list_items_resolved": "resolved",
    "list_items_in_progress": "in_progress",
}
_MONEY = {"yuan", "元", "CNY"}
_STATUSES = {"in_progress": "ongoing"}
_WAN, _SHOWN = Decimal(10_000), Decimal(100)
_LONGEST_ROW = 120


@dataclass(frozen=True)
class DraftedGroup:
    """The rows of one enterprise ("" if the text does not say) and one period (None likewise)."""

    enterprise: str
    period: Period | None
    figures: Sequence[FormRow]
    lists: Sequence[FormRow]


def groups_of(extracted: Extracted, catalogue: Catalogue, asked: Period | None) -> list[DraftedGroup]:
    """The groups, that with the most rows first. What is told again has no row."""
    drafts = [draft for draft in extracted.drafts if not draft.repeats]
    usual = _usual(drafts, catalogue, asked)
    keys = [_key(draft, catalogue, asked, usual) for draft in drafts]
    rows = _Rows(extracted, catalogue)
    ordered = [key for key, _ in Counter(keys).most_common()] or [usual]
    return [
        DraftedGroup(*key, *rows.of([draft for draft, own in zip(drafts, keys, strict=True) if own == key]))
        for key in ordered
    ]


Key = tuple[str, Period | None]


def _usual(drafts: Sequence[Draft], catalogue: Catalogue, asked: Period | None) -> Key:
    """What most drafts are of: it stands for those that do not say."""
    owners = Counter(owner for draft in drafts if (owner := _owner(draft, catalogue)))
    periods = Counter(period for draft in drafts if (period := _period(draft.period, asked)))
    owner = next((id_ for id_, _ in owners.most_common(1)), "")
    return owner, asked or next((period for period, _ in periods.most_common(1)), None)


def _key(draft: Draft, catalogue: Catalogue, asked: Period | None, usual: Key) -> Key:
    return _owner(draft, catalogue) or usual[0], _period(draft.period, asked) or usual[1]


def _owner(draft: Draft, catalogue: Catalogue) -> str:
    return catalogue.owners.get(draft.enterprise, draft.enterprise)


def _period(period: DraftedPeriod, asked: Period | None) -> Period | None:
    """The period that is reported: the asked one if it holds the days, else the year, or all months from the first."""
    if period.end is None:
        return None
    start = period.start or date(period.end.year, 1, 1)
    if asked and asked.start <= start and period.end <= asked.end:
        return asked
    if start.year == period.end.year:
        return parse(str(start.year))
    return spanning(start.year * 12 + start.month - 1, period.end.year * 12 + period.end.month - 1)


class _Rows:
    """Drafts of one text on their way to rows; each is known by its number on the page."""

    def __init__(self, extracted: Extracted, catalogue: Catalogue) -> None:
        self._catalogue, self._places = catalogue, FilePlaces(extracted.source)
        self._paragraphs = extracted.source.paragraphs
        self._drafts = {draft.id: draft for draft in extracted.drafts}
        self._numbers = {draft.id: number for number, draft in enumerate(extracted.drafts, 1)}

    def of(self, drafts: Sequence[Draft]) -> tuple[list[FormRow], list[FormRow]]:
        """Rows of figures, and rows of lists."""
        counted = [draft for draft in drafts if draft.measure not in LIST_FIELDS]
        figures = [self._figure(draft, {one.id for one in counted}) for draft in counted]
        return figures, list(self._lists([draft for draft in drafts if draft.measure in LIST_FIELDS]))

    def _figure(self, draft: Draft, beside: Collection[str]) -> FormRow:
        """The row; a whole is named where it stands on the same sheet, `beside` the part."""
        name = self._catalogue.measure_name(draft)
        status = _status_word(draft)
        value, measured_in = self._value(draft)
        whole = self._first_of(draft.part_of)
        row = {
            **self._beside(draft),
            words.BASIS: "：".join(filter(None, (CERTAINTIES[draft.period.certainty], draft.period.reason))),
            words.BEFORE: draft.before and f"{draft.before.normalize():f}",
            words.PHRASE: draft.measure_words or None,
            words.DRAFTED_MEASURE: name,
            words.DRAFTED_STATUS: status,
            words.PRINTED: self._printed(draft),
            "measure": name,
            "value": value,
            "measured_in": measured_in,
            "status": status,
            "period_start": draft.period.start,
            "period_end": draft.period.end,
            "unit": self._unit_name(draft),
            "part_of": self._catalogue.measure_name(self._drafts[whole]) if whole in beside else None,
        }
        return _sealed(row)

    def _first_of(self, id_: str) -> str:
        """The draft itself, or the one that it repeats."""
        draft = self._drafts.get(id_)
        return draft.repeats or id_ if draft else ""

    def _beside(self, *drafts: Draft) -> dict[str, FormValue]:
        """The columns that our form does not have."""
        said = [NEW] if any(map(is_new, drafts)) else []
        doubts = dict.fromkeys([*said, *(doubt for draft in drafts for doubt in row_doubts(draft))])
        return {
            words.NUMBER: "、".join(str(self._numbers[draft.id]) for draft in drafts),
            words.CONFIRM: None,
            words.DOUBTS: "；".join(doubts) or None,
            words.QUOTE: " …… ".join(dict.fromkeys(map(self._quote, drafts))),
            words.PLACE: "、".join(dict.fromkeys(self._places.in_words(draft.span) for draft in drafts)),
        }

    def _quote(self, draft: Draft) -> str:
        """The words; of a cell its whole row, without which a number says nothing."""
        paragraph = self._paragraphs[draft.span.paragraph]
        is_row = paragraph.is_row and len(paragraph.text) <= _LONGEST_ROW
        return _one_line(paragraph.text.replace("\t", " | ") if is_row else draft.quote)

    def _printed(self, draft: Draft) -> str:
        """The number with its bound and its unit, in the very words of the text."""
        number = draft.number
        return _one_line(self._paragraphs[number.paragraph].text[number.start : number.end])

    def _value(self, draft: Draft) -> tuple[FormValue, str]:
        """The number as offices write it, and the unit that it is counted in."""
        word = self._catalogue.unit_word(draft)
        is_money = draft.unit in _MONEY
        if draft.value is None:
            return None, word
        if draft.most is not None:
            return f"{draft.value.normalize():f}至{draft.most.normalize():f}", word
        if draft.bound in {"at_least", "at_most", "about"}:
            return written(draft.value, draft.bound, word), word
        if is_money and draft.value >= _WAN and draft.value % _SHOWN == 0:
            return draft.value / _WAN, f"万{word}"
        return draft.value, word

    def _unit_name(self, draft: Draft) -> str | None:
        """The unit of the enterprise, by its name."""
        if self._catalogue.owners.get(draft.enterprise, draft.enterprise) != draft.enterprise:
            return self._catalogue.enterprise_name(draft.enterprise)
        return draft.sub_unit or None

    def _lists(self, drafts: Sequence[Draft]) -> Iterator[FormRow]:
        """A row for each total, with what is resolved of it; what belongs to no total has a row of its own."""
        totals = {draft.id for draft in drafts if draft.measure == "list_items"}
        for draft in drafts:
            if draft.id in totals or draft.part_of not in totals:
                parts = [one for one in drafts if one.part_of == draft.id and one.id not in totals]
                yield self._list(draft, *parts)

    def _list(self, *drafts: Draft) -> FormRow:
        said = " ".join(f"{draft.measure_words} {draft.quote}" for draft in drafts)
        kind = kind_within(said)
        counts = {LIST_FIELDS[draft.measure or ""]: draft.value for draft in drafts}
        row = {
            **self._beside(*drafts),
            "kind": vocabulary().choices["list_kind"][kind][0] if kind else None,
            "name": drafts[0].measure_words or None,
            **counts,
        }
        return _sealed(row)


def _sealed(row: FormRow) -> FormRow:
    """The row with its numbers as they were drafted and the seal, by which a change is known."""
    fields = (VALUE, UNIT, *LIST_NUMBERS)
    numbers = numbers_of({field: f"{value}" for field in fields if (value := row.get(field)) is not None})
    seal = seal_of(harmless(f"{row[words.QUOTE]}"), harmless(f"{row[words.PLACE]}"), harmless(numbers))
    return {**row, words.DRAFTED_NUMBERS: numbers, words.SEAL: seal}


def _status_word(draft: Draft) -> str:
    """The status in the words of the form; of money that was given, that it was paid."""
    status = "paid" if draft.status == "done" and draft.unit in _MONEY else _STATUSES.get(draft.status, draft.status)
    return vocabulary().choices["achievement_status"][status][0]


def _one_line(text: str) -> str:
    return " ".join(text.split())
