"""The project's own ledger, and everything that the notebooks let out of one of its periods, as it is read."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from ledgers import DATA
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from reporting.analysis import charts, measures, tables, wording
from reporting.analysis.facts import Facts, within
from reporting.core.period import parse
from reporting.core.sentence import Prose, Sentence, paragraphs
from reporting.core.traced import Traced
from reporting.ledger.reading import Ledger, read_ledger
from reporting.published.content import Phrase, Table, Value, value_of

YEARS = ("2014", "2021", "2023")
PERIODS = (*YEARS, "2021H2", "2021Q3", "2021-10")

TEXTS: dict[str, Callable[[Facts], Prose | None]] = {
    name: getattr(wording, name)
    for name in wording.__all__
    if name not in {"office", "enterprise_progress", "alt_aid", "alt_trend", "own_name", "own_part", "own_title"}
}


class Text(NamedTuple):
    """A sentence and the name of the text that it belongs to."""

    name: str
    sentence: Sentence


@cache
def ledger() -> Ledger:
    return read_ledger(DATA)


@cache
def facts_of(period: str) -> Facts:
    return within(ledger(), parse(period))


@cache
def texts(period: str) -> list[Text]:
    """Every paragraph of every wording function, those of the single enterprises included."""
    facts = facts_of(period)
    proses = [(name, function(facts)) for name, function in TEXTS.items()]
    proses += [("office", wording.office(facts, "issuer"))]
    proses += [("alt_aid", wording.alt_aid(measures.aid_totals(facts)))]
    proses += [("alt_trend", wording.alt_trend(measures.progress_by_quarter(facts)))]
    proses += [
        ("enterprise_progress", wording.enterprise_progress(facts.for_enterprise(id_))) for id_ in facts.enterprises.id
    ]
    return [Text(name, sentence) for name, prose in proses for sentence in _paragraphs(prose)]


@cache
def laid_out(period: str) -> dict[str, Table]:
    """Every table that the tables module makes."""
    made = {
        name: function
        for name, function in vars(tables).items()
        if getattr(function, "__module__", "") == tables.__name__
    }
    return {name: function(facts_of(period)) for name, function in made.items() if not name.startswith("_")}


def numbers_in_words(sentences: Iterable[Sentence]) -> list[Value]:
    """The numbers in sentences, as they are published."""
    segments = [segment for sentence in sentences for segment in sentence.segments["zh"]]
    return [value_of(segment[1]) for segment in segments if isinstance(segment, tuple)]


def numbers_in_tables(tables_: Iterable[Table]) -> list[Value]:
    """The numbers in the cells of tables, also where several stand in one."""
    cells = [cell for table in tables_ for row in table.rows for cell in row]
    within = [cell.segments["zh"] if isinstance(cell, Phrase) else (cell,) for cell in cells]
    return [part for parts in within for part in parts if isinstance(part, Value)]


@cache
def charted(period: str) -> list[dict[str, list[str]]]:
    """What is written in every chart of the briefing, by language."""
    facts = facts_of(period)
    drawn = [
        charts.list_progress(facts, measures.progress_by_enterprise(facts)),
        charts.aid_by_programme(measures.aid_totals(facts)),
        charts.cost_changes(measures.cost_changes(facts)),
    ]
    written = [{locale: labels(figure) for locale, figure in chart.figures.items()} for chart in drawn if chart]
    plt.close("all")
    return written


def read_aloud(period: str, locale: str) -> list[str]:
    """Every line of prose, table cell and chart label of a period, in one language."""
    lines = [text.sentence.text(locale) for text in texts(period)]
    lines += [cell.words[locale] for table in laid_out(period).values() for row in table.rows for cell in row]
    return lines + [label for written in charted(period) for label in written[locale]]


def labels(figure: Figure) -> list[str]:
    """What is written in a chart: the names beside the bars, then the words at their ends."""
    (axes,) = figure.axes
    return [tick.get_text() for tick in axes.get_yticklabels()] + [text.get_text() for text in axes.texts]


def amount(traced: Traced | None) -> Decimal | None:
    """The exact number behind a traced quantity; None of what is absent."""
    return None if traced is None else traced.value.value


def rows_read(table: Table, *columns: str) -> list[list[str]]:
    """The rows of a table as they are read in Chinese: these columns, or all of them; — is what was not reported."""
    names = [column.name for column in table.columns]
    places = [names.index(column) for column in columns or names]
    return [[row[place].words["zh"] for place in places] for row in table.rows]


def read(prose: Prose | None, locale: str = "zh") -> list[str]:
    """The paragraphs of a prose as they are read."""
    return [sentence.text(locale) for sentence in _paragraphs(prose)]


def _paragraphs(prose: Prose | None) -> list[Sentence]:
    return [] if prose is None else paragraphs(prose)
