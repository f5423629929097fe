"""A workbook -> what each enterprise reports of each period; of a drafted one the confirmed rows, with their origin."""

from collections.abc import Iterator
from dataclasses import replace

from reporting.core.period import Period
from reporting.returns.book import Book
from reporting.returns.drafted import words
from reporting.returns.drafted.answers import DraftedBook, drafted_book
from reporting.returns.drafted.columns import unasked_sheet
from reporting.returns.drafted.drafted_row import DraftedRow
from reporting.returns.drafted.new_enterprises import asked_once
from reporting.returns.drafted.printed import is_read_as
from reporting.returns.notes import Note
from reporting.returns.reading import read_return
from reporting.returns.reading.context.ledger_snapshot import LedgerSnapshot
from reporting.returns.reading.context.naming import Names
from reporting.returns.reading.whole import NOTHING
from reporting.returns.returned import Returned, ReturnedRow, SourceOfRows
from reporting.returns.vocabulary import vocabulary

_OWN_IDS = ("id", "part_of", "list")


def read_returned(book: Book, snapshot: LedgerSnapshot, period: Period | None) -> tuple[Returned, ...]:
    """The parts of a workbook, whether a person filled it in or it was drafted from a text."""
    drafted = drafted_book(book, snapshot)
    if drafted is None:
        return read_return(book, snapshot, period)
    names = Names(snapshot)
    return tuple(_of_text(part, drafted, names) for part in read_return(drafted.book, snapshot, period))


def _of_text(part: Returned, drafted: DraftedBook, names: Names) -> Returned:
    """The rows with ids of their text, so that those of a return or of another text stay as they are."""
    part = replace(part, notes=(*part.notes, *map(unasked_sheet, _unasked(part, drafted))))
    if not part.enterprise and drafted.is_finished and part.period and all(row.table == "names" for row in part.rows):
        # Whose it is matters no more.
        return replace(part, rows=(), notes=(), text=SourceOfRows(drafted.text_digest, drafted.text_name))
    if not part.enterprise or not part.period or not drafted.text_digest:
        return replace(part, notes=asked_once(part.notes, drafted.sheets))
    # Rows of which all are answered with no are a finished job.
    part = replace(part, notes=tuple(note for note in part.notes if note.found != NOTHING))
    whole = replace(part, text=SourceOfRows(drafted.text_digest, drafted.text_name))
    ids = {row.cells["id"] for row in part.rows if "id" in row.cells}
    rows = [_row(row, drafted, {id_: id_.replace(part.id, whole.id, 1) for id_ in ids}) for row in part.rows]
    learnt = [word for row in rows for word in _learnt(row, drafted, names)]
    return replace(whole, rows=(*rows, *learnt), notes=(*whole.notes, *_to_be_looked_at(part, drafted)))


def _to_be_looked_at(part: Returned, drafted: DraftedBook) -> Iterator[Note]:
    """What a person made of the numbers of a row, once for each row."""
    for place in dict.fromkeys(row.at("value") if row.table == "achievements" else row.place for row in part.rows):
        beside = drafted.rows.get((place.sheet, place.row))
        if beside and (said := beside.to_be_looked_at()):
            yield Note(place, "warning", *said)


def _unasked(part: Returned, drafted: DraftedBook) -> list[str]:
    """The sheets whose figures nobody was asked about: what a person adds are items and practices alone."""
    listed = {row.place.sheet for row in part.rows if row.table == "items"}
    figures = {row.place.sheet for row in part.rows if row.table in {"lists", "achievements"}}
    return sorted(figures - listed - drafted.sheets)


def _row(row: ReturnedRow, drafted: DraftedBook, ids: dict[str, str]) -> ReturnedRow:
    own = {column: ids.get(row.cells[column], row.cells[column]) for column in _OWN_IDS if column in row.cells}
    beside = drafted.rows.get((row.place.sheet, row.place.row))
    if beside is None:
        return replace(row, cells={**row.cells, **own})
    said = _said_beside(row, beside) | _printed(row, beside.texts[words.PRINTED])
    quoted = f"{drafted.text_name} {beside.origin}" if beside.origin else ""
    return replace(row, cells={**row.cells, **own, **said}, quoted=quoted)


def _said_beside(row: ReturnedRow, beside: DraftedRow) -> dict[str, str]:
    """What the ledger has columns for: that the days were inferred, and the value that it was before."""
    if row.table != "achievements":
        return {}
    before = beside.texts[words.BEFORE]
    is_inferred = beside.texts[words.BASIS].startswith(words.INFERRED) and row.cells["certainty"] != "made_up"
    return {
        **({"baseline": before} if before.replace(".", "", 1).isdecimal() else {}),
        **({"certainty": "inferred"} if is_inferred else {}),
    }


def _printed(row: ReturnedRow, printed: str) -> dict[str, str]:
    """The figure as the text prints it, as long as it is read as value, bound and unit of the row: 14座 for 14个."""
    if row.table != "achievements" or not is_read_as(printed, row.cells):
        return {}
    return {"printed": printed}


def _learnt(row: ReturnedRow, drafted: DraftedBook, names: Names) -> Iterator[ReturnedRow]:
    """What a person made of a phrase otherwise than it was drafted, for extraction_words.csv."""
    beside = drafted.rows.get((row.place.sheet, row.place.row))
    if beside is None or row.table != "achievements" or not words.is_phrase(beside.texts[words.PHRASE]):
        return
    known = names.measure(beside.texts[words.DRAFTED_MEASURE])
    measure = next(one for one in names.snapshot.measures if one.id == row.cells["measure"])
    is_other = known is None or known.id != measure.id
    statuses = vocabulary().choices["achievement_status"]
    status = row.cells["status"]
    corrected = {
        "measure": measure.id if is_other else "",
        "unit": measure.unit if is_other else "",
        "status": status if beside.texts[words.DRAFTED_STATUS] not in statuses[status] else "",
    }
    if any(corrected.values()):
        cells = {"phrase": beside.texts[words.PHRASE], **corrected, "enterprise": row.cells["enterprise"]}
        yield ReturnedRow("extraction_words", cells, row.place)
