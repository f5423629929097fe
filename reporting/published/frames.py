"""A frame of an analyst -> a table: a number has its rows behind it, or stands in a column that is named as plain."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from decimal import Decimal
from numbers import Number
from typing import Any

import pandas as pd

from reporting.core.errors import PublishError
from reporting.core.named import Named
from reporting.core.quantity import LOCALES, Words
from reporting.core.sentence import Sentence
from reporting.core.traced import Traced
from reporting.published.beside_names import refuse_misplaced
from reporting.published.content import Entry, Label, Table, table_of
from reporting.published.labels import label_of
from reporting.published.leftovers import refuse_leftovers
from reporting.published.nearest import nearest
from reporting.published.plain import refuse_amounts, refuse_unknown
from reporting.published.prose import sentence_of, typed_words, words_by_language, written
from reporting.published.typed_numbers import typed_numbers

# The heads of what frames are grouped by, where the notebook names none.
HEADS: dict[str, Words] = {
    "enterprise": {"zh": "单位", "en": "Enterprise"},
    "unit": {"zh": "下属单位", "en": "Unit"},
    "programme": {"zh": "项目", "en": "Programme"},
    "measure": {"zh": "指标", "en": "Measure"},
    "category": {"zh": "类别", "en": "Category"},
    "list": {"zh": "清单", "en": "List"},
    "kind": {"zh": "清单类型", "en": "Kind of list"},
    "status": {"zh": "状态", "en": "Status"},
    "state": {"zh": "办理情况", "en": "State"},
}
# Nobody reads more of them.
_MOST = 10
_ADVICE = (
    "Publish what the ledger gives: rows(facts, …).by(…).sum() and the like, measures.…; "
    "a rank, a year and the like are named: plain=[{column!r}]."
)
# The columns that are picked, each with its head.
Columns = Mapping[str, Label] | Sequence[str]


def table_of_frame(
    where: str, frame: "pd.DataFrame | pd.Series[Any]", columns: Columns | None, plain: Sequence[str]
) -> Table:
    """The table of a frame or a series. `columns` picks its columns in their order, each with its head.

    The index comes first, if it has a name. Raises PublishError with every number that has no rows behind it, and every
    value that stands beside the name of something else.
    """
    flat = _with_index(where, frame)
    labels = _labels(where, flat, columns)
    refuse_unknown(where, plain, list(map(_name, flat)))
    entries = {column: [_entry(where, cell) for cell in flat[column]] for column in labels}
    refuse_amounts(where, {_name(column): flat[column] for column in labels if _name(column) in plain}, len(flat))
    bare = [
        (_name(column), cell)
        for column, made in entries.items()
        if _name(column) not in plain
        for cell, entry in zip(flat[column], made, strict=True)
        if _is_bare(cell, entry)
    ]
    if bare:
        said = [f"{name}: {cell}" for name, cell in bare[:_MOST]]
        advice = _ADVICE.format(column=bare[0][0])
        raise PublishError(f"{where}: {len(bare)} cells hold numbers without rows behind them", said, advice)
    refuse_misplaced(where, list(labels), flat[list(labels)].to_numpy(object).tolist())
    heads = {_name(column): _head(where, column, label, plain) for column, label in labels.items()}
    _refuse_twice(where, "head", [head["zh"] for head in heads.values()])
    return table_of(heads, zip(*entries.values(), strict=True))


def _with_index(where: str, frame: "pd.DataFrame | pd.Series[Any]") -> pd.DataFrame:
    whole = frame.to_frame("value" if frame.name is None else frame.name) if isinstance(frame, pd.Series) else frame
    index = [name for name in whole.index.names if name is not None]
    _refuse_twice(where, "name", [*map(_name, index), *map(_name, whole.columns)])
    flat = whole.reset_index() if index else whole.reset_index(drop=True)
    return flat.astype(object)


def _refuse_twice(where: str, kind: str, names: Sequence[str]) -> None:
    twice = dict.fromkeys(name for name in names if names.count(name) > 1)
    if twice:
        advice = "Each has a name of its own: rename(columns=…), or columns={…} with a head for each."
        raise PublishError(f"{where} has two columns of one {kind}: {', '.join(twice)}", [], advice)


def _labels(where: str, flat: pd.DataFrame, columns: Columns | None) -> dict[Any, Label | Named]:
    known = {_name(column): column for column in flat}
    if columns is None:
        return {column: _usual_head(column) for column in flat}
    if isinstance(columns, str) or not isinstance(columns, Iterable):
        raise PublishError(f"{where}: columns={columns!r}", [], 'Say {"enterprise": "单位", …}, or names in a list.')
    picked = {_name(name): name for name in columns}
    for name in picked:
        if name not in known:
            raise PublishError(f"{where} has no column {name!r}", [], nearest(name, list(known)))
    if isinstance(columns, Mapping):
        return {known[name]: columns[key] for name, key in picked.items()}
    return {known[name]: _usual_head(known[name]) for name in picked}


def _usual_head(column: object) -> Label | Named:
    return column if isinstance(column, Named) else HEADS.get(str(column), str(column))


def _entry(where: str, cell: Any) -> Entry:  # noqa: ANN401 - whatever a frame holds
    if isinstance(cell, Traced | Sentence):
        return cell
    if isinstance(cell, Named):
        return cell.words
    if isinstance(cell, Mapping):
        return _typed(where, words_by_language(f"a cell of {where}", cell))
    if isinstance(cell, Collection) and not isinstance(cell, str):
        raise PublishError(f"{where}: a {type(cell).__name__} stands in a cell", [], "A cell has one value, or words.")
    if cell is None or pd.isna(cell):
        return None
    if isinstance(cell, Number | Decimal):
        return f"{cell:.0f}" if isinstance(cell, float) and cell.is_integer() else str(cell)
    return _typed(where, dict.fromkeys(LOCALES, str(cell)))


def _typed(where: str, words: Words) -> Entry:
    """Words of an analyst; a sentence, if there are values in them."""
    made = sentence_of(where, words)
    refuse_leftovers(where, {locale: typed_words(made, locale) for locale in LOCALES})
    return made if any(isinstance(part, tuple) for parts in made.segments.values() for part in parts) else words


def _is_bare(cell: Any, entry: Entry) -> bool:  # noqa: ANN401 - likewise
    """Whether a cell is a number, or words with a number that was typed."""
    if isinstance(cell, Number | Decimal):
        return entry is not None
    if entry is None or isinstance(cell, Traced | Sentence | Named):
        return False
    typed = [typed_words(entry, locale) if isinstance(entry, Sentence) else entry[locale] for locale in LOCALES]  # type: ignore[index]  # words by language
    return any(map(typed_numbers, typed))


def _name(column: object) -> str:
    return column.id if isinstance(column, Named) else str(column)


def _head(where: str, column: object, label: Label | Named, plain: Sequence[str]) -> Words:
    words = label_of(f"{where}, column {_name(column)!r},", label)
    if not isinstance(label, Named) and _name(column) not in plain:
        written(f"{where}, head of {_name(column)!r}", words)
    return words
