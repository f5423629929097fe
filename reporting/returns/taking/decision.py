"""The decision on a workbook: taken in, sent back, or nothing new; with the new tables of the ledger."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Literal

from reporting.core.errors import OutputError
from reporting.core.rows import row_by_id
from reporting.ledger import schema
from reporting.ledger.as_saved.kit_file import kit_file
from reporting.ledger.files import table_files
from reporting.ledger.reading import Ledger
from reporting.returns.notes import Note, Place
from reporting.returns.returned import Returned
from reporting.returns.taking.changes import Change, changes_between
from reporting.returns.taking.commit import Rewritten
from reporting.returns.taking.examination import examined_with
from reporting.returns.taking.filled_columns import fills_empty_columns
from reporting.returns.taking.merge_rows import ROW_TABLES, MergedRows, TableTexts, merge_rows
from reporting.returns.taking.proposals import with_layouts, with_learnt_words, with_proposals
from reporting.returns.taking.register import RegisterEntry, entry_of, registered
from reporting.returns.taking.safe_text import name_of, without_formulas
from reporting.returns.taking.table_text import RowCells, TableText, table_text
from reporting.returns.vocabulary import vocabulary

Outcome = Literal["accepted", "sent_back", "unchanged", "outdated", "nothing"]
# What certainty "reported" says of a return, in the words of a note.
_MADE_UP = {
    "certainty": "made_up",
    "note": "单位报送，日期为收到之日",
    "note_en": "From the enterprise's return; the date is the day it came",
}
_ENGLISH = {True: "Return", False: "Account"}
TABLES = (*ROW_TABLES, "sources", "returns", "names", "layouts", "extraction_words")


@dataclass(frozen=True)
class IntakeDecision:
    """The outcome of a workbook and the day it came, all notes, what it changes, and the tables to be written.

    `ledger` is the one that they make, if it was examined.
    """

    outcome: Outcome
    received_on: date
    notes: tuple[Note, ...] = ()
    changes: tuple[Change, ...] = ()
    tables: Mapping[str, Rewritten] = field(default_factory=dict)
    ledger: Ledger | None = None

    @property
    def faults(self) -> tuple[Note, ...]:
        return tuple(note for note in self.notes if note.kind == "fault")


def check_files(data: Path) -> None:
    """Make sure that the tables are of a kind that can be written. Raises OutputError."""
    books = [path.name for table in TABLES for path in table_files(data, table) if path.suffix != ".csv"]
    if books:
        raise OutputError(
            f"台账 {data} 的 {'、'.join(books)} 是 Excel 工作簿，收件只写入 CSV。",
            advice="请把它另存为同名的 CSV UTF-8 文件，移走工作簿，再运行一次；台账仍是原样。",
        )


def decide(data: Path, ledger: Ledger, returned: Returned, received_on: date) -> IntakeDecision:
    """The decision on a workbook. Nothing is written; `ledger` is the one that lies in `data`."""
    returned = without_formulas(returned)
    read = {table: b"".join(file.read_bytes() for file in table_files(data, table)) for table in TABLES}
    texts = {table: _text(table, content or _header(table)) for table, content in read.items()}
    decision, after = _decide(_IntakeInput(data, ledger, texts, returned, received_on))
    there = {table: text for table, text in after.items() if read[table] or text.rows}
    return replace(decision, tables={table: Rewritten(read[table], text.content) for table, text in there.items()})


def _header(table: str) -> bytes:
    """The beginning of a table that the ledger lacks."""
    return f"{','.join(schema.TABLES[table].names)}\n".encode()


def _text(table: str, content: bytes) -> TableText:
    """A table that a spreadsheet has saved is written as a whole as the kit writes it: no file is of both kinds."""
    kit = kit_file(f"{table}.csv", content, schema.TABLES[table])
    return table_text(kit.content if kit.otherwise else content)


@dataclass(frozen=True)
class _IntakeInput:
    data: Path
    ledger: Ledger
    texts: TableTexts
    returned: Returned
    received_on: date


def is_made_up(ledger: Ledger) -> bool:
    return "made_up" in set(ledger["sources"].certainty)


def _decide(case: _IntakeInput) -> tuple[IntakeDecision, TableTexts]:
    asked = {
        "names": with_proposals(case.texts["names"], case.returned, _registered_names(case.ledger)),
        "layouts": with_layouts(case.texts["layouts"], case.returned),
    }
    if case.returned.enterprise is None or case.returned.period is None:
        outcome: Outcome = "nothing" if _says_nothing(case.returned) else "sent_back"
        return IntakeDecision(outcome, case.received_on, case.returned.notes), asked
    entry = entry_of(case.texts, case.returned, case.received_on)
    if left := _left_as_it_is(case, entry):
        return left, {}
    early = tuple(_days_to_come(case))
    if case.returned.faults or early:
        return _sent_back(case, entry, asked, (*case.returned.notes, *early, *_found_already(case, entry)))
    merged = merge_rows(case.texts, case.returned, entry.workbook)
    learnt = with_learnt_words(case.texts["extraction_words"], case.returned)
    texts = {
        **merged.texts,
        **asked,
        "sources": _sourced(case, entry),
        "returns": _registered(case, entry),
        "extraction_words": learnt,
    }
    notes = (*case.returned.notes, *merged.notes)
    ledger, broken = examined_with(case.data, replace(merged, texts=texts))
    if faults := (*_foreign_source(case), *_of_one_unit(case, merged), *broken):
        return _sent_back(case, entry, asked, (*notes, *faults))
    changes = changes_between(case.texts, texts, case.returned.period, _names(case.ledger))
    return IntakeDecision("accepted", entry.received_on, notes, changes, ledger=ledger), texts


def _left_as_it_is(case: _IntakeInput, entry: RegisterEntry) -> IntakeDecision | None:
    """The decision on a workbook that changes nothing in the ledger; None for any other."""
    if entry.stands and not fills_empty_columns(case.texts, case.returned, entry.workbook):
        return IntakeDecision("unchanged", entry.received_on)
    if entry.later:
        return IntakeDecision("outdated", entry.received_on, (_outdated(entry.later),))
    return IntakeDecision("nothing", case.received_on, case.returned.notes) if _brings_nothing(case) else None


def _brings_nothing(case: _IntakeInput) -> bool:
    """Whether a person said no to each row of a text of which nothing is in; else they take their earlier yes back."""
    return _says_nothing(case.returned) and all(
        row["source"] != case.returned.id for row in case.texts["returns"].rows.values()
    )


def _registered_names(ledger: Ledger) -> set[tuple[str, str]]:
    """What needs no other name: by the kind, as the table of names has it, and the name itself."""
    own = {"enterprise": ("enterprises", ("name", "short_name")), "measure": ("measures", ("name",))}
    return {
        (kind, name) for kind, (table, columns) in own.items() for column in columns for name in ledger[table][column]
    }


def _says_nothing(returned: Returned) -> bool:
    return bool(returned.text) and not returned.rows and not returned.faults


def _days_to_come(case: _IntakeInput) -> Iterator[Note]:
    """A fault for each day on which something was done after the workbook came."""
    for row in case.returned.rows:
        for column in ("done_on", "closed_on"):
            day = row.cells.get(column, "")
            if column in row.columns and day > case.received_on.isoformat():
                expected = f"晚于收到报表的日期{case.received_on}"
                yield Note(row.at(column), "fault", day, expected, "请核对日期；尚未办结的请改写办理状态")


def _found_already(case: _IntakeInput, entry: RegisterEntry) -> tuple[Note, ...]:
    """The faults that would otherwise show only after the others were mended: those in tables without any."""
    untouched = case.returned.untouched
    if not untouched.rows:
        return ()
    merged = merge_rows(case.texts, untouched, entry.workbook)
    texts = {**merged.texts, "sources": _sourced(case, entry), "returns": _registered(case, entry)}
    _, broken = examined_with(case.data, replace(merged, texts=texts))
    return tuple(note for note in broken if note.place.row)


def _sent_back(
    case: _IntakeInput, entry: RegisterEntry, asked: TableTexts, notes: tuple[Note, ...]
) -> tuple[IntakeDecision, TableTexts]:
    """The new tables: its row in the register, and what is to be checked; earlier rows of the return stay.

    A drafted workbook is ours until it is confirmed: no enterprise has it sent back to it.
    """
    decision = IntakeDecision("sent_back", entry.received_on, notes)
    if case.returned.text:
        return decision, asked
    return decision, {**asked, "returns": _registered(case, entry, len(decision.faults))}


def _registered(case: _IntakeInput, entry: RegisterEntry, faults: int = 0) -> TableText:
    return registered(case.texts["returns"], case.returned, entry, faults)


def _sourced(case: _IntakeInput, entry: RegisterEntry) -> TableText:
    """The sources with that of this return; its words come from the workbook."""
    enterprise, period = row_by_id(case.ledger["enterprises"], case.returned.enterprise or ""), case.returned.period
    assert period is not None  # noqa: S101 - asked only if it is known
    row = {
        "id": case.returned.id,
        "title": f"{enterprise.name}{period.label('zh')}为职工办实事{_kind_of_source(case.returned)}",
        "title_en": f"{_ENGLISH[case.returned.text is None]} of {enterprise.english_name} for {period.label('en')}",
        "publisher": enterprise.name,
        "publisher_en": enterprise.english_name,
        "published_on": entry.received_on.isoformat(),
        **(_MADE_UP if is_made_up(case.ledger) else {"certainty": "reported"}),
    }
    return case.texts["sources"].with_rows([row], (), lambda _: False)


def _kind_of_source(returned: Returned) -> str:
    """报表, or the text by its name."""
    return f"稿件（{name_of(returned.text.name, '未命名')}）" if returned.text else "报表"


def _foreign_source(case: _IntakeInput) -> Iterator[Note]:
    """A source of that id that no return brought was typed by hand: its rows would seem to come from this workbook."""
    sources = {row["source"] for row in case.texts["returns"].rows.values()}
    if case.returned.id in case.texts["sources"].rows.keys() - sources:
        found = f"台账的来源表里已有手工填写的 {case.returned.id}"
        yield Note(Place(), "fault", found, "该编号留给收件的报表", "请汇总单位把手工来源改用别的编号，再收一次")


def _of_one_unit(case: _IntakeInput, merged: MergedRows) -> Iterator[Note]:
    """A fault for a workbook of one unit alone that would take away what was reported of others: they send one each."""
    for table in ("items", "achievements"):
        before = [row for row in case.texts[table].rows.values() if row["source"] == case.returned.id]
        units = {row.cells.get("unit", "") for (name, _), row in merged.rows.items() if name == table}
        gone = [row for row in before if row["unit"] and row["unit"] not in units]
        if len(units) == 1 and "" not in units and gone:
            unit = row_by_id(case.ledger["enterprises"], next(iter(units))).name
            found = f"这份的“{vocabulary().sheets[table][0]}”只有{unit}的数"
            expected = f"收入后会删去以前报的别的单位的{len(gone)}条"
            yield Note(Place(), "fault", found, expected, "请把各下属单位的数汇总成一份再报")


def _outdated(later: RowCells) -> Note:
    found = f"{later['received_on']} 收到的“{later['file']}”已取代这份报表"
    return Note(Place(), "warning", found, "台账以后收到的为准", "如要改回，请另存后重新报送")


def _names(ledger: Ledger) -> dict[str, dict[str, str]]:
    """The names of measures and units, by column and id."""
    tables = {"measure": "measures", "unit": "enterprises"}
    return {
        column: dict(zip(ledger[table]["id"], ledger[table]["name"], strict=True)) for column, table in tables.items()
    }
