"""A workbook taken apart: the tables of each enterprise and period, with all that was found about whose they are."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from reporting.core.period import Period
from reporting.returns.reading.context.findings import Findings
from reporting.returns.reading.context.index import Index
from reporting.returns.reading.context.naming import Names
from reporting.returns.reading.identity.claims import Surroundings, around_blocks, around_sheet
from reporting.returns.reading.identity.owner import Owner, OwnerClaim
from reporting.returns.reading.identity.owners import Owners
from reporting.returns.reading.identity.periods import Periods
from reporting.returns.reading.identity.row_owners import cut, row_owners
from reporting.returns.reading.identity.timing import Timing
from reporting.returns.reading.sheets.blocks import ReturnSheet, TableBlock
from reporting.returns.reading.times.months import months_in
from reporting.returns.reading.times.written_period import fill


@dataclass(frozen=True)
class Part:
    """What one enterprise reports of one period: sheets with its tables alone. Empty or None is what is not known.

    `covers` are the sheets without tables, which speak for every part; `is_labelled` is whether a label names the
    period.
    """

    enterprise: str
    period: Period | None
    sheets: tuple[ReturnSheet, ...]
    covers: tuple[ReturnSheet, ...]
    is_labelled: bool
    findings: Findings = field(default_factory=Findings)


def names_someone(text: str, names: Names) -> bool:
    """Whether a text says whose something is, or of when."""
    return bool(names.named_in(text) or names.enterprise(text) or months_in(text))


@dataclass(frozen=True)
class _Table:
    """A table with its sheet, its owner and its time."""

    sheet: ReturnSheet
    block: TableBlock
    owner: Owner
    timing: Timing

    @property
    def key(self) -> tuple[str, str]:
        return self.owner.enterprise, self.timing.frame.key if self.timing.frame else ""


def parts_of(file: str, sheets: Sequence[ReturnSheet], index: Index, names: Names, asked: Period | None) -> list[Part]:
    """The parts in the order of the workbook; at least one, for faults of the workbook as a whole."""
    covers = tuple(sheet for sheet in sheets if not sheet.blocks)
    around_covers = [around_sheet(cover) for cover in covers]
    owners = Owners(file, [sheet.grid.name for sheet in sheets], around_covers, names)
    periods = Periods(file, around_covers, asked)
    tables = list(_in_their_parts(_tables(sheets, owners, periods, index, names)))
    if not tables:
        owner, timing = owners.of("", (), owners.cover_claims), periods.of("", ())
        part = Part(owner.enterprise, timing.frame, (), covers, timing.is_labelled)
        owner.tell(part.findings)
        owners.tell_basis([owner], part.findings)
        timing.tell(part.findings)
        return [part]
    return [_part(key, tables, covers, owners) for key in dict.fromkeys(table.key for table in tables)]


def _tables(
    sheets: Sequence[ReturnSheet], owners: Owners, periods: Periods, index: Index, names: Names
) -> Iterator[_Table]:
    around = [(sheet, *pair) for sheet in sheets for pair in around_blocks(sheet)]
    elsewhere = _agreed([*_said_of_tables(around, owners), *owners.cover_claims])
    for sheet, block, near in around:
        timing, owner = periods.of(sheet.grid.name, near), owners.of(sheet.grid.name, near, elsewhere)
        rows = row_owners(block, index, names) if owner.is_unsaid else {}
        if not any(rows.values()):
            several = owners.in_headings(block) if owner.is_unsaid else None
            yield _Table(sheet, block, several or owner, timing)
            continue
        for enterprise, first, piece in cut(block, rows):
            said = [owners.row_claim(sheet.grid.name, enterprise, first)] if enterprise else []
            yield _Table(sheet, piece, owners.of(sheet.grid.name, near, said), timing)


def _said_of_tables(
    around: Iterable[tuple[ReturnSheet, TableBlock, list[Surroundings]]], owners: Owners
) -> Iterator[OwnerClaim]:
    for sheet, _, near in around:
        yield from owners.value_claims(near)
        yield from owners.own_claims(sheet.grid.name, near)


def _agreed(claims: Iterable[OwnerClaim]) -> Sequence[OwnerClaim]:
    """All that is said anywhere in the workbook, if it names one enterprise; what names itself before its units."""
    said = [claim for claim in claims if claim.means]
    ids = {named.owner for claim in said for named in claim.means}
    return sorted(said, key=lambda claim: bool(claim.means[0].parent)) if len(ids) == 1 else ()


def _in_their_parts(tables: Iterable[_Table]) -> Iterator[_Table]:
    """Tables of quarters or months of a period that is reported as a whole are parts of it only if none is missing."""
    known = list(tables)
    frames = list({claim.only: claim for table in known if (claim := table.timing.frame_claim)}.values())
    for table in known:
        timing = table.timing
        if timing.is_unsaid and len(frames) == 1:
            timing = Timing(frames[0], frames[0])
        frame, own = timing.frame, timing.own
        block = replace(table.block, unit=table.owner.unit)
        if frame and own and own != frame:
            spans = {other.timing.own for other in known if other.key == table.key} - {frame, None}
            block = replace(block, span=own)
            if not fill([span for span in spans if span], frame):
                timing = timing.as_a_fault()
        yield replace(table, block=block, timing=timing)


def _part(key: tuple[str, str], tables: Sequence[_Table], covers: tuple[ReturnSheet, ...], owners: Owners) -> Part:
    mine = [table for table in tables if table.key == key]
    # Rows of another table might be this enterprise's: that nobody knows whose they are is a fault of all.
    others = [table for table in tables if table.key != key]
    shared = [table for table in others if table.owner.is_of_anybody or key[0] in table.owner.parties]
    sheets = dict.fromkeys(table.sheet.grid.name for table in mine)
    part = Part(
        key[0],
        mine[0].timing.frame,
        tuple(_sheet([table for table in mine if table.sheet.grid.name == name]) for name in sheets),
        covers,
        any(table.timing.is_labelled for table in mine),
    )
    known = list(dict.fromkeys(table.owner for table in mine))
    for owner in known:
        owner.tell(part.findings)
    owners.tell_basis(known, part.findings)
    for timing in dict.fromkeys(table.timing for table in mine):
        timing.tell(part.findings)
    for fault in dict.fromkeys(fault for table in shared for fault in table.owner.faults):
        part.findings.fault(fault.place, fault.found, fault.expected, fault.todo)
    return part


def _sheet(tables: Sequence[_Table]) -> ReturnSheet:
    """The sheet with these tables alone, and the lines around them."""
    sheet, blocks = tables[0].sheet, tuple(table.block for table in tables)
    if len(blocks) == len(sheet.blocks):
        return replace(sheet, blocks=blocks)
    mine = {line.row for block in blocks for line in (*block.above, *(line for line, _ in block.lines))}
    return replace(sheet, blocks=blocks, loose=tuple(line for line in sheet.loose if line.row in mine))
