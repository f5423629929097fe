"""A table about which nothing says whose it is, cut by what its rows say: a column of enterprises, or section rows."""

from collections.abc import Iterator
from dataclasses import replace

from reporting.returns.reading.context.index import Index
from reporting.returns.reading.context.ledger_snapshot import KnownEnterprise
from reporting.returns.reading.context.naming import Names
from reporting.returns.reading.sheets.blocks import TableBlock
from reporting.returns.reading.sheets.lines import SheetLine

Rows = dict[int, KnownEnterprise | None]


def row_owners(block: TableBlock, index: Index, names: Names) -> Rows:
    """The enterprise that each row of figures or items names, or the heading of its section; None where none does."""
    columns = [
        heading.column for heading in block.head.headings if "unit" in index.fields(block.head.table, heading.words)
    ]
    owners: Rows = {}
    section: KnownEnterprise | None = None
    for line, sort in block.lines:
        if sort == "group" and (named := _one_owner(names.named_in(line.texts[-1]), names)):
            section = named
        if sort == "entry":
            owners[line.row] = next(_in_columns(line, columns, names), None) or section
    return owners


def _in_columns(line: SheetLine, columns: list[int], names: Names) -> Iterator[KnownEnterprise]:
    for column in columns:
        named = names.enterprise(line.cells[column - 1].text)
        if named and (owner := _one_owner((named,), names)):
            yield owner


def _one_owner(named: tuple[KnownEnterprise, ...], names: Names) -> KnownEnterprise | None:
    ids = {enterprise.owner for enterprise in named}
    return names.by_id(ids.pop()) if len(ids) == 1 else None


def cut(block: TableBlock, owners: Rows) -> Iterator[tuple[KnownEnterprise | None, int, TableBlock]]:
    """The rows of each owner as a table of its own, with the first of them; totals over all belong to nobody."""
    for owner in dict.fromkeys(owners.values()):
        first = next(row for row, named in owners.items() if named == owner)
        lines = tuple(
            (line, sort)
            for line, sort in block.lines
            if (sort == "entry" and owners[line.row] == owner) or sort in {"group", "note"}
        )
        yield owner, first, replace(block, lines=lines)
