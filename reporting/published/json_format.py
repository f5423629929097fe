"""Published things and printed numbers as JSON: the one place that writes it, and that reads it with its checks.

A published thing lies in the output of a notebook's cell, under a media type of its own; a printed number in the
manifest of its briefing. Both are kept for years: what is read here must stay readable.
"""

import base64
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reporting.core import expression_json
from reporting.core.passport import Passport
from reporting.core.quantity import LOCALES
from reporting.published.content import (
    Amount,
    Cell,
    Column,
    Content,
    Figure,
    Phrase,
    Plain,
    Printed,
    Publication,
    Segment,
    Table,
    Text,
    Value,
)
from reporting.published.json_checks import MalformedPayloadError, fields_in, items_in, png_in, string_in, words_in
from reporting.published.plotted import Plotted

# The name is used in this file alone. A second copy that differed would find nothing, and digests would be of nothing.
MEDIA_TYPE = "application/vnd.reporting+json"
SCHEMA = 2


def payloads_in(output: Mapping[str, Any]) -> list[Any]:
    """The payloads that one output of a cell publishes, as JSON: one or none."""
    data = output.get("data") or {}
    return [data[MEDIA_TYPE]] if MEDIA_TYPE in data else []


def payload_of(thing: Publication) -> dict[str, Any]:
    """The published thing as a payload of this schema."""
    content = None if thing.content is None else _content(thing.content)
    return {"schema": SCHEMA, "kind": thing.kind, "name": thing.name, "label": thing.label, "content": content}


def _content(content: Content) -> dict[str, Any]:
    match content:
        case Value():
            return _value(content)
        case Text(paragraphs):
            return {locale: [[_segment(part) for part in row] for row in rows] for locale, rows in paragraphs.items()}
        case Table(columns, rows):
            heads = [{"name": column.name, "label": column.label} for column in columns]
            return {"columns": heads, "rows": [[_cell(cell) for cell in row] for row in rows]}
        case Figure():
            return _figure(content)


def _figure(figure: Figure) -> dict[str, Any]:
    pictures = {locale: base64.b64encode(picture).decode("ascii") for locale, picture in figure.png.items()}
    data = {"data": [_value(value) for value in figure.data]} if figure.data else {}
    said = {"said": {locale: [_segment(one) for one in row] for locale, row in figure.said.items()}}
    chart = {"plotted": _plotted(figure.plotted)} if figure.plotted else {}
    return {
        "png": pictures,
        "alt": figure.alt,
        "width_mm": figure.width_mm,
        **data,
        **(said if figure.said else {}),
        **chart,
    }


def _plotted(plotted: Plotted) -> dict[str, Any]:
    return {"names": plotted.names, "columns": plotted.columns, "places": plotted.places}


def _value(value: Value) -> dict[str, Any]:
    named = {"field": value.field} if value.field else {}
    return {"words": value.words, **_amount(value.amount), "passport": _passport(value.passport), **named}


def _segment(segment: Segment) -> str | dict[str, Any]:
    return segment if isinstance(segment, str) else _value(segment)


def _cell(cell: Cell) -> dict[str, Any]:
    match cell:
        case Value():
            return _value(cell)
        case Phrase(segments):
            return {"segments": {locale: [_segment(one) for one in row] for locale, row in segments.items()}}
        case Plain(words):
            return {"words": words}


def _amount(amount: Amount) -> dict[str, str]:
    return {"exact": amount.exact, "unit": amount.unit, "bound": amount.bound}


def _passport(passport: Passport) -> dict[str, Any]:
    expression = {} if passport.expression is None else {"expression": expression_json.to_json(passport.expression)}
    left_out = [expression_json.rows_to_json(rows) for rows in passport.left_out]
    return {
        "measure": passport.measure,
        "name": passport.name,
        **expression,
        **({"left_out": left_out} if left_out else {}),
    }


def read_payload(raw: object) -> Publication:
    """The published thing in a payload of this schema. Raises MalformedPayloadError."""
    payload = fields_in(raw, "the payload")
    if payload.get("schema") != SCHEMA:
        raise MalformedPayloadError(f"schema {payload.get('schema')!r} is unknown, this program reads {SCHEMA}")
    kind, name = payload.get("kind"), string_in(payload, "name")
    if kind not in _READERS:
        raise MalformedPayloadError(f"{name!r} is of unknown kind {kind!r}")
    content = payload.get("content")
    try:
        label = words_in(payload.get("label"))
        return Publication(kind, name, label, None if content is None else _READERS[kind](content))
    except MalformedPayloadError as error:
        raise MalformedPayloadError(f"{kind} {name!r}: {error}") from error


def _read_value(raw: object) -> Value:
    fields = fields_in(raw, "a value")
    words, name = words_in(fields.get("words")), str(fields.get("field") or "")
    origin = fields_in(fields.get("passport", {}), "a passport")
    amount = Amount(string_in(fields, "exact"), string_in(fields, "unit"), str(fields.get("bound") or "exact"))
    return Value(words, name, amount, _read_passport(origin))


