"""The unit of the enterprise that a row belongs to."""

from reporting.returns.reading.columns.responsible import means_enterprise
from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.values.cached_text import is_blank, plain
from reporting.returns.reading.values.part_names import bare_name

_ANY_UNIT = {"单位", "单位名称", "填报单位", "报送单位", "企业", "企业名称"}


def unit_of(entry: Entry) -> str:
    """The id of the unit; '' for the enterprise itself. A unit that is not known or belongs to another is a fault."""
    cell, context = entry.cell("unit"), entry.context
    if "unit" in entry.broken or not context.enterprise or _is_of_others(entry):
        return ""
    if cell is None:
        return _of_section(entry) or _of_table(entry)
    typed = bare_name(cell.text)
    if means_enterprise(typed):
        return ""
    unit = context.unit(typed)
    if unit is None:
        near = None if context.findings.crowded else context.names.near_enterprise(typed, of=context.enterprise)
        if near:
            context.findings.propose(near, entry.place("unit"))
        name = entry.context.names.name_of(near.means) if near else ""
        expected = f"不是本单位已登记的下属单位{f'，是不是“{name}”？' if near else ''}"
        todo = (
            "如是，由汇总单位在别称表中核对确认；也可改写单位名称"
            if near
            else "请改写单位名称；新设的单位请先由汇总单位登记"
        )
        entry.fault("unit", quoted(cell.text), expected, todo)
        return ""
    if context.enterprise not in {unit.id, unit.parent}:
        owner = entry.context.names.name_of(unit.owner)
        entry.fault("unit", quoted(cell.text), f"属于{owner}，不是本单位的", "请删去这一行，或改正单位名称")
        return ""
    return "" if unit.id == context.enterprise else unit.id


def is_whole(entry: Entry) -> bool:
    """Whether a row is that of the whole enterprise, by the cell for its unit."""
    cell, context = entry.cell("unit"), entry.context
    if cell is None:
        return False
    unit = context.unit(cell.text)
    return means_enterprise(cell.text) or (unit is not None and unit.id == context.enterprise)


def _is_of_others(entry: Entry) -> bool:
    """A fault below the heading of a section that names another enterprise: 附：乙公司; whether it does."""
    context = entry.context
    named = context.names.named_in(entry.section) if entry.section else ()
    others = [known for known in named if context.enterprise not in {known.id, known.parent}]
    if others and len(others) == len(named):
        owner = entry.context.names.name_of(others[0].owner)
        found = f"小标题{quoted(entry.section)}下的一行"
        todo = "请删去；几家合报的，请各用一张表，写明各自的填报单位"
        entry.fault("unit", found, f"像是{owner}的，不是本单位的", todo)
    return bool(others)


def _of_section(entry: Entry) -> str:
    """The unit that the heading of the section names: 一、炼铁厂; '' if none. A blank below a unit is a fault."""
    named = entry.context.unit(plain(entry.section))
    if named and named.parent == entry.context.enterprise:
        place = entry.block.head_place()
        found = "（未填所属单位）"
        entry.context.findings.converted(place, found, named.names[0], f"section {named.id}", "按小标题认定")
        return named.id
    if named is None and _is_stranger(entry):
        expected = "不是本单位已登记的下属单位"
        entry.fault("unit", f"小标题{quoted(entry.section)}下的一行", expected, "请改写小标题，或逐行填写单位")
        return ""
    if above := _named_above(entry):
        expected = f"上面的{entry.word('unit')}是{quoted(above)}，不知道是同上，还是本单位的"
        entry.fault("unit", "空白", expected, "请逐行填写单位")
    return ""


def _is_stranger(entry: Entry) -> bool:
    """Whether the heading of a section is none of a unit, though others in the table are, or sounds like one."""
    names, enterprise = entry.context.names, entry.context.enterprise
    if not entry.section or means_enterprise(plain(entry.section)):
        return False
    groups = {line.texts[-1] for line, sort in entry.block.lines if sort == "group"}
    units = (names.unit(plain(group), enterprise) for group in groups)
    return any(unit and unit.parent == enterprise for unit in units) or bool(names.stranger_in(plain(entry.section)))


def _named_above(entry: Entry) -> str:
    """What the last row above has below 单位; '' below 所属单位 or 二级单位, where a blank is the enterprise itself."""
    heading = entry.columns.get("unit")
    if heading is None or plain(heading.levels[-1]) not in _ANY_UNIT:
        return ""
    above = [
        line.cells[heading.column - 1].text
        for line, sort in entry.block.lines
        if sort == "entry" and line.row < entry.row
    ]
    return next((text for text in reversed(above) if not is_blank(text)), "")


def _of_table(entry: Entry) -> str:
    """The unit that filled in the table; '' if no unit did."""
    unit = entry.block.unit
    if unit:
        place, name = entry.block.head_place(), entry.context.names.name_of(unit)
        entry.context.findings.converted(place, "（未填所属单位）", name, "unit", "按表名或这张表的填报单位认定")
    return unit
