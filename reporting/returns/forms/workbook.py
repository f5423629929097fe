"""A form as a workbook: the same form gives the same bytes."""

import datetime as dt
import io
from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.workbook import Workbook

from reporting.core.new_workbook import new_workbook
from reporting.returns.forms.achievements import measure_cells, write_achievements
from reporting.returns.forms.cell_formats import CellFormats
from reporting.returns.forms.cells import harmless
from reporting.returns.forms.checks import DropDownSource
from reporting.returns.forms.cover import NAME, write_cover
from reporting.returns.forms.data_sheet import Pen, write_sheet
from reporting.returns.forms.form import Form
from reporting.returns.forms.items import write_items
from reporting.returns.forms.sheets import ACHIEVEMENTS, ITEMS, LISTS, PRACTICES
from reporting.returns.vocabulary import vocabulary

CHOICES = "选项"  # the hidden sheet of names that no drop-down can hold itself
_CHOICES = "item_status", "list_kind", "achievement_status", "practice"  # of the vocabulary
_LONGEST = 255  # what the file format takes


def workbook(form: Form) -> bytes:
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        # The clock is not an input: equal forms must give equal files.
        created = dt.datetime.combine(form.period.end, dt.time(), dt.UTC)
        book.set_properties({"title": f"{form.period.label('zh')}为职工办实事报表", "created": created})
        cell_format = CellFormats(book)
        names = [NAME, *(spec.name for spec in (ITEMS, LISTS, ACHIEVEMENTS, PRACTICES))]
        cover, items, lists, achievements, practices = (book.add_worksheet(name) for name in names)
        sources = _sources(form, book)
        write_cover(Pen(cover, cell_format, form, sources))
        write_items(Pen(items, cell_format, form, sources))
        write_sheet(Pen(lists, cell_format, form, sources), LISTS, ())
        write_achievements(Pen(achievements, cell_format, form, sources))
        write_sheet(Pen(practices, cell_format, form, sources), PRACTICES, ())
    return stream.getvalue()


def _sources(form: Form, book: Workbook) -> Mapping[str, DropDownSource]:
    """The words of the drop-downs, each list by its name."""
    choices = vocabulary().choices
    words = {name: [synonyms[0] for synonyms in choices[name].values()] for name in _CHOICES}
    counted = list(dict.fromkeys([*(measure.measured_in for measure in form.measures), "元"]))
    from_form = {"units": form.units, "measured_in": counted}
    listed = {name: _listed(names, place, book) for place, (name, names) in enumerate(from_form.items())}
    return {**words, **listed, "measures": measure_cells(form)}


def _listed(names: Sequence[str], column: int, book: Workbook) -> DropDownSource:
    """The names as a drop-down holds them; too many, or with a comma in one, they stand on a sheet of their own."""
    shown = [harmless(name) for name in names]
    if len(",".join(shown)) < _LONGEST and not any("," in name or '"' in name for name in shown):
        return shown
    hidden = book.get_worksheet_by_name(CHOICES)
    if hidden is None:
        hidden = book.add_worksheet(CHOICES)
        hidden.hide()
    for row, name in enumerate(shown):
        hidden.write_string(row, column, name)
    letter = xl_col_to_name(column)
    return f"={CHOICES}!${letter}$1:${letter}${len(shown)}"
