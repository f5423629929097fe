"""The sheet of items: those of the ledger with their status, and room for new ones."""

from reporting.returns.forms import cell_formats
from reporting.returns.forms.checks import Region
from reporting.returns.forms.data_sheet import Pen, write_sheet
from reporting.returns.forms.sheets import ITEMS
from reporting.returns.vocabulary import vocabulary


def write_items(pen: Pen) -> None:
    region = write_sheet(pen, ITEMS, pen.form.items)
    _mark_missing_days(pen, region)
    pen.sheet.autofilter(region.first - 2, 0, region.last - 1, len(ITEMS.columns) - 1)


def _mark_missing_days(pen: Pen, region: Region) -> None:
    """A done item without its day is hatched: it would come back."""
    done_on, status, place = region.cell("done_on"), region.cell("status"), region.column("done_on")
    done = vocabulary().choices["item_status"]["done"][0]
    asked = {"type": "formula", "criteria": f'=AND({status}="{done}",{done_on}="")'}
    hatching = {"format": pen.cell_format(cell_formats.MISSING)}
    pen.sheet.conditional_format(region.first - 1, place, region.last - 1, place, {**asked, **hatching})
