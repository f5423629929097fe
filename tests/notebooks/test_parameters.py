"""The parameters of a notebook are the names that its parameters cell sets, in whatever way Python allows."""

import nbformat
import pytest

from reporting.core.errors import NotebookError
from reporting.notebooks.parameters import parameter_names, unknown_parameters
from reporting.notebooks.run import Run

SETS_PERIOD = {
    "plain": 'period = "2023"',
    "a number": "period = 2023",
    "with a type": 'period: str = "2023"',
    "without a value": "period: str",
    "one of these": 'from typing import Literal\nperiod: Literal["2023", "2024"] = "2023"',
    "a dotted type": 'import typing as t\nperiod: t.Optional[str] = "2023"',
    "a type in quotes": 'period: "typing.Literal[\'2023\']" = "2023"',
    "a union": 'period: str | None = "2023"',
    "a tuple": 'period = ("2023", "2024")',
    "with an equals sign in it": 'period = "a=b"',
    "an argument by name": "period = dict(year=2023)",
    "over several lines": 'period = (\n    "2023"\n)',
    "with a comment": 'period = "2023"  # type: str  which = period',
    "beside a magic": '%matplotlib inline\nperiod = "2023"',
    "under a cell magic": '%%time\nperiod = "2023"',
    "in a branch": 'if True:\n    period = "2023"',
    "in spite of a function": 'def f():\n    own = 1\nperiod = "2023"',
    "beside an item of something else": 'period = {}\nperiod["own"] = 1',
}


def notebook(folder, source):
    cell = nbformat.v4.new_code_cell(source, metadata={"tags": ["parameters"]})
    path = folder / "n.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[cell]), path)
    return path


@pytest.mark.parametrize("source", SETS_PERIOD.values(), ids=list(SETS_PERIOD))
def test_a_parameter_is_found_however_it_is_written(tmp_path, source):
    assert parameter_names(notebook(tmp_path, source)) == {"period"}


def test_several_parameters_may_be_set_in_one_line(tmp_path):
    path = notebook(tmp_path, 'period, (enterprise, *rest) = "2023", (None, 1)\na = b = 1')

    assert parameter_names(path) == {"period", "enterprise", "rest", "a", "b"}


def test_a_parameters_cell_that_is_not_python_is_refused_with_its_line(tmp_path):
    with pytest.raises(NotebookError) as told:
        parameter_names(notebook(tmp_path, 'period = "2023"\nenterprise = = None'))

    assert str(told.value).splitlines()[:3] == [
        "The parameters cell of n.ipynb is not Python",
        "  line 2: invalid syntax",
        "Mend it.",
    ]


def test_a_misspelt_parameter_is_told_with_the_nearest_one(tmp_path):
    run = Run(notebook(tmp_path, 'perod: typing.Literal["2023"] = "2023"'), {"period": "2023"})

    assert unknown_parameters(run) == ["n.ipynb has no parameter 'period'; it has 'perod': is that misspelt?"]
