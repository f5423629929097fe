"""The unit of money that titles, notes and names give for all amounts near them."""

from each_row import each_row

from reporting.returns.reading.values.money_units import money_units


@each_row(
    "text, units",
    [
        ("单位：万元", ["万元"]),
        ("金额单位：元", ["元"]),
        ("计量单位：项、万元", ["万元"]),
        ("单位：人、元、万元", ["元", "万元"]),
        ("2024年帮扶资金（万元）", ["万元"]),
        ("帮扶资金（金额：千元）", ["千元"]),
        ("帮扶资金（单位为百万元）", ["百万元"]),
        ("(亿元)", ["亿元"]),
        ("（千万元）", ["千万元"]),
        ("资金均为万元", ["万元"]),
        ("资金都以万元", ["万元"]),
        ("金额均以万元计", ["万元"]),
        ("金额都按万元", ["万元"]),
        ("资金单位为万元", ["万元"]),
        ("货币是万元", ["万元"]),
        ("单位是百元", ["百元"]),
        ("以万元为单位", ["万元"]),
        ("慰问金以万元计", ["万元"]),
        ("本表按元统计", ["元"]),
        ("本表按元填报", ["元"]),
        ("单位：元；金额按万元填报", ["元", "万元"]),
    ],
)
def test_a_text_gives_the_unit_of_the_amounts(text, units):
    assert money_units(text) == tuple(units)


@each_row(
    "text",
    [
        *("单位：甲公司", "单位：人；共30万元", "（30万元）", "困难帮扶资金30万元", "每人以500元计算"),
        *("补助标准是500元", "以元计划", "资金，以及按元旦慰问", "金额为30万元", "以万元户为例"),
    ],
)
def test_amounts_and_other_units_are_no_unit_of_money(text):
    assert money_units(text) == ()
