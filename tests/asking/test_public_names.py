"""Whatever an analyst may use says in its docstring what it gives, with an example, and what types it takes."""

import inspect

import pytest
from each_row import each_row
from ledgers import ledger_folder, paid

import reporting
from reporting.asking.ledger_rows import Groups, LedgerRows
from reporting.core.errors import AskingError

FUNCTIONS = {name: getattr(reporting, name) for name in reporting.__all__ if name not in reporting.MODULES}
VERBS = {
    f"{owner.__name__}.{name}": verb.fget if isinstance(verb, property) else verb
    for owner in (LedgerRows, Groups)
    for name, verb in vars(owner).items()
    if not name.startswith("_")
}
CHARTS = {f"charts.{name}": getattr(reporting.charts, name) for name in reporting.charts.__all__}


@each_row("function", {**FUNCTIONS, **VERBS, **CHARTS}.values(), ids={**FUNCTIONS, **VERBS, **CHARTS})
def test_it_has_an_example_and_types(function):
    parameters = [name for name in inspect.signature(function).parameters if name != "self"]

    assert ">>> " in function.__doc__
    assert set(parameters) <= set(function.__annotations__)
    assert "return" in function.__annotations__


def test_an_enterprise_is_read_by_its_id_or_its_name(tmp_path, monkeypatch):
    folder = ledger_folder(tmp_path / "data", achievements=[paid(100), paid(200, enterprise="b")])
    monkeypatch.setenv("REPORTING_DATA", str(folder))

    assert reporting.read(2023, "甲").enterprise == "a"
    assert str(reporting.rows(reporting.read("2023", "b"), "money").sum()) == "200元"
    with pytest.raises(AskingError, match="no enterprise is called so; did you mean"):
        reporting.read("2023", "乙公")
