"""The notes as the first sheet lists them: faults first, then by sheet, row and column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reporting.core.personal_data import masked
from reporting.returns.notes import Note, NoteKind, Place
from reporting.returns.slips.addresses import address, letters
from reporting.returns.slips.words import KINDS, RANKS, texts_in_list


@dataclass(frozen=True)
class ListedNote:
    """A line of the list; `link` is where a click leads, empty when it can lead nowhere."""

    sheet: str
    cell: str
    link: str
    kind: NoteKind
    words: tuple[str, str, str]


def listed(notes: Sequence[Note], sheets: Mapping[str, bool]) -> list[ListedNote]:
    """One entry a note. `sheets` has for each sheet, in their order, whether a link can lead there."""
    places = {name: place for place, name in enumerate(sheets, 1)}
    ordered = sorted(notes, key=lambda note: (RANKS[note.kind], places.get(note.place.sheet, 0), note))
    return [_entry(note, sheets) for note in ordered]


def counted(notes: Sequence[Note], since: str) -> str:
    """需修改2处，请核对1处; faults are counted even when there are none, with the words on those of the last slip."""
    numbers = {kind: f"{sum(note.kind == kind for note in notes)}处" for kind in KINDS}
    faults = numbers.pop("fault") + (f"（{since}）" if since else "")
    others = [f"{KINDS[kind]}{number}" for kind, number in numbers.items() if number != "0处"]
    return "，".join([f"{KINDS['fault']}{faults}", *others])


def place_in_words(place: Place) -> str:
    """D5, 第5行, D列, 全表, or nothing for the whole workbook."""
    if place.row and place.column:
        return address(place.row, place.column)
    if place.row:
        return f"第{place.row}行"
    if place.column:
        return f"{letters(place.column)}列"
    return "全表" if place.sheet else ""


def _entry(note: Note, sheets: Mapping[str, bool]) -> ListedNote:
    place = note.place
    quoted = place.sheet.replace("'", "''")
    link = f"'{quoted}'!{address(place.row or 1, place.column or 1)}" if sheets.get(place.sheet) else ""
    return ListedNote(masked(place.sheet) or "整个文件", place_in_words(place), link, note.kind, texts_in_list(note))
