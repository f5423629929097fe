"""Where each cell that was typed went: into a row of the ledger, into a note, or nowhere."""

import math
import re
import unicodedata

from messy_sheets import typed

from reporting.returns.taking.changes import TABLE_WORDS

# How the ledger writes the words of a form.
WORDS = {
    "已办结": "done",
    "办理中": "in_progress",
    "未开始": "planned",
    "已完成": "done",
    "已发放": "paid",
    "计划": "planned",
    "民生实事项目清单": "project",
    "职工心愿清单": "wish",
    "征集": "collection",
    "困难帮扶资金": "aid_funds_hardship",
    "助学资金": "education_aid_funds",
    "帮扶困难职工": "people_helped_hardship",
    "医疗互助理赔": "mutual_aid_claims",
    "重疾理赔职工": "mutual_aid_serious_illness",
    "修复路灯": "lamps_repaired",
    "扩建食堂面积": "canteen_area",
    "公车运行费用": "vehicle_cost_change",
    "甲一矿": "a_mine",
    "甲二厂": "a_plant",
    "二厂": "a_plant",
}
SCALES = (1, 10_000)


def unaccounted(case, outcome):
    """The places of cells of data that neither a row of the ledger nor a note tells of."""
    rows = {}
    for table in TABLE_WORDS:
        by_id = {row["id"]: row for row in outcome.rows(table)}
        for row in by_id.values():
            # 其中 names the measure of another row.
            whole = by_id.get(row.get("part_of"), {}).get("measure", "")
            rows.setdefault(_place(row["locator"], case), []).append(row | {"whole": whole})
    return [at for sheet in case.sheets for at in _lost(sheet, case, outcome, rows)]


def _place(locator, case):
    """The sheet and the row without the file before them; the one sheet of a text file is called after it."""
    file, row, _ = re.fullmatch(r"(.*) (第[0-9]+行)([A-Z]+列)?", locator).groups()
    known = [name for sheet in case.sheets for name in [case.renamed.get(sheet.name, sheet.name).replace("=", "＝")]]
    sheet = max(
        (name for name in known if file.endswith(f" {name}") or file.startswith(f"{name}.")), key=len, default=""
    )
    return f"{sheet} {row}"


def _lost(sheet, case, outcome, rows):
    name = case.renamed.get(sheet.name, sheet.name)
    if f"{name} 全表" in {place for _, place, _ in outcome.lines}:
        return
    headings, here = {}, []
    for number, row in enumerate(sheet.rows, 1):
        if row.sort == "head":
            headings |= {column: typed(cell) for column, cell in enumerate(row.cells) if typed(cell)}
        # A row that has none of its own belongs to the entry above, which is merged over several rows.
        here = rows.get(f"{name.replace('=', '＝')} 第{number}行", here) if row.sort == "data" else []
        for column, cell in enumerate(row.cells):
            text = typed(cell)
            if (
                row.sort != "data"
                or typed(row.cells[0]) in case.blank
                or not text
                or headings.get(column) in case.aside
            ):
                continue
            at = f"{chr(65 + column)}{number}"
            if not _is_reported(name, at, outcome.lines, sheet) and not _is_in(text, here):
                yield f"{name} {at} {text}"


def _is_reported(name, at, lines, sheet):
    """By a note at the cell, at its row or its column as a whole, or at the first of several cells."""
    column, number = at[0], at[1:]
    for _, place, said in lines:
        if place in {f"{name} {at}", f"{name} 第{number}行", f"{name} {column}列"}:
            return True
        top = place.removeprefix(f"{name} ")
        if re.fullmatch(f"{column}[0-9]+", top):
            several = re.search(r"（第([0-9、]+)等?行）", said)
            if several and number in several[1].split("、"):
                return True
            if sheet.rows[int(top[1:]) - 1].sort == "head":
                return True
    return False


def _is_in(text, rows):
    return any(_says(value, text) for row in rows for value in row.values())


def _says(value, text):
    plain, there = _plain(text).removesuffix("元"), _plain(value)
    if plain in there or WORDS.get(text.strip()) == value:
        return True
    try:
        return any(math.isclose(float(value), float(plain) * scale) for scale in SCALES)
    except ValueError:
        return False


def _plain(text):
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
