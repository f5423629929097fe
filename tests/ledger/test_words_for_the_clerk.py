"""The clerk reads of the ledger in Chinese: tables, columns, faults, and what to do about them."""

import ast
from pathlib import Path

import pytest
from each_row import each_row

import reporting.ledger
from reporting.ledger.as_saved import spoilt
from reporting.ledger.chinese_names import TABLES as TABLE_WORDS
from reporting.ledger.chinese_names import column_word, table_word
from reporting.ledger.faults import Fault
from reporting.ledger.faults_in_chinese import is_known as rule_is_known
from reporting.ledger.schema import TABLES
from reporting.ledger.todos_in_chinese import for_the_clerk, is_known

ROOM = Path(reporting.ledger.__file__).parent
OF_ROWS = ("list_rules", "value_rules", "time_rules", "return_rules", "size_rules", "layout_rules", "issue_rules")
RULES = ("cells", "rules", "catalogue_rules", "confirmation_rules", "printed_rules", *OF_ROWS)
# The place of the advice in each call that tells of a fault.
PLACES = {"UnreadableError": 1, "fault_in_row": 4}


def text_of(node):
    """A string as it may read; whatever is put into it reads 7."""
    if isinstance(node, ast.Constant):
        return node.value
    return "".join(part.value if isinstance(part, ast.Constant) else "7" for part in node.values)


def todos_of(module):
    """Every advice that a module writes out, in its place in the call or named before it."""
    tree = ast.parse((ROOM / f"{module}.py").read_text("utf-8"))
    assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    named = [(target.id, node.value) for node in assigned for target in node.targets if isinstance(target, ast.Name)]
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        place = PLACES.get(getattr(call.func, "id", ""))
        if place is None or len(call.args) <= place:
            continue
        todo = call.args[place]
        values = [value for name, value in named if isinstance(todo, ast.Name) and name == todo.id] or [todo]
        yield from (text_of(value) for value in values if isinstance(value, ast.Constant | ast.JoinedStr))


@each_row("module", RULES)
def test_every_advice_of_the_ledger_has_its_words_in_chinese(module):
    todos = set(todos_of(module))

    assert todos
    # What is put in stands in quotes in some of them.
    assert [todo for todo in todos if not (is_known(todo) or is_known(todo.replace("7", "'7'")))] == []


@pytest.mark.parametrize(
    "todo",
    ["did you mean 'a'?", "use one of a, b", "add it there first", "write 3140000", "write digits only"],
)
def test_advice_that_is_worked_out_is_known_too(todo):
    assert is_known(todo)


SPOILT = [value for value in vars(spoilt).values() if isinstance(value, spoilt.Spoilt)]


@pytest.mark.parametrize("one", SPOILT, ids=lambda one: one.rule)
def test_what_a_spreadsheet_has_spoilt_has_its_words_in_chinese(one):
    assert is_known(one.todo)
    assert rule_is_known(one.rule)


def test_a_spoilt_column_is_told_in_chinese():
    fault = Fault("lists.csv", 1, "total", "'###' in row 3, and 7 more like it", "a day has no time", "take it out")

    assert for_the_clerk(fault).found == "“###”（第3行），同样的还有7处"


@each_row("table", TABLES)
def test_every_table_and_column_has_a_chinese_name(table):
    assert not table_word(table).isascii()
    assert [name for name in TABLES[table].names if column_word(table, name).isascii()] == []
    assert len({column_word(table, name) for name in TABLES[table].names}) == len(TABLES[table].names)


def test_a_name_that_nobody_knows_stays_as_it_is():
    assert (table_word("weather"), column_word("items", "weather")) == ("weather", "weather")
    assert set(TABLE_WORDS) == set(TABLES)


def test_a_fault_is_told_with_the_names_of_the_tables():
    fault = Fault("items.csv", 3, "parent_item", "'x'", "it is not in items.csv", "did you mean 'y'?")
    twice = Fault("items.csv", 3, "id", "'x'", "the same id stands at items.csv:2", "take out one row, or rename it")

    said, said_twice = for_the_clerk(fault), for_the_clerk(twice)
    assert (said.found, said.expected, said.todo) == ("“x”", "应是事项表中已有的编号", "是不是“y”？")
    assert (said_twice.expected, said_twice.todo) == ("事项表第2行已用此编号", "请删去一行，或改用别的编号")
