"""How the enterprise went about it: one row a practice."""

from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.context.naming import alike
from reporting.returns.reading.context.return_context import ReturnContext
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.rows.tables import ReturnTable
from reporting.returns.reading.rows.units import unit_of
from reporting.returns.reading.values.choices import read_choice
from reporting.returns.reading.values.unclear import UnclearError
from reporting.returns.returned import ReturnedRow
from reporting.returns.vocabulary import vocabulary


def practice_rows(tables: list[ReturnTable], context: ReturnContext) -> list[ReturnedRow]:
    rows: list[ReturnedRow] = []
    seen: dict[tuple[str, str], Entry] = {}
    for table in tables:
        if table.block.head.table != "practices":
            continue
        for entry in table.entries:
            rows.append(_row(entry, table, context, len(rows) + 1))
            text = rows[-1].cells["text"]
            first = seen.setdefault((alike(text), rows[-1].cells["unit"]), entry)
            if text and first is not entry:
                entry.fault("text", quoted(text), f"与第{first.row}行相同", "请删去重复的一行")
    return rows


def _row(entry: Entry, table: ReturnTable, context: ReturnContext, place: int) -> ReturnedRow:
    text = entry.text("text")
    if not text and "text" not in entry.broken:
        entry.missing("text", "请填写；如是空行，请整行清空")
    cells = {
        "id": f"{context.id}-p{place:03}",
        "enterprise": context.enterprise,
        "unit": unit_of(entry),
        "period_start": str(context.period.start),
        "period_end": str(context.period.end),
        "kind": _kind(entry, table),
        "text": text,
        "text_en": "",
    }
    return ReturnedRow("practices", cells, entry.place("text"), columns=entry.places)


def _kind(entry: Entry, table: ReturnTable) -> str:
    choices = vocabulary().choices["practice"]
    kind = entry.choice("kind", choices)
    if kind or "kind" in entry.broken:
        return kind
    group = table.groups[entry.row].lstrip("（(一二三四五六七八九十、.．)） ")
    try:
        return read_choice(group, choices).value
    except UnclearError:
        entry.missing("kind", f"请填写{'、'.join(words[0] for words in choices.values())}之一")
        return ""
