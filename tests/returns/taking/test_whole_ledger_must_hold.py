"""What would break the ledger goes back to the sender, in Chinese and at its row."""

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from each_row import each_row
from hand_made import aid, bytes_of, column, item, listed, practice, small_ledger, take, workbook

import reporting.ledger
from reporting.core.errors import OutputError
from reporting.ledger import sheet
from reporting.ledger.faults import Fault
from reporting.ledger.faults_in_chinese import in_chinese, is_known
from reporting.returns.notes import Place
from reporting.returns.taking.current import CurrentLedger
from reporting.returns.taking.decision import check_files

ROOM = Path(reporting.ledger.__file__).parent
# Where the rules stand that a row can break; the other modules of the room are about files and their headers.
RULES = (
    *("cells", "rules", "list_rules", "value_rules", "time_rules", "size_rules", "return_rules"),
    *("catalogue_rules", "confirmation_rules"),
)
PLACES = {"UnreadableError": 0, "fault_in_row": 3, "Fault": 4}


@pytest.fixture
def data(tmp_path):
    return small_ledger(tmp_path / "data")


def faults(taken):
    return [(note.place, note.found, note.expected, note.todo) for note in taken.faults]


def text_of(node):
    """A string as it may read; whatever is put into it reads 7."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.Call):  # UNSEEN_SIGN.format(sign)
        return getattr(sheet, node.func.value.id).format(7)
    return "".join(part.value if isinstance(part, ast.Constant) else "7" for part in node.values)


def rules_of(module):
    """Every rule that a module of the ledger tells, in its place in the call or named before it."""
    tree = ast.parse((ROOM / f"{module}.py").read_text("utf-8"))
    assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    named = [(target.id, node.value) for node in assigned for target in node.targets if isinstance(target, ast.Name)]
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        place = PLACES.get(getattr(call.func, "id", ""))
        if place is None or len(call.args) <= place:
            continue
        rule = call.args[place]
        if not isinstance(rule, ast.Attribute):  # which is that of a fault stated elsewhere, passed on
            rules = [value for name, value in named if isinstance(rule, ast.Name) and name == rule.id] or [rule]
            yield from map(text_of, rules)


@each_row("module", RULES)
def test_every_rule_of_the_ledger_has_its_words_in_chinese(module):
    rules = set(rules_of(module))

    assert rules
    assert {rule for rule in rules if not is_known(rule)} == set()


@pytest.mark.parametrize(
    "found, rule, todo, expected",
    [
        ("''", "it must not be empty", "fill it in", ("空白", "此处必填", "请补填")),
        ("'３１'", "a whole number is expected", "write 31", ("“３１”", "应是整数", "请填 31")),
        ("12", "it is more than the total 9", "correct one", ("12", "不应多于事项总数 9", "请核对两个数")),
        ("x", "a rule of tomorrow", "mend it", ("x", "a rule of tomorrow", "mend it")),
    ],
)
def test_a_fault_is_told_in_chinese(found, rule, todo, expected):
    said = in_chinese(Fault("lists.csv", 2, "total", found, rule, todo))

    assert (said.found, said.expected, said.todo) == expected


def test_a_fault_stands_at_the_row_of_the_workbook_that_brings_it(data):
    taken = take(data, workbook(aid(1, 100), aid(2, 100, unit="b", status="planned")))

    assert faults(taken) == [(Place("事项", 6), "所属单位“b”", "它不是 a 的所属单位", "请核对所属单位")]
    assert column(data, "achievements", "value") == {}
    assert column(data, "returns", "faults") == {"a-2024-1": "1"}


def test_a_fault_stands_at_the_cell_that_its_column_was_read_from(data):
    returned = workbook(aid(1, 100, unit="b"))
    read_from = tuple(replace(row, columns={"unit": 4}) for row in returned.rows)

    assert [place for place, *_ in faults(take(data, replace(returned, rows=read_from)))] == [Place("事项", 5, 4)]


def test_a_fault_elsewhere_in_the_ledger_is_told_of_the_workbook_as_a_whole(tmp_path):
    """The later item names one that the corrected workbook no longer has."""
    data = small_ledger(tmp_path / "data", lists=[{"id": "own"}], items=[])
    take(data, workbook(listed(), item(1, "修食堂")))
    follower = small_ledger(
        tmp_path / "other", lists=[{"id": "own"}], items=[{"list": "own", "parent_item": "a-2024-i001"}]
    )
    row = (follower / "items.csv").read_text("utf-8").splitlines()[1]
    with (data / "items.csv").open("a", encoding="utf-8") as out:
        out.write(row + "\n")
    taken = take(data, workbook(listed(), practice(1, "走访班组"), file="甲2.xlsx"))
    (fault,) = taken.faults

    assert fault.place == Place()
    assert fault.found == "收入后台账 items.csv 第2行（items-1）的上级事项编号“a-2024-i001”"
    assert "a-2024-i001" in column(data, "items", "title")


def test_the_ledger_is_read_again_only_when_somebody_changed_a_file(data):
    current = CurrentLedger(data)
    first, again = current.read(), current.read()
    names = (data / "names.csv").read_bytes()
    (data / "names.csv").write_bytes(names + b"n,measure,\xe4\xb9\xa6,artworks,yes\n")
    later = current.read()

    assert again is first
    assert later["names"].name.tolist() == ["书"]


def test_a_ledger_that_keeps_a_table_as_a_workbook_is_not_written_to(data):
    (data / "items.csv").rename(data / "items.xlsx")
    before = bytes_of(data)
    with pytest.raises(OutputError, match=r"items\.xlsx 是 Excel 工作簿，收件只写入 CSV"):
        check_files(data)

    assert bytes_of(data) == before
