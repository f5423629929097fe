"""Of the environment a notebook that may be kept is given only what changes nothing, or is an input of its record."""

from each_row import each_row

from reporting.core.passed_on import SHOWN, passed_on

CHANGES = (
    *("COLUMNS", "LINES", "PANDAS_FUTURE_INFER_STRING", "PYTHONWARNINGS", "PYTHONOPTIMIZE", "PYTHONDEVMODE"),
    *("PYTHONINTMAXSTRDIGITS", "IPYKERNEL_CELL_NAME", "TMPDIR", "MATPLOTLIBRC", "SOME_OPTION"),
)


@each_row("name", CHANGES)
def test_what_may_change_a_record_is_not_passed_on(name):
    assert passed_on({name: "1", "HOME": "/home"}) == {"HOME": "/home"}


@each_row("name", ["PATH", "OPENBLAS_CORETYPE", "LD_LIBRARY_PATH", *SHOWN])
def test_where_things_lie_and_what_is_an_input_is_passed_on(name):
    assert passed_on({name: "1"}) == {name: "1"}
