"""A copy without macros: they are never sent back, and a workbook without them has another type."""

from reporting.returns.slips.markup import child, children
from reporting.returns.slips.package import Package
from reporting.returns.slips.tabs import Tab

SHEET_KINDS = {"xlMacrosheet", "xlIntlMacrosheet"}
_KINDS = {"vbaProject", "attachedToolbars", "extensibility"}
_PLAIN = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_BINARY = "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"


def disarm(package: Package, main: str) -> None:
    """Without macros, menus that call them and names that stand for them; the type of an ordinary workbook."""
    for part in ("", main):
        package.unrelate(part, {relation.id for relation in package.relations(part) if relation.kind in _KINDS})
    package.leave_out("vbaproject.bin")
    package.retype(main, _PLAIN)
    package.retype_all("vbaProject", _BINARY)
    names = child(package.edit(main), "definedNames")
    for name in list(children(names, "definedName")) if names is not None else ():
        if name.get("vbProcedure") in {"1", "true"} or name.get("xlm") in {"1", "true"}:
            name.getparent().remove(name)  # type: ignore[union-attr]  # it stands among the names


def without_macro_sheets(tabs: list[Tab]) -> list[Tab]:
    return [tab for tab in tabs if tab.kind not in SHEET_KINDS]
