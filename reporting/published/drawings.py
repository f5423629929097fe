"""A drawing of a notebook -> a picture with its description and the numbers in it, each with the rows behind it."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from reporting.core.errors import PublishError
from reporting.core.quantity import LOCALES, Words
from reporting.core.sentence import Sentence
from reporting.core.traced import Traced
from reporting.published.beside_names import refuse_misplaced
from reporting.published.content import Figure as Picture
from reporting.published.content import Label, Paragraph, Value, paragraph_of, value_of, words_of
from reporting.published.drawn import Drawn
from reporting.published.label_words import words_of_label
from reporting.published.own_names import named_after, sentence_named_after
from reporting.published.picture import WIDTH_MM, pictures_of
from reporting.published.plotted import Plotted, plotted
from reporting.published.prose import words_by_language, written

Data = pd.DataFrame | pd.Series | Iterable[Traced]
_FIGURE = "Publish what charts.… gives, or a figure of matplotlib."


def drawn_picture(name: str, label: Label, drawn: Drawn) -> Picture:
    """The picture to be published. Raises PublishError without a description, and for a number without rows."""
    said = sentence_named_after(drawn.alt, name, label)
    words = {locale: said.text(locale) for locale in LOCALES}
    if not all(text.strip() for text in words.values()):
        raise PublishError(f"figure {name!r} has no alt text", [], "Tell in a sentence what it shows: alt=…")
    numbers = tuple(value_of(named_after(traced, name, label)) for traced in drawn.data)
    chart = drawn.plotted and drawn.plotted.named_after(words_of(label))
    return Picture(pictures_of(name, drawn.figures), words, WIDTH_MM, numbers, _with_numbers(said), chart)


def as_drawn(
    name: str,
    drawn: Figure | Mapping[str, Figure] | Drawn,
    alt: Label | Sentence | None,
    data: Data | None,
) -> Drawn:
    """Figures with their description and their data; a chart of the kit brings both along, and keeps its data.

    Raises PublishError for what is no figure, and for a figure of an analyst without data.
    """
    if isinstance(drawn, Drawn):
        described = _described(name, alt) if alt else drawn.alt
        return Drawn(drawn.figures, (*drawn.data, *_values_in(name, data)), described, drawn.plotted)
    figures = _by_language(name, drawn)
    if data is None:
        advice = "Hand over the values that were drawn: data=…; a drawing without numbers says data=()."
        raise PublishError(f"figure {name!r}: which numbers were drawn?", [], advice)
    return Drawn(figures, tuple(_values_in(name, data)), _described(name, alt), _plotted(data))


def _by_language(name: str, drawn: object) -> dict[str, Any]:
    figures: dict[str, Any] = dict(drawn) if isinstance(drawn, Mapping) else dict.fromkeys(LOCALES, drawn)
    missing = [locale for locale in LOCALES if locale not in figures]
    if missing:
        advice = 'Draw one for each language, {"zh": …, "en": …}, or one for both.'
        raise PublishError(f"figure {name!r} has no picture in {', '.join(missing)}", [], advice)
    for figure in figures.values():
        if not isinstance(figure, Figure):
            advice = "Publish the figure of the axes: axes.figure." if isinstance(figure, Axes) else _FIGURE
            raise PublishError(f"figure {name!r} is a {type(figure).__name__}, and no figure", [], advice)
    return figures


def _described(name: str, alt: object) -> Sentence:
    if isinstance(alt, Sentence):
        return alt
    where = f"alt text of figure {name!r}"
    if alt is not None and not isinstance(alt, str | Mapping):
        raise PublishError(f"{where} is {alt!r}", [], "Tell in a sentence what it shows: alt=…")
    return written(where, words_by_language(where, alt or ""))


def _with_numbers(said: Sentence) -> dict[str, Paragraph]:
    """The description with its numbers, if it has any."""
    described = {locale: paragraph_of(said, locale) for locale in LOCALES}
    has_numbers = any(isinstance(part, Value) for parts in described.values() for part in parts)
    return described if has_numbers else {}


def _plotted(data: Data) -> Plotted | None:
    """The rows and columns of a frame or a series whose rows have names."""
    if not isinstance(data, pd.DataFrame | pd.Series) or isinstance(data.index, pd.RangeIndex):
        return None
    frame = data if isinstance(data, pd.DataFrame) else data.to_frame("" if data.name is None else data.name)
    cells = [[None if _is_nothing(cell) else cell for cell in row] for row in frame.to_numpy(object).tolist()]
    return plotted(_words(frame.index), _words(frame.columns), cells)


def _words(labels: "pd.Index[Any]") -> list[Words]:
    return list(map(words_of_label, labels))


def _values_in(name: str, data: Data | None) -> list[Traced]:
    """The values that were drawn; cells of nothing are none. Raises PublishError for a bare number."""
    if isinstance(data, pd.DataFrame | pd.Series):
        frame = data.to_frame() if isinstance(data, pd.Series) else data
        rows = [[label, *cells] for label, cells in zip(frame.index, frame.to_numpy(object).tolist(), strict=True)]
        refuse_misplaced(f"figure {name!r}", ["", *frame.columns], rows)
        cells = [cell for row in rows for cell in row[1:]]
    elif data is not None and not isinstance(data, Iterable | Traced):
        raise PublishError(
            f"figure {name!r}: data is {data!r}",
            [],
            "Hand over a frame, a series or a list of the values that were drawn.",
        )
    else:
        cells = [data] if isinstance(data, Traced) else list(data or ())
    known = [cell for cell in cells if not _is_nothing(cell)]
    for cell in known:
        if not isinstance(cell, Traced):
            advice = "Draw what rows(facts, …) gives, and hand over the same frame as data=."
            raise PublishError(f"figure {name!r}: {cell!r} was drawn and has no rows behind it", [], advice)
    return known


def _is_nothing(cell: object) -> bool:
    return cell is None or cell is pd.NA or (isinstance(cell, float) and cell != cell)  # noqa: PLR0124 - nan is no other number
