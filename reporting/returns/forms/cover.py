"""The first sheet: the enterprise, the period, and how the form is filled in, in plain words on one page."""

import tomllib
from functools import cache
from pathlib import Path

from reporting.core.column_widths import lines
from reporting.returns.forms import cell_formats, paper
from reporting.returns.forms.cells import FormValue
from reporting.returns.forms.checks import day_check
from reporting.returns.forms.data_sheet import Pen, write, write_title
from reporting.returns.vocabulary import vocabulary

NAME = "填报说明"
_WIDTHS = 14, 84
_LINE, _PADDING = 17, 12  # points
_INDENT = {"align": "left", "indent": 1}
_WORDS = {**cell_formats.GIVEN, **_INDENT, "bg_color": "#FFFFFF"}
_LONG_DAY = {"num_format": 'yyyy"年"m"月"d"日"'}


def write_cover(pen: Pen) -> None:
    for place, wide in enumerate(_WIDTHS):
        pen.sheet.set_column(place, place, wide)
    row = write_title(pen, f"{pen.form.period.label('zh')}为职工办实事报表", 1)
    row = _write_sender(pen, row)
    for topic, text in how_to():
        _write_topic(pen, row, topic, text)
        row += 1
    paper.one_page(pen.sheet, row - 1, 1)
    paper.protect(pen.sheet)


@cache
def how_to() -> tuple[tuple[str, str], ...]:
    """Each topic with its lines, from howto.toml."""
    content = tomllib.loads((Path(__file__).parent / "howto.toml").read_text(encoding="utf-8"))
    return tuple((topic["topic"], "\n".join(topic["lines"])) for topic in content["topics"])


def _write_sender(pen: Pen, row: int) -> int:
    """The cover cells; only the day of the figures can be changed."""
    form = pen.form
    values: dict[str, FormValue] = {
        "enterprise": form.enterprise,
        "period": form.period.label("zh"),
        "as_of": form.period.end,
    }
    for place, (field, value) in enumerate(values.items(), row):
        properties = {**cell_formats.INPUT, **_LONG_DAY} if field == "as_of" else cell_formats.GIVEN
        pen.sheet.set_row(place, 30)
        write(pen, place, 0, vocabulary().cover[field][0], cell_formats.HEAD)
        write(pen, place, 1, value, properties, _INDENT)
    last = row + len(values)
    pen.sheet.data_validation(last - 1, 1, last - 1, 1, day_check(form.period))
    return last


def _write_topic(pen: Pen, row: int, topic: str, text: str) -> None:
    count = lines(text, _WIDTHS[1] - 2, cell_formats.POINTS)
    pen.sheet.set_row(row, count * _LINE + _PADDING)
    write(pen, row, 0, topic, cell_formats.HEAD)
    write(pen, row, 1, text, _WORDS)
