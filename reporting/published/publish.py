"""The hatch: functions by which a notebook publishes things. Each has a name, a label and, if it is a picture, words.

A published thing is stored in the output of its cell, beside what a person sees there; so the executed notebook is the
record. Nothing else reaches the briefing.
"""

import base64
import html
import re
from collections.abc import Mapping

import pandas as pd
from IPython.display import display
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from reporting.core.errors import PublishError
from reporting.core.passport import Traced
from reporting.core.quantity import LOCALES, Words
from reporting.core.sentence import Prose, Sentence, paragraphs
from reporting.published.content import Figure as Picture
from reporting.published.content import Label, Publication, Table, table_of, text_of, value_of, words_of
from reporting.published.json_format import MEDIA_TYPE, payload_of
from reporting.published.picture import WIDTH_MM, pictures_of

__all__ = ["figure", "table", "text", "value"]

# The kinds of tokens. The token that a clerk types in the template is shown above the thing, for the analyst.
_TOKENS = {"value": "数", "text": "文", "table": "表", "figure": "图"}


def value(name: str, traced: Traced | None, label: Label) -> None:
    """Publish one number with its passport; None says that this period has no such number. Raises PublishError."""
    if not isinstance(traced, Traced | None):
        raise PublishError(
            f"value {name!r} is a bare {type(traced).__name__}",
            [],
            "Publish what a measure gives, such as measures.aid_funds(facts): it carries the rows behind it.",
        )
    shown = "—" if traced is None else traced.words()["zh"]
    number = None if traced is None else value_of(traced)
    _publish(Publication("value", name, words_of(label), number), f"<p><b>{_escaped(shown)}</b></p>")


def text(name: str, prose: Prose | None, label: Label) -> None:
    """Publish prose; each number in it keeps its passport. None or no sentence says that there is no such text."""
    sentences = [] if prose is None else paragraphs(prose)
    shown = "".join(f"<p>{_escaped(sentence.text('zh'))}</p>" for sentence in sentences) or "<p>—</p>"
    _publish(Publication("text", name, words_of(label), text_of(sentences) if sentences else None), shown)


def table(name: str, content: Table | pd.DataFrame, label: Label) -> None:
    """Publish a table or a frame; the labels of a frame are the names of its columns. No rows: there is no such table.

    A cell of a frame is a traced value, words, or None if it was not reported (printed as —).
    """
    laid_out = content if isinstance(content, Table) else _of_frame(content)
    _publish(Publication("table", name, words_of(label), laid_out if laid_out.rows else None), _html_table(laid_out))


def figure(name: str, drawn: Figure | Mapping[str, Figure] | None, alt: Label | Sentence | None, label: Label) -> None:
    """Publish a picture, one per language or one for both. `alt` says in a sentence what it shows.

    Raises PublishError when the alt text is missing or the font lacks a glyph.
    """
    if drawn is None:
        _publish(Publication("figure", name, words_of(label), None), "<p>—</p>")
        return
    words = _alt(alt)
    if not all(words.get(locale, "").strip() for locale in LOCALES):
        raise PublishError(f"figure {name!r} has no alt text", [], "Tell in a sentence what it shows: alt=…")
    figures = drawn if isinstance(drawn, Mapping) else dict.fromkeys(LOCALES, drawn)
    picture = Picture(pictures_of(name, figures), words, WIDTH_MM)
    _publish(Publication("figure", name, words_of(label), picture), _html_picture(picture))
    for drawing in set(figures.values()):
        plt.close(drawing)


def _of_frame(frame: pd.DataFrame) -> Table:
    columns = {str(column): str(column) for column in frame.columns}
    cells = [[None if pd.isna(cell) else cell for cell in row] for row in frame.itertuples(index=False)]
    return table_of(
        columns,
        [[cell if isinstance(cell, Traced | Sentence | dict | None) else str(cell) for cell in row] for row in cells],
    )


def _publish(thing: Publication, shown: str) -> None:
    if not re.fullmatch(r"[a-z][a-z0-9_]*", thing.name):
        raise PublishError(
            f"{thing.name!r} is not a name", [], "Use lower-case letters, digits and _, such as aid_funds."
        )
    if not all(thing.label.get(locale, "").strip() for locale in LOCALES):
        raise PublishError(
            f"{thing.kind} {thing.name!r} has no label", [], "Give it the name that a clerk types in the template."
        )
    token = f"<div><small>【{_TOKENS[thing.kind]}:{_escaped(thing.label['zh'])}】</small></div>"
    plain = f"{thing.kind} {thing.name}"
    display({MEDIA_TYPE: payload_of(thing), "text/html": token + shown, "text/plain": plain}, raw=True)


def _alt(alt: Label | Sentence | None) -> Words:
    if isinstance(alt, Sentence):
        return {locale: alt.text(locale) for locale in LOCALES}
    return words_of(alt or "")


def _html_table(table: Table) -> str:
    head = "".join(f"<th>{_escaped(column.label['zh'])}</th>" for column in table.columns)
    rows = ("".join(f"<td>{_escaped(cell.words['zh'])}</td>" for cell in row) for row in table.rows)
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _html_picture(picture: Picture) -> str:
    png = base64.b64encode(picture.png["zh"]).decode("ascii")
    return f'<img src="data:image/png;base64,{png}" alt="{_escaped(picture.alt["zh"])}" width="600">'


def _escaped(text: str) -> str:
    return html.escape(text)
