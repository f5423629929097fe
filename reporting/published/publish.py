"""The hatch: functions by which a notebook publishes things. Each has a name, a label and, if it is a picture, words.

A published thing is stored in the output of its cell, beside what a person sees there; so the executed notebook is the
record. Nothing else reaches the briefing.
"""

import base64
import html
import re
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from IPython.display import display
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from reporting.core.errors import PublishError
from reporting.core.named import Named
from reporting.core.sentence import Sentence
from reporting.core.traced import Traced
from reporting.published.content import Figure as Picture
from reporting.published.content import (
    Label,
    Publication,
    Table,
    text_of,
    value_of,
)
from reporting.published.drawings import Data, as_drawn, drawn_picture
from reporting.published.drawn import Drawn
from reporting.published.frames import Columns, table_of_frame
from reporting.published.in_vain import refuse_in_vain
from reporting.published.json_format import MEDIA_TYPE, payload_of
from reporting.published.labels import label_of
from reporting.published.own_names import named_after, row_named_after, sentence_named_after
from reporting.published.plain import plain_names
from reporting.published.prose import Typed, sentences_of

__all__ = ["figure", "table", "text", "value"]

# The kinds of tokens. The token that a clerk types in the template is shown above the thing, for the analyst.
_TOKENS = {"value": "数", "text": "文", "table": "表", "figure": "图"}


def value(name: str, traced: Traced | None, label: Label) -> None:
    """Publish one number with its passport; None says that this period has no such number. Raises PublishError."""
    words = label_of(f"value {name!r}", label)
    if isinstance(traced, Named | Sentence | str):
        raise PublishError(f"value {name!r} is words", [], "A value is a number; publish.text takes words.")
    if not isinstance(traced, Traced | None):
        raise PublishError(
            f"value {name!r} is a bare {type(traced).__name__}",
            [],
            "Publish what a measure gives, such as measures.aid_funds(facts): it carries the rows behind it.",
        )
    shown = "—" if traced is None else traced.words()["zh"]
    number = None if traced is None else value_of(named_after(traced, name, words))
    _publish(Publication("value", name, words, number), f"<p><b>{_escaped(shown)}</b></p>")


def text(name: str, prose: Typed | None, label: Label, *, plain: Sequence[str] = ()) -> None:
    """Publish words: for both languages, by language, or sentences; a list has a paragraph for each.

    A value is put in as it is, f"共{total}", and keeps the rows behind it. None or no words say that there is no such
    text. Raises PublishError for a number that was typed; one that counts nothing of the ledger is named in `plain`.

    >>> publish.text("best", {"zh": f"最高{best}。", "en": f"Highest {best:en}."}, label="最高")
    """
    where = f"text {name!r}"
    words, free = label_of(where, label), plain_names(where, plain)
    sentences = [sentence_named_after(sentence, name, words) for sentence in sentences_of(where, prose, free)]
    shown = "".join(f"<p>{_escaped(sentence.text('zh'))}</p>" for sentence in sentences) or "<p>—</p>"
    _publish(Publication("text", name, words, text_of(sentences) if sentences else None), shown)


def table(
    name: str,
    content: "Table | pd.DataFrame | pd.Series[Any] | None",
    label: Label,
    *,
    columns: Columns | None = None,
    plain: Sequence[str] = (),
) -> None:
    """Publish a table, a frame or a series. None or no rows: there is no such table.

    The index of a frame comes first; `columns` picks columns in their order, each with its head. A cell is a value with
    the rows behind it, words, or None if it was not reported (printed as —). Raises PublishError for a bare number, but
    not for the ranks and years of the columns in `plain`; and for a value beside the name of something else.

    >>> publish.table("ranking", ranking, label="排名", columns={"rank": "名次", "share": "办结率"}, plain=["rank"])
    """
    where = f"table {name!r}"
    words, free = label_of(where, label), plain_names(where, plain)
    if content is None:
        _publish(Publication("table", name, words, None), "<p>—</p>")
        return
    if not isinstance(content, Table | pd.DataFrame | pd.Series):
        raise PublishError(
            f"{where} is a {type(content).__name__}",
            [],
            "Publish a frame, a series, or what tables.… gives; a Styler has its frame in .data.",
        )
    laid_out = content if isinstance(content, Table) else table_of_frame(where, content, columns, free)
    laid_out = Table(laid_out.columns, tuple(row_named_after(row, laid_out.columns) for row in laid_out.rows))
    _publish(Publication("table", name, words, laid_out if laid_out.rows else None), _html_table(laid_out))


def figure(
    name: str,
    drawn: Figure | Mapping[str, Figure] | Drawn | None,
    alt: Label | Sentence | None = None,
    label: Label = "",
    *,
    data: Data | None = None,
) -> None:
    """Publish a picture, one per language or one for both. `alt` says in a sentence what it shows.

    `data` are the values that were drawn: they are proved before the release like those on the page; a drawing without
    numbers says data=(). A chart that a clerk drew in Word is filled with a frame: a category a row, a series a column.
    A chart of the kit brings both along. Raises PublishError when the alt text or the data are missing, or the font
    lacks a glyph.

    >>> publish.figure("ranking", charts.bars(shares), label="排名图")
    """
    words = label_of(f"figure {name!r}", label)
    if drawn is None:
        _publish(Publication("figure", name, words, None), "<p>—</p>")
        return
    whole = as_drawn(name, drawn, alt, data)
    picture = drawn_picture(name, words, whole)
    _publish(Publication("figure", name, words, picture), _html_picture(picture))
    for drawing in set(whole.figures.values()):
        plt.close(drawing)


def _publish(thing: Publication, shown: str) -> None:
    refuse_in_vain(f"{thing.kind} {thing.name!r}")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", thing.name):
        raise PublishError(
            f"{thing.name!r} is not a name", [], "Use lower-case letters, digits and _, such as aid_funds."
        )
    token = f"<div><small>【{_TOKENS[thing.kind]}:{_escaped(thing.label['zh'])}】</small></div>"
    plain = f"{thing.kind} {thing.name}"
    display({MEDIA_TYPE: payload_of(thing), "text/html": token + shown, "text/plain": plain}, raw=True)


def _html_table(table: Table) -> str:
    head = "".join(f"<th>{_escaped(column.label['zh'])}</th>" for column in table.columns)
    rows = ("".join(f"<td>{_escaped(cell.words['zh'])}</td>" for cell in row) for row in table.rows)
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _html_picture(picture: Picture) -> str:
    png = base64.b64encode(picture.png["zh"]).decode("ascii")
    return f'<img src="data:image/png;base64,{png}" alt="{_escaped(picture.alt["zh"])}" width="600">'


def _escaped(text: str) -> str:
    return html.escape(text)
