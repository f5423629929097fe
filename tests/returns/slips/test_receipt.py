from dataclasses import replace

from slip_workbooks import HEADING, note

from reporting.returns.notes import Note, Place
from reporting.returns.returned import ReturnedRow
from reporting.returns.slips import receipt

TAKEN = "云峰矿业2024年报表（云峰.xlsx）已收入台账"


def rows(**numbers):
    return [ReturnedRow(table, {}, Place()) for table, number in numbers.items() for _ in range(number)]


def test_a_receipt_is_one_line():
    said = receipt(rows(lists=1, items=12, practices=5, achievements=18), [], HEADING)

    assert said == f"{TAKEN}：事项12条、清单1条、成果18条、做法5条。2024年12月20日"


def test_what_is_not_there_is_not_counted():
    assert receipt(rows(items=2), [], HEADING) == f"{TAKEN}：事项2条。2024年12月20日"
    assert receipt([], [], HEADING) == f"{TAKEN}：没有数据行。2024年12月20日"


def test_what_was_converted_or_is_doubtful_stands_below():
    notes = [
        note((3, 4), "converted", "314万元", "3140000", ""),
        note((5, 0), "warning", "第5行是隐藏的。", "", "请核对。"),
        Note(Place(), "warning", "有2个事项未报", ""),
    ]

    assert receipt(rows(items=1), notes, HEADING).split("\n")[1:] == [
        "请核对：整个文件：有2个事项未报",
        "请核对：事项 第5行：第5行是隐藏的；请核对",
        "已换算：事项 D3：原填 314万元；读作 3140000",
    ]


def test_a_made_up_ledger_is_told():
    assert receipt([], [], replace(HEADING, made_up=True)).endswith("\n数据纯属虚构，仅供演示。")
