"""The unit of the enterprise that a row belongs to."""

from reporting.returns.notes import Place
from reporting.returns.reading.cached_text import plain
from reporting.returns.reading.entry import Entry
from reporting.returns.reading.findings import quoted

_ITSELF = {"本单位", "本企业", "本公司", "本集团", "全公司", "全集团", "全企业", "全单位", "集团公司", "公司"}


def unit_of(entry: Entry) -> str:
    """The id of the unit; '' for the enterprise itself. A unit that is not known or belongs to another is a fault."""
    cell, context = entry.cell("unit"), entry.context
    if "unit" in entry.broken or not context.enterprise:
        return ""
    if cell is None:
        return _of_sheet(entry)
    if plain(cell.text) in _ITSELF:
        return ""
    unit = context.names.unit(cell.text, context.enterprise)
    if unit is None:
        near = None if context.findings.crowded else context.names.near_enterprise(cell.text, of=context.enterprise)
        if near:
            context.findings.propose(near, entry.place("unit"))
        name = _name(entry, near.means) if near else ""
        expected = f"不是本单位已登记的下属单位{f'，是不是“{name}”？' if near else ''}"
        todo = (
            "如是，由汇总单位在别称表中核对确认；也可改写单位名称"
            if near
            else "请改写单位名称；新设的单位请先由汇总单位登记"
        )
        entry.fault("unit", quoted(cell.text), expected, todo)
        return ""
    if context.enterprise not in {unit.id, unit.parent}:
        owner = _name(entry, unit.parent or unit.id)
        entry.fault("unit", quoted(cell.text), f"属于{owner}，不是本单位的", "请删去这一行，或改正单位名称")
        return ""
    return "" if unit.id == context.enterprise else unit.id


def _of_sheet(entry: Entry) -> str:
    """The unit that filled in the sheet; '' if no unit did."""
    sheet = entry.block.grid.name
    unit = entry.context.units.get(sheet, "")
    if unit:
        place, name = Place(sheet, entry.block.head.bottom), _name(entry, unit)
        entry.context.findings.converted(place, "（未填所属单位）", name, "unit", "按表名或这张表的填报单位认定")
    return unit


def _name(entry: Entry, id_: str) -> str:
    return next((enterprise.names[0] for enterprise in entry.context.snapshot.enterprises if enterprise.id == id_), id_)
