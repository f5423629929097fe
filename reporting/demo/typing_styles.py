"""The same form, typed by different hands: numbers as words, loose days, another name, faults, personal data."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from reporting.demo.clerk import cells_of, columns_of
from reporting.demo.filled_form import BrokenFormula, Hidden, TypedCells, sheets_of, typed_into
from reporting.demo.paper import Paper, PaperLine, Typed
from reporting.returns.vocabulary import vocabulary

# A form and what is to be typed into it -> the workbook that comes back.
TypingStyle = Callable[[bytes, Paper], bytes]
ITEMS = vocabulary().sheets["items"][0]
LISTS = vocabulary().sheets["lists"][0]
_FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
UNKNOWN_NAME = "云岫煤业公司"


def plain(form: bytes, paper: Paper) -> bytes:
    """As the form asks."""
    return typed_into(form, cells_of(form, paper))


def unknown_name(form: bytes, paper: Paper) -> bytes:
    """Under a name that the ledger does not know, on each sheet."""
    cells = cells_of(form, paper)
    for name, rows in sheets_of(form).items():
        for row, line in enumerate(rows, 1):
            for column, cell in enumerate(line, 1):
                if paper.enterprise in str(cell):
                    typed = str(cell).replace(paper.enterprise, UNKNOWN_NAME)
                    cells.setdefault(name, {})[row, column] = typed
    return typed_into(form, cells)


def numbers_as_text(form: bytes, paper: Paper) -> bytes:
    """12.6万元, full-width digits, 126000元, 15,480人."""
    return plain(form, _retyped(paper, {"items": _amount_in_words, "achievements": _figure_in_words}))


def loose_dates(form: bytes, paper: Paper) -> bytes:
    """2024.7.1, 2024年7月1日, 20240701, 2024年12月底."""
    return plain(form, _retyped(paper, {"items": _loose_days}))


def personal_data(form: bytes, paper: Paper) -> bytes:
    """With a column of identity numbers beside the form's own, a telephone in a cell, and a hidden row."""
    cells = cells_of(form, paper)
    sheet = sheets_of(form)[ITEMS]
    heading, columns = columns_of("items", sheet)
    beyond = max(columns.values()) + 1
    rows = sorted({row for row, _ in cells[ITEMS]})
    cells[ITEMS][heading, beyond] = "身份证号"
    for number, row in enumerate(rows[:6], 1):
        cells[ITEMS][row, beyond] = _identity(number)
    cells[ITEMS][rows[-1], columns["responsible"]] = "工会 13800000000"
    return typed_into(form, cells, Hidden(ITEMS, rows[-2]))


def faulty(form: bytes, paper: Paper) -> bytes:
    """More resolved than listed, a status nobody knows, a done item without its day, a formula that lost its cell."""
    cells = cells_of(form, paper)
    rows = _rows(form, cells, "items", "status", "已办结")
    columns = columns_of("items", sheets_of(form)[ITEMS])[1]
    cells[ITEMS][rows[0], columns["done_on"]] = None
    cells[ITEMS][rows[1], columns["status"]] = "快了"
    cells[ITEMS][rows[2], columns["money"]] = BrokenFormula("#REF!")
    heading, of_lists = columns_of("lists", sheets_of(form)[LISTS])
    cells[LISTS][heading + 1, of_lists["resolved"]] = 30
    return typed_into(form, cells)


def _rows(form: bytes, cells: TypedCells, table: str, field: str, word: str) -> list[int]:
    """The rows in which a word is typed in a field."""
    name = vocabulary().sheets[table][0]
    column = columns_of(table, sheets_of(form)[name])[1][field]
    return sorted(row for (row, at), typed in cells[name].items() if at == column and typed == word)


def _retyped(paper: Paper, hands: Mapping[str, Callable[[int, PaperLine], PaperLine]]) -> Paper:
    tables = {
        table: tuple(hands[table](place, line) if table in hands else line for place, line in enumerate(lines))
        for table, lines in paper.tables.items()
    }
    return replace(paper, tables=tables)


def _amount_in_words(place: int, line: PaperLine) -> PaperLine:
    money = line.get("money")
    if not isinstance(money, Decimal):
        return line
    plain = f"{money.normalize():f}"
    return {**line, "money": (f"{plain}万元", plain.translate(_FULL_WIDTH), f"{money * 10000:.0f}元")[place % 3]}


def _figure_in_words(_place: int, line: PaperLine) -> PaperLine:
    value = line["value"]
    if not isinstance(value, Decimal):
        return {**line, "value": _more(str(value), str(line["measured_in"]))}
    text = f"{value.normalize():f}" if line["measured_in"] == "万元" else f"{value:,}"
    return {**line, "value": f"{text}{line['measured_in']}"}


def _more(text: str, unit: str) -> str:
    """55余 in 万元 is 55万余元."""
    return f"{text.removesuffix('余')}万余元" if unit == "万元" else f"{text}{unit}"


def _loose_days(place: int, line: PaperLine) -> PaperLine:
    days = {name: value for name, value in line.items() if isinstance(value, date)}
    return {**line, **{name: _loose(value, place, last=name == "deadline") for name, value in days.items()}}


def _loose(day: date, place: int, *, last: bool) -> Typed:
    """A deadline is the end of a month; other days are typed in turn in four ways."""
    if last and place % 2:
        return f"{day.year}年{day.month}月底"
    return (f"{day.year}.{day.month}.{day.day}", f"{day.year}年{day.month}月{day.day}日", f"{day:%Y%m%d}", day)[
        place % 4
    ]


def _identity(number: int) -> str:
    """No such place, no such person; but 18 digits, the last of which is right."""
    digits = f"00000019700101{number:03}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    check = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11
    return digits + "10X98765432"[check]


TYPING_STYLES: Mapping[str, TypingStyle] = {
    "plain": plain,
    "unknown_name": unknown_name,
    "numbers_as_text": numbers_as_text,
    "loose_dates": loose_dates,
    "personal_data": personal_data,
    "faulty": faulty,
}