def _read_passport(origin: dict[str, Any]) -> Passport:
    expression = origin.get("expression")
    try:
        return Passport(
            measure=str(origin.get("measure") or ""),
            name=words_in(origin["name"]) if origin.get("name") else {},
            expression=None if expression is None else expression_json.from_json(expression),
            left_out=tuple(
                map(expression_json.rows_from_json, items_in(origin.get("left_out", []), "what was left out"))
            ),
        )
    except ValueError as error:
        raise MalformedPayloadError(str(error)) from None


def _read_text(raw: object) -> Text:
    fields = fields_in(raw, "a text")
    return Text({locale: _read_paragraphs(fields.get(locale), locale) for locale in LOCALES})


def _read_paragraphs(raw: object, locale: str) -> tuple[tuple[Segment, ...], ...]:
    paragraphs = (items_in(paragraph, "a paragraph") for paragraph in items_in(raw, f"the text in {locale}"))
    return tuple(map(_read_segments, paragraphs))


def _read_segments(raw: list[Any]) -> tuple[Segment, ...]:
    return tuple(part if isinstance(part, str) else _read_value(part) for part in raw)


def _read_cell(raw: object) -> Cell:
    fields = fields_in(raw, "a cell")
    if "segments" in fields:
        segments = fields_in(fields["segments"], "a cell of several numbers")
        return Phrase({locale: _read_segments(items_in(segments.get(locale), "a cell")) for locale in LOCALES})
    return _read_value(fields) if "exact" in fields else Plain(words_in(fields.get("words")))


def _read_column(raw: object) -> Column:
    fields = fields_in(raw, "a column")
    return Column(string_in(fields, "name"), words_in(fields.get("label")))


def _read_table(raw: object) -> Table:
    fields = fields_in(raw, "a table")
    columns = tuple(_read_column(column) for column in items_in(fields.get("columns"), "columns"))
    rows = tuple(
        tuple(_read_cell(cell) for cell in items_in(row, "a row")) for row in items_in(fields.get("rows"), "rows")
    )
    for number, row in enumerate(rows, 1):
        if len(row) != len(columns):
            raise MalformedPayloadError(f"row {number} has {len(row)} cells for {len(columns)} columns")
    return Table(columns, rows)


def _read_figure(raw: object) -> Figure:
    fields = fields_in(raw, "a figure")
    pictures, alt = fields_in(fields.get("png"), "pictures"), words_in(fields.get("alt"))
    width = fields.get("width_mm")
    if not isinstance(width, int | float) or width <= 0:
        raise MalformedPayloadError("width_mm is missing")
    if not all(text.strip() for text in alt.values()):
        raise MalformedPayloadError("the words for readers who cannot see the picture are missing")
    png = {locale: png_in(pictures.get(locale)) for locale in LOCALES}
    data = tuple(_read_value(value) for value in items_in(fields.get("data", []), "the data of a figure"))
    words = fields_in(fields.get("said", {}), "the description of a figure")
    said = {locale: _read_segments(items_in(words[locale], "a description")) for locale in LOCALES if locale in words}
    return Figure(png, alt, float(width), data, said, _read_plotted(fields.get("plotted"), len(data)))


def _read_plotted(raw: object, numbers: int) -> Plotted | None:
    if raw is None:
        return None
    fields = fields_in(raw, "the rows of a chart")
    names, columns = (tuple(map(words_in, items_in(fields.get(of), of))) for of in ("names", "columns"))
    places = tuple(tuple(items_in(row, "a row of a chart")) for row in items_in(fields.get("places"), "places"))
    # A list holds any JSON, so that a place is compared, and not looked up.
    known = [None, *range(numbers)]
    if len(places) != len(names) or any(len(row) != len(columns) or any(p not in known for p in row) for row in places):
        raise MalformedPayloadError("the rows and columns of the chart are not those of its numbers")
    return Plotted(names, columns, places)


_READERS: dict[str, Callable[[object], Content]] = {
    "value": _read_value,
    "text": _read_text,
    "table": _read_table,
    "figure": _read_figure,
}


def to_manifest(printed: Iterable[Printed]) -> dict[str, Any]:
    """Label, words, exact value and passport of each printed number by its bookmark, as JSON."""
    return {
        number.anchor: {
            "label": number.label,
            "words": number.words,
            **_amount(number.amount),
            **_passport(number.passport),
        }
        for number in printed
    }


def from_manifest(figures: Mapping[str, Mapping[str, Any]]) -> list[Printed]:
    """The printed numbers of a manifest; those of a run before schema 2 have no expression.

    Raises KeyError or MalformedPayloadError for JSON that no run of the kit has written.
    """
    return [_printed(anchor, fields) for anchor, fields in figures.items()]


def _printed(anchor: str, fields: Mapping[str, Any]) -> Printed:
    amount = Amount(fields["exact"], fields["unit"], fields["bound"])
    # Until schema 2 a passport listed the lines behind its number, from which nothing can be reckoned again.
    passport = Passport(fields["measure"]) if "formula" in fields else _read_passport(dict(fields))
    return Printed(anchor, fields["label"], fields["words"], amount, passport)
