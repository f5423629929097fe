"""The best guess at the columns of a table, for a person to correct: never read without a yes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from reporting.core.personal_data import personal_heading
from reporting.ledger.layout_words import FIELDS, NEEDED
from reporting.returns.reading.context.index import MEASURE, Index
from reporting.returns.reading.context.naming import misspelt
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.layouts.clues import Texts, clues
from reporting.returns.reading.sheets.headings import Heading, key_of
from reporting.returns.reading.times.column_times import column_time
from reporting.returns.reading.values.cached_text import plain, split_unit
from reporting.returns.vocabulary import vocabulary

_MANY = 2**12
_SHORT = 2  # 心愿人 is no misspelt 心愿
WIDEST = 100  # columns; more are no layout that anybody checks
# How sure a guess is: after the words themselves, whose ranks are small.
_NEAR, _BY_CELLS, _HOLDING = 1000, 2000, 3000


@dataclass(frozen=True)
class LayoutGuess:
    """The headings of a table with the field that each may stand for, '' of those that are left alone."""

    table: str
    headings: tuple[Heading, ...]
    fields: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether it has what its table needs; measures as headings need no other."""
        measures = any(field.startswith(MEASURE) for field in self.fields)
        return measures or all(set(group) & set(self.fields) for group in NEEDED[self.table])

    @property
    def pairs(self) -> Iterable[tuple[Heading, str]]:
        return zip(self.headings, self.fields, strict=True)

    @property
    def size(self) -> int:
        return sum(map(bool, self.fields))


@dataclass(frozen=True)
class TableColumns:
    """The columns of what may be a table: their headings, the texts of their cells, the fields that are known."""

    headings: tuple[Heading, ...]
    texts: Texts
    known: Mapping[int, str]


def guess(table: str, columns: TableColumns, around: ReturnContext) -> LayoutGuess:
    """A guess that keeps what is known, and gives each field once, the surest first."""
    headings = tuple(heading for heading in columns.headings if not heading.repeated)
    free = [heading for heading in headings[:WIDEST] if heading.column not in columns.known]
    free = [heading for heading in free if not (personal_heading(heading.text) or _is_number(table, heading, around))]
    by_words = [(*found, heading.column) for heading in free for found in _candidates(table, heading, around.index)]
    texts = {heading.column: columns.texts[heading.column] for heading in free}
    looks = clues(table, texts, around, is_ours=bool(columns.known))
    other_times = {heading.column for heading in free if column_time(heading.text, around.period).period is None}
    by_cells = [
        (_BY_CELLS + place, field, column)
        for place, (column, field) in enumerate(looks)
        if field != "value" or column not in other_times
    ]
    fields = {*FIELDS[table].values(), ""}
    named = {*(field for _, field, _ in by_words), *columns.known.values()}
    if measures := {field for field in named if field.startswith(MEASURE)}:
        fields = fields - {"measure", "value"} | measures
    fields -= {*columns.known.values()}
    taken = dict(columns.known)
    for _, field, column in sorted([*by_words, *by_cells]):
        if column not in taken and field in fields:
            taken[column] = field
            fields -= {field} - {""}
    return LayoutGuess(table, headings, tuple(taken.get(heading.column, "") for heading in headings))


def _is_number(table: str, heading: Heading, around: ReturnContext) -> bool:
    return "number" in around.index.fields(table, heading.words)


def nearest_field(heading: Heading, table: str) -> str:
    """The field with the words nearest to a heading that is not known."""
    return _nearest(heading.words[0], table) if heading.words else ""


@lru_cache(_MANY)
def _nearest(word: str, table: str) -> str:
    words = {known: field for known, field in _words(table).items() if len(known) > _SHORT}
    return words.get(misspelt(word, words, 0.7), "")


def _candidates(table: str, heading: Heading, index: Index) -> Iterator[tuple[float, str]]:
    """What a heading may mean: as it was taught elsewhere, by its words, by words like its own, by those in it."""
    (key,) = key_of([heading])
    for layouts_headings, layouts in index.layouts.items():
        for layout in layouts:
            if layout.table == table and key in layouts_headings:
                yield -1, layout.fields[layouts_headings.index(key)]
    yield from ((rank, field) for field, rank in index.fields(table, heading.words).items())
    if near := nearest_field(heading, table):
        yield _NEAR, near
    held = [word for word in _words(table) if len(word) > 1 and any(word in text for text in heading.words)]
    # 事项总数 is known, though not here: it is no 事项.
    if held and not any(map(index.knows, heading.words)):
        yield _HOLDING, _words(table)[max(held, key=len)]


@cache
def _words(table: str) -> Mapping[str, str]:
    """All words of a table, each with the first field that has it."""
    columns = reversed(list(vocabulary().columns[table].items()))
    return {plain(split_unit(word)[0]): field for field, synonyms in columns for word in synonyms}
