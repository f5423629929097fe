"""The hatch: what a notebook lets out of the analysis. Each thing has a name, a label and, if it is a picture, words.

A published thing lies in the output of the cell that published it, beside what a person sees there; the
executed notebook is thereby the record. Nothing else reaches the briefing.
"""

import base64
import html
import io
import re
import warnings
from collections.abc import Mapping
from typing import Any

import pandas as pd
from IPython.display import display
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from reporting.core.errors import PublishError
from reporting.core.passport import Traced
from reporting.core.quantity import LOCALES, Words
from reporting.core.sentence import Prose, Sentence, paragraphs
from reporting.core.synthetic import MADE_UP, is_made_up
from reporting.core.table import Cell, Table
from reporting.published.picture import COMPRESSION, DPI, with_line_below

__all__ = ["figure", "table", "text", "value"]

MEDIA_TYPE = "application/vnd.reporting+json"
SCHEMA = 1
WIDTH_MM = 150
# What a clerk types in the template to have the thing; shown above it, so that the analyst can say so.
_TOKENS = {"value": "数", "text": "文", "table": "表", "figure": "图"}

Label = str | Words


def value(name: str, traced: Traced | None, label: Label) -> None:
    """Publish one number with its passport; None says that this period has none. Raises PublishError."""
    if not isinstance(traced, Traced | None):
        raise PublishError(
            f"value {name!r} is a bare {type(traced).__name__}",
            [],
            "Publish what a measure gives, such as measures.aid_funds(facts): it carries the rows behind it.",
        )
    content = None if traced is None else traced.payload()
    shown = "—" if traced is None else traced.words()["zh"]
    _publish("value", name, label, content, f"<p><b>{_escaped(shown)}</b></p>")


def text(name: str, prose: Prose | None, label: Label) -> None:
    """Publish prose, in which each number keeps its passport; None or nothing says that there is none."""
    found = [] if prose is None else paragraphs(prose)
    content = {locale: [_segments(each, locale) for each in found] for locale in LOCALES} if found else None
    shown = "".join(f"<p>{_escaped(each.text('zh'))}</p>" for each in found) or "<p>—</p>"
    _publish("text", name, label, content, shown)


def table(name: str, content: Table | pd.DataFrame, label: Label) -> None:
    """Publish a table; a frame is published with its columns' names as labels. No rows: there is none.

    A cell is a traced value, words, or None for what was not reported (printed as —).
    """
    laid_out = content if isinstance(content, Table) else _of_frame(content)
    heads = [{"name": column, "label": _words(head)} for column, head in laid_out.columns.items()]
    rows = [[_cell(cell) for cell in row] for row in laid_out.rows]
    _publish("table", name, label, {"columns": heads, "rows": rows} if rows else None, _html_table(heads, rows))


def figure(name: str, drawn: Figure | Mapping[str, Figure] | None, alt: Label | Sentence | None, label: Label) -> None:
    """Publish a picture, one per language or one for both. `alt` tells in a sentence what it shows.

    Raises PublishError when the alt text is missing or the font lacks a glyph.
    """
    if drawn is None:
        _publish("figure", name, label, None, "<p>—</p>")
        return
    words = _alt(alt)
    if not all(words.get(locale, "").strip() for locale in LOCALES):
        raise PublishError(f"figure {name!r} has no alt text", [], "Tell in a sentence what it shows: alt=…")
    figures = drawn if isinstance(drawn, Mapping) else dict.fromkeys(LOCALES, drawn)
    # One for both languages is drawn once.
    pictures = {each: _picture(name, each) for each in set(figures.values())}
    png = {locale: _png(pictures[figures[locale]], locale) for locale in LOCALES}
    content = {"png": png, "alt": words, "width_mm": WIDTH_MM}
    picture = f'<img src="data:image/png;base64,{png["zh"]}" alt="{_escaped(words["zh"])}" width="600">'
    _publish("figure", name, label, content, picture)
    for each in pictures:
        plt.close(each)


def _of_frame(frame: pd.DataFrame) -> Table:
    columns = {str(column): str(column) for column in frame.columns}
    cells = [[None if pd.isna(cell) else cell for cell in row] for row in frame.itertuples(index=False)]
    return Table(
        columns,
        [[cell if isinstance(cell, Traced | dict | None) else str(cell) for cell in row] for row in cells],
    )


def _publish(kind: str, name: str, label: Label, content: Any, shown: str) -> None:  # noqa: ANN401 - JSON
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise PublishError(f"{name!r} is not a name", [], "Use lower-case letters, digits and _, such as aid_funds.")
    if not all(_words(label).get(locale, "").strip() for locale in LOCALES):
        raise PublishError(f"{kind} {name!r} has no label", [], "Give it the name that a clerk types in the template.")
    token = f"<div><small>【{_TOKENS[kind]}:{_escaped(_words(label)['zh'])}】</small></div>"
    payload = {"schema": SCHEMA, "kind": kind, "name": name, "label": _words(label), "content": content}
    display({MEDIA_TYPE: payload, "text/html": token + shown, "text/plain": f"{kind} {name}"}, raw=True)


def _words(label: Label) -> Words:
    return dict.fromkeys(LOCALES, label) if isinstance(label, str) else dict(label)


def _alt(alt: Label | Sentence | None) -> Words:
    if isinstance(alt, Sentence):
        return {locale: alt.text(locale) for locale in LOCALES}
    return _words(alt or "")


def _segments(sentence: Sentence, locale: str) -> list[Any]:
    return [s if isinstance(s, str) else {**s[1].payload(), "field": s[0]} for s in sentence.printed(locale)]


def _cell(cell: Cell) -> dict[str, Any]:
    if isinstance(cell, Traced):
        return cell.payload()
    return {"words": _words("—" if cell is None else cell)}


def _html_table(heads: list[dict[str, Any]], cells: list[list[dict[str, Any]]]) -> str:
    head = "".join(f"<th>{_escaped(each['label']['zh'])}</th>" for each in heads)
    rows = ("".join(f"<td>{_escaped(cell['words']['zh'])}</td>" for cell in row) for row in cells)
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _png(picture: bytes, locale: str) -> str:
    """The picture as base64, with a line below it when all figures are made up."""
    return base64.b64encode(with_line_below(picture, MADE_UP[locale]) if is_made_up() else picture).decode("ascii")


def _picture(name: str, drawn: Figure) -> bytes:
    """The picture, the same bytes for the same drawing. A missing glyph is refused, not drawn as a box."""
    out = io.BytesIO()
    # What is opened again at once, for the line below it, is not compressed before.
    how: dict[str, Any] = {"format": "png", "metadata": {"Software": None}, "pil_kwargs": COMPRESSION}
    if is_made_up():
        how = {"format": "tiff"}
    with warnings.catch_warnings():
        warnings.filterwarnings("error", message="Glyph .* missing from font")
        try:
            drawn.savefig(out, dpi=_dots(drawn), **how)
        except UserWarning as warning:
            raise PublishError(
                f"figure {name!r}: {warning}", [], "Take the character out of the name or label."
            ) from None
    return out.getvalue()


def _dots(drawn: Figure) -> float:
    """Dots per inch of the drawing that make DPI on the page, where every picture is WIDTH_MM wide."""
    # A chart of the house style is just as wide, and 220 must not become 220.00000000000003.
    return DPI * (WIDTH_MM / 25.4 / float(drawn.get_figwidth()))


def _escaped(text: str) -> str:
    return html.escape(text)
