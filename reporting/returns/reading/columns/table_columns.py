"""The columns of a table: which field each of them is, by a layout that was taught or by the words of its headings."""

from collections.abc import Iterator, Mapping

from reporting.core.personal_data import personal_heading
from reporting.returns.reading.columns.competing import Competing
from reporting.returns.reading.columns.figure_times import FigureTimes
from reporting.returns.reading.columns.meanings import meaning
from reporting.returns.reading.columns.unread import Unread
from reporting.returns.reading.context.figure_fields import FigureField, figure_field
from reporting.returns.reading.context.findings import letter, quoted
from reporting.returns.reading.context.index import MEASURE, Layout, form_heading
from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.layouts.question import LayoutQuestion, propose
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.headings import Heading, key_of
from reporting.returns.reading.times.column_times import is_time_alone, is_total

Columns = Mapping[str, Heading]
_BESIDE_MEASURES = {"unit", "span", "period_start", "period_end", "status", "number"}


def columns_of(block: TableBlock, around: ReturnContext) -> Columns:
    """The heading of each field that is read; none, and a question, where that cannot be known without a person."""
    layout = around.index.taught(key_of(block.head.headings), around.enterprise)
    return _taught(block, layout, around) if layout else _Choice(block, around).columns()


def _taught(block: TableBlock, layout: Layout, around: ReturnContext) -> Columns:
    headings = [heading for heading in block.head.headings if not heading.repeated]
    taught = [(heading, field) for heading, field in zip(headings, layout.fields, strict=True) if field]
    owned = ((heading, value_field(heading, block, around) if field == "value" else field) for heading, field in taught)
    fields = [(heading, field) for heading, field in owned if field]
    times = FigureTimes(block, around.period, {heading: field for heading, field in fields if is_of_figures(field)})
    times.check(around.findings)
    columns = {timed: heading for heading, field in fields if (timed := times.field(heading, field))}
    unread = Unread(block, around)
    for heading in headings:
        if why_not := times.why_not(heading):
            unread.warn(heading, f"{why_not}，未读入")
        elif heading not in columns.values():
            unread.drop_personal(heading)
    unread.report_without_heading({heading.column for heading in headings})
    return columns


def value_field(heading: Heading, block: TableBlock, around: ReturnContext) -> str:
    """The field of a column of values, that of a unit below its name; '' and a fault below that of somebody else."""
    owner = _owner_in(heading, around)
    if owner is None or owner.id == around.enterprise:
        return "value"
    if owner.parent == around.enterprise:
        return str(FigureField("value", owner.id))
    found, expected = f"表头{quoted(heading.text)}", "不是本单位的数"
    todo = "请删去这一栏；几家合报的，请各用一张表，写明各自的填报单位"
    around.findings.fault(block.head_place(heading.column), found, expected, todo)
    return ""


def _owner_in(heading: Heading, around: ReturnContext) -> KnownEnterprise | None:
    """The enterprise or unit that a heading over figures names."""
    return next(filter(None, map(around.unit, reversed(heading.levels))), None)


def is_of_figures(field: str) -> bool:
    """Whether a field is the value of a measure."""
    return figure_field(field).name == "value" or field.startswith(MEASURE)


