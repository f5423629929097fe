"""Ledger rows in a few words, for people who check a number: the enterprise, the value, the source."""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from reporting.analysis.facts import Facts
from reporting.analysis.names import day, place_names
from reporting.analysis.returns import FAULT, WORKBOOK
from reporting.core.quantity import ENTERPRISE, ITEM, LOCALES, PERCENT, YUAN, Words
from reporting.core.row_ranges import expand
from reporting.core.rows import Row, iter_rows
from reporting.ledger.locators import workbook_in, workbook_names
from reporting.ledger.selections import Selection, selection

_DESCRIBED = ("achievements", "lists", "items", "enterprises", "returns")
Cell = str | Decimal | int | None
# As many as fit on a terminal.
_MOST_LINES = 20
_MARKS = {"zh": "，", "en": ", "}


def row_descriptions(facts: Facts, rows: Iterable[str]) -> dict[str, Words]:
    """Each of the rows ("achievements.csv:12") in words; a selection of items by its enterprise and list."""
    wanted = set(rows)
    descriptions = {at: _selection_words(facts, chosen) for at in wanted if (chosen := selection(at))}
    workbooks = _workbooks(facts)
    for table in _DESCRIBED:
        for row in iter_rows(facts.ledger.rows_at(table, wanted)):
            parts = _in_words(facts, table, row, workbooks)
            descriptions[row.at] = {locale: _MARKS[locale].join(part[locale] for part in parts) for locale in LOCALES}
    return descriptions


def lines_in_words(facts: Facts, rows: Iterable[str]) -> dict[str, Words]:
    """The lines behind each selection of items; the first of them if they are many."""
    lines_by_selection = {}
    for at in rows:
        chosen = selection(at)
        if chosen:
            lines = facts.ledger.lines_of(chosen)
            more = f" … ({len(lines)})" if len(lines) > _MOST_LINES else ""
            lines_by_selection[at] = _both(" ".join(lines[:_MOST_LINES]) + more)
    return lines_by_selection


def _selection_words(facts: Facts, chosen: Selection) -> Words:
    row = facts.ledger.record("lists", chosen.list)
    place = place_names(facts, row.enterprise, None)
    return {"zh": f"{place['zh']}，{row.name}", "en": f"{place['en']}, {row.name_en}"}


def units_in_words(facts: Facts) -> dict[str, Words]:
    """Each unit by its id, those that the kit counts in as well; a share has none."""
    kit_units = (YUAN, ITEM, PERCENT, ENTERPRISE, WORKBOOK, FAULT)
    units = {unit.id: unit for unit in (*kit_units, *iter_rows(facts.ledger["units"]))}
    return {id_: {"zh": unit.zh, "en": unit.en_many} for id_, unit in units.items()} | {"share": _both("")}


def _workbooks(facts: Facts) -> dict[str, dict[str, Row]]:
    """The rows of the register by their return, and by what locators call them."""
    register = facts.ledger["returns"]
    names = workbook_names(zip(register.id, register.file, strict=True))
    by_return: dict[str, dict[str, Row]] = {}
    for row in iter_rows(register):
        by_return.setdefault(row.id.rpartition("-")[0], {})[names[row.id]] = row
    return by_return


def _in_words(facts: Facts, table: str, row: Row, workbooks: Mapping[str, Mapping[str, Row]]) -> list[Words]:
    if table == "enterprises":
        return _enterprise(row)
    if table == "returns":
        return [place_names(facts, row.enterprise, None), _both(row.file), _both(str(row.received_on))]
    return [*_about(facts, table, row), *_place_words(facts, row, workbooks.get(row.source, {}))]


def _enterprise(row: Row) -> list[Words]:
    return [{"zh": row.name, "en": row.english_name}]


def _about(facts: Facts, table: str, row: Row) -> list[Words]:
    place = place_names(facts, row.enterprise, getattr(row, "unit", None))
    if table == "items":
        return [place, _both(row.title), _both(str(row.done_on or row.status))]
    subject = facts.ledger.record("measures", row.measure) if table == "achievements" else row
    return [place, {"zh": subject.name, "en": subject.name_en}, _both(row.printed or "—")]


def _place_words(facts: Facts, row: Row, workbooks: Mapping[str, Row]) -> list[Words]:
    """The document and the place in it; of a return also the day on which its file came, and its register row."""
    source = facts.ledger.record("sources", row.source)
    place = [{"zh": source.title, "en": source.title_en}, _both(row.locator)]
    workbook = workbooks.get(workbook_in(row.locator, workbooks))
    if workbook is None:
        return place
    came = day(workbook.received_on)
    return [
        *place,
        {"zh": f"{came['zh']}收到（{workbook.at}）", "en": f"received on {came['en']} ({workbook.at})"},
    ]


def _both(text: str) -> Words:
    return dict.fromkeys(LOCALES, text)


def used_rows(facts: Facts, rows: Iterable[str]) -> dict[str, tuple[list[str], list[list[Cell]]]]:
    """The head and the rows of each ledger table that the rows come from, each row led by its place in the file."""
    wanted = set(expand(rows))
    used = {}
    for table in _DESCRIBED:
        table_rows = facts.ledger.rows_at(table, wanted)
        if len(table_rows):
            columns = ["at", *(column for column in table_rows.columns if column != "at")]
            used[table] = (
                columns,
                [[_cell(cell) for cell in row] for row in table_rows[columns].itertuples(index=False)],
            )
    return used


def row_names(facts: Facts, rows: Iterable[str]) -> dict[str, dict[str, str]]:
    """The id and the enterprise of each row, by its place: with these the row is known when it has moved."""
    wanted = set(rows)
    names = {}
    for table in _DESCRIBED:
        table_rows = facts.ledger.rows_at(table, wanted)
        columns = [column for column in ("id", "enterprise") if column in table_rows.columns]
        for at, *cells in table_rows[["at", *columns]].itertuples(index=False):
            names[at] = dict(zip(columns, cells, strict=True))
    return names


def _cell(cell: object) -> Cell:
    return cell if cell is None or isinstance(cell, str | int | Decimal) else str(cell)
