"""A figure is what its source prints: in value, bound and unit, as far as the text can surely be read."""

import csv
import shutil
from decimal import Decimal
from pathlib import Path

from door import faults
from each_row import each_row
from ledgers import DATA, ledger, paid

from reporting.ledger.faults_in_chinese import is_known
from reporting.ledger.printed_agreement import Figure, disagreement
from reporting.ledger.printed_units import Units
from reporting.ledger.reading import examined, read_ledger

UNITS = Units.of(read_ledger(DATA)["units"])
KINDS = {"%": "change"}


def column(value, printed, unit="元", bound="exact", kind=""):
    """The column that does not agree with what is printed, or nothing."""
    found = disagreement(Figure(Decimal(value), bound, printed, unit, kind or KINDS.get(unit, "flow")), UNITS)
    assert found is None or is_known(found.printed)
    return found and found.column


def test_a_zero_too_many_is_refused_with_both_numbers(tmp_path):
    assert faults(tmp_path, achievements=[paid(31400000, printed="314万元")]) == [
        (
            "achievements.csv row 2, value: 31400000; printed says '314万元', which is 3140000; "
            "correct the value, or printed if that is wrong"
        )
    ]


def test_bound_and_unit_are_refused_with_what_is_printed(tmp_path):
    rows = [
        {"measure": "issues_resolved", "value": 1260, "printed": "1260余项"},
        {"measure": "people_helped_hardship", "value": 256, "printed": "256户"},
        {"measure": "vehicle_cost_change", "value": 40, "printed": "降低40%"},
    ]

    assert faults(tmp_path, achievements=rows) == [
        (
            "achievements.csv row 2, bound: 'exact'; printed says '1260余项', which is at_least; "
            "correct the bound, or printed if that is wrong"
        ),
        (
            "achievements.csv row 3, measure: 'people_helped_hardship'; "
            "printed says '256户', and this is counted in 人; correct the measure, or printed if that is wrong"
        ),
        (
            "achievements.csv row 4, value: 40; printed says '降低40%', which is a fall; "
            "correct the value, or printed if that is wrong"
        ),
    ]


@each_row(
    "value, printed, unit, bound",
    [
        (3140000, "314万元", "元", "exact"),
        (3140000, "３１４万元", "元", "exact"),
        (3140000, "叁佰壹拾肆万元", "元", "exact"),
        (3140000, "发放314万元", "元", "exact"),
        (3140000, "2023年发放314万元", "元", "exact"),
        (3140000, "RMB 3.14 million", "元", "exact"),
        (3140000, "3.14 million yuan", "元", "exact"),
        (3140000, "314（万元）", "元", "exact"),
        (3140000, "3,140,000", "元", "exact"),
        (120000000, "1亿2000万元", "元", "exact"),
        (550000, "55万余元", "元", "at_least"),
        (550000, "55余万元", "元", "at_least"),
        (3000000, "三百多万", "元", "at_least"),
        (2000000, "超200万元", "元", "at_least"),
        (1260, "1260余项", "项", "at_least"),
        (1260, "over 1,260 items", "项", "at_least"),
        (120, "一百二十余项", "项", "at_least"),
        (300, "300人以上", "人", "at_least"),
        (10, "十几人", "人", "at_least"),
        (100, "百余人", "人", "at_least"),
        (300, "近300人", "人", "at_most"),
        (50, "不足50人", "人", "at_most"),
        (300, "约300人", "人", "about"),
        (300, "300名左右", "人", "about"),
        (256, "256名", "人", "exact"),
        (256, "二百五十六名困难职工", "人", "exact"),
        (300, "300人（次）", "人次", "exact"),
        (35000, "3.5万人次", "人次", "exact"),
        (100, "100多㎡", "平方米", "at_least"),
        (3000, "3千米", "米", "exact"),
        (10, "10个类别", "类", "exact"),
        (-40, "降低40%", "%", "exact"),
        (-40, "－40%", "%", "exact"),
        (-40, "40%", "%", "exact"),
        (12, "百分之十二", "%", "exact"),
    ],
)
def test_what_says_the_same_agrees_and_a_zero_more_or_less_does_not(value, printed, unit, bound):
    assert column(value, printed, unit, bound) is None
    assert column(value * 10, printed, unit, bound) == "value"
    assert column(Decimal(value) / 10, printed, unit, bound) == "value"


@each_row(
    "value, printed, agrees",
    [
        (256000, "25.6万元", True),
        (255960, "25.6万元", True),
        (256500, "25.6万元", True),
        (256501, "25.6万元", False),
        (256000, "26万元", True),
        (254999, "26万元", False),
        (45544, "45543元", False),
        (3141500, "314万元", True),
        (3141500, "3140000元", False),
    ],
)
def test_a_value_may_be_more_precise_than_what_is_printed_but_not_beyond_its_rounding(value, printed, agrees):
    assert (column(value, printed) is None) is agrees