class _Choice:
    """The choice for one table by its words; a column that it cannot use becomes a finding."""

    def __init__(self, block: TableBlock, around: ReturnContext) -> None:
        self._block, self._around = block, around
        self._table = block.head.table
        self._unread = Unread(block, around)
        # Those that only continue a merged heading have empty columns, or are reported as unread.
        self._headings = [heading for heading in block.head.headings if not heading.repeated]
        self._times = FigureTimes(block, around.period, dict(self._figures()))

    def _figures(self) -> Iterator[tuple[Heading, str]]:
        """The columns of figures, each with its field and without regard to when it is of."""
        if self._table == "achievements":
            for heading in self._headings:
                yield from ((heading, field) for field in self._known_fields(heading) if is_of_figures(field))

    def columns(self) -> Columns:
        question = LayoutQuestion(self._block, self._around)
        by_field = self._by_field(question)
        by_field.pop("number", None)
        columns: dict[str, Heading] = {}
        others: list[tuple[str, Heading]] = []
        for field, headings in by_field.items():
            best, beside = Competing(field, headings, self._block, self._around).one(question)
            columns[field] = best
            rivals = () if question.is_asked else beside
            said = [
                heading for heading in rivals if self._times.is_of_the_same_time(best, heading, self._around.findings)
            ]
            others += [(field, heading) for heading in beside if heading not in said]
        unknown = [heading for heading in self._headings if not self._is_known(heading)]
        question.lacking({**columns, **self._times.any_figures}, unknown)
        if question.is_asked:
            question.put(columns)
            return {}
        self._times.check(self._around.findings)
        for heading in self._headings:
            if why_not := self._times.why_not(heading):
                self._unread.warn(heading, f"{why_not}，未读入")
        near = [heading for heading in unknown if self._unread.report(heading, columns)]
        if near:
            place = self._block.head_place(near[0].column)
            propose(question.layout(columns), place, self._around)
        self._unread.report_without_heading({heading.column for heading in self._headings})
        for field, heading in others:
            self._beside(field, heading, columns)
        return columns

    def _by_field(self, question: LayoutQuestion) -> dict[str, list[tuple[int, Heading]]]:
        """The headings of each field with their ranks; those that may mean several things come after the others."""
        chosen: dict[str, list[tuple[int, Heading]]] = {}
        meant = [(self._fields(heading), heading) for heading in self._headings]
        for fields, heading in sorted(meant, key=lambda pair: len(pair[0]) > 1):
            field = next(iter(fields), "")
            if len(fields) > 1:
                field = meaning(heading, fields, chosen, self._block, self._around)
            if field:
                chosen.setdefault(field, []).append((fields[field], heading))
            elif fields:
                words = "还是".join(f"“{form_heading(self._table, name)}”" for name in fields)
                question.doubt(heading, f"{quoted(heading.text)}是{words}")
        return chosen

    def _is_known(self, heading: Heading) -> bool:
        """Whether it is known what a column is, also if it is not read."""
        known = self._fields(heading) or self._times.why_not(heading)
        return bool(known) or self._is_ticked(heading)

    def _fields(self, heading: Heading) -> dict[str, int]:
        """The fields that a heading may stand for; of figures only those of the reported period and its parts."""
        fields = {self._times.field(heading, field): rank for field, rank in self._known_fields(heading).items()}
        return {field: rank for field, rank in fields.items() if field}

    def _known_fields(self, heading: Heading) -> dict[str, int]:
        """The fields by its words alone; a total beside quarters or units is of figures as well."""
        if self._table == "achievements" and not self._block.head.wide and is_total(heading.text):
            beside = (is_time_alone(other.text) or _owner_in(other, self._around) for other in self._headings)
            return {"value": 0} if any(beside) else {}
        if personal_heading(heading.text) or self._is_ticked(heading):
            return {}
        fields = self._around.index.fields(self._table, heading.words)
        if self._table == "achievements":
            wide = self._block.head.wide
            fields = {
                field: rank
                for field, rank in fields.items()
                if field.startswith(MEASURE) == wide or (wide and field in _BESIDE_MEASURES)
            }
        value = value_field(heading, self._block, self._around) if "value" in fields else ""
        others = {field: rank for field, rank in fields.items() if field != "value"}
        return {**others, **({value: fields["value"]} if value else {})}

    def _is_ticked(self, heading: Heading) -> bool:
        return heading.column in self._block.ticked

    def _beside(self, field: str, heading: Heading, columns: Columns) -> None:
        if field in columns:
            read = columns[field]
            word = form_heading(self._table, field)
            self._unread.warn(heading, f"“{word}”已读{letter(read.column)}栏{quoted(read.text)}，这一栏未读入")
