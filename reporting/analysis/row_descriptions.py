"""Ledger rows in a few words, for people who check a number: the enterprise, the value, the source."""

from collections.abc import Iterable, Mapping

from reporting.analysis.english import NOT_TRANSLATED
from reporting.analysis.facts import Facts
from reporting.analysis.item_descriptions import item_in_words
from reporting.analysis.names import day, place_names
from reporting.core.quantity import DAY, ENTERPRISE, FAULT, ITEM, LOCALES, PERCENT, PRACTICE, WORKBOOK, YUAN, Words
from reporting.core.rows import Row, iter_rows
from reporting.ledger.locators import workbook_in, workbook_names

_DESCRIBED = ("achievements", "lists", "items", "practices", "enterprises", "returns")
_MARKS = {"zh": "，", "en": ", "}


def row_descriptions(facts: Facts, rows: Iterable[str]) -> dict[str, Words]:
    """Each of the rows ("achievements.csv:12") in words."""
    wanted = set(rows)
    descriptions: dict[str, Words] = {}
    workbooks = _workbooks(facts)
    for table in _DESCRIBED:
        for row in iter_rows(facts.ledger.rows_at(table, wanted)):
            parts = _in_words(facts, table, row, workbooks)
            descriptions[row.at] = {locale: _MARKS[locale].join(part[locale] for part in parts) for locale in LOCALES}
    return descriptions


def units_in_words(facts: Facts) -> dict[str, Words]:
    """Each unit by its id, those that the kit counts in as well; a share has none."""
    kit_units = (YUAN, ITEM, PERCENT, PRACTICE, ENTERPRISE, WORKBOOK, FAULT, DAY)
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
        return [place, *item_in_words(facts, row)]
    if table == "practices":
        return [place, {"zh": row.text, "en": row.text_en or NOT_TRANSLATED}]
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