@each_row(
    "value, printed, bound, agrees",
    [
        (1265, "1260余项", "exact", True),
        (1270, "1260余项", "exact", False),
        (1259, "1260余项", "at_least", False),
        (295, "近300项", "exact", True),
        (200, "近300项", "exact", False),
        (301, "近300项", "at_most", False),
        (312, "300项以上", "exact", True),
        (330, "约300项", "about", True),
        (800, "不少于500项", "exact", True),
        (30, "不超过50项", "exact", True),
    ],
)
def test_a_bound_leaves_room_down_to_its_last_digit(value, printed, bound, agrees):
    assert (column(value, printed, "项", bound) is None) is agrees


def test_a_bound_that_is_not_printed_may_be_known_from_elsewhere():
    """The source says over three hundred in the sentence before."""
    assert column(300, "300人", "人", "at_least") is None
    assert column(300, "近300人", "人", "about") == "bound"


@each_row(
    "printed, unit, clashes",
    [
        ("256人次", "人", True),
        ("256户", "人", True),
        ("256元", "人", True),
        ("256%", "盏", True),
        ("256人", "元", True),
        ("256件", "人", True),
        ("256间", "盏", True),
        ("256平方米", "米", False),
        ("256个", "人", False),
        ("256家", "户", False),
        ("256次", "人次", False),
        ("256件", "项", False),
        ("256对", "人", False),
        ("256美元", "元", False),
    ],
)
def test_a_unit_that_is_surely_another_one_is_refused(printed, unit, clashes):
    assert column(256, printed, unit) == ("measure" if clashes else None)


@each_row(
    "printed",
    [
        *(
            "as printed",
            "七加一",
            "7+1",
            "首家",
            "一年一次",
            "统一发放",
            "一线职工",
            "一次性补助",
            "数十人",
            "几十人",
            "若干",
        ),
        *(
            "194人，每人1万元",
            "3万五千元",
            "七百30人",
            "3万5",
            "一百五",
            "三四百人",
            "约300余人",
            "3～5人",
            "20户56人",
            "1 234人",
            "3/5",
        ),
        *(
            "附近30户",
            "节约30人",
            "第3批",
            "2023年",
            "2023年12月底",
            "每人600人",
            "600人/月",
            "人均30人",
            "50岁以上",
            "降至40人",
        ),
        *("万元", "千万", "3对", "12批", "-", "…", "三级以上"),
    ],
)
def test_what_cannot_surely_be_read_is_left_alone(printed):
    assert column(987654, printed, "人") is None


def test_a_bare_number_may_be_in_the_unit_of_its_column():
    """314 below 万元 in the source; a slip of one digit is in no unit."""
    assert column(3140000, "314") is None
    assert column(35000, "3.5", "人") is None
    assert column(31400000, "3140000") == "value"


def test_a_figure_for_each_person_is_compared_where_the_measure_is_one():
    assert column(600, "每人每月600元", kind="per_head") is None
    assert column(6000, "每人每月600元", kind="per_head") == "value"
    assert column(6000, "每人每月600元") is None


def test_a_unit_that_is_a_scale_itself_is_left_alone():
    units = Units({**UNITS.words, "万元": "万元"}, {**UNITS.kinds, "万元": "money"})

    assert disagreement(Figure(Decimal(314), "exact", "314万元", "万元", "flow"), units) is None


def test_half_of_a_yuan_and_nothing_are_numbers_too(tmp_path):
    rows = [paid("0.5", printed="0.5元"), paid(0, enterprise="b", printed="0元")]

    assert len(ledger(tmp_path, achievements=rows)["achievements"]) == 2


def test_each_row_of_the_project_s_own_ledger_is_guarded_but_the_words():
    """Whatever is printed as a number is refused with a zero more; 七加一 (7+1), 一年一次 and 首家 are words."""
    data = read_ledger(DATA)
    units, words = data["measures"].set_index("id").unit, data["units"].set_index("id").zh
    kinds = data["measures"].set_index("id").kind
    unguarded = [
        row.printed
        for row in data["achievements"].itertuples()
        if column(row.value * 10, row.printed, words[units[row.measure]], row.bound, kinds[row.measure]) is None
    ]

    assert unguarded == ["7+1", "一年一次", "首家"]


def test_the_real_ledger_with_a_zero_more_is_refused_whole(tmp_path):
    shutil.copytree(DATA, tmp_path / "data")
    place: Path = tmp_path / "data" / "achievements.csv"
    with place.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    rows[7][7] += "0"
    with place.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)
    _, found = examined(tmp_path / "data")

    assert [(fault.file, fault.row, fault.column, fault.observed) for fault in found] == [
        ("achievements.csv", 8, "value", "31400000")
    ]
