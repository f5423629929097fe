"""What a notebook read besides the ledger is noted, so that its record is made again when any of it changes."""

import pytest
from jobs import small_job
from test_engines import notebook

from reporting.core.hashing import digest_of
from reporting.core.options import RunOptions
from reporting.notebooks.engine.notebook import SourceNotebook
from reporting.notebooks.engine.work import ObservedInputs


@pytest.fixture
def reads(tmp_path, monkeypatch):
    """What cells read; they run in the folder `here`, in which late.csv lies."""
    job = small_job(tmp_path, "greets")
    monkeypatch.setenv("REPORTING_DATA", str(job.data))
    here = tmp_path / "here"
    here.mkdir()
    (here / "late.csv").write_text("a,b\n1,2\n")

    def reads_of(*cells):
        executed = SourceNotebook(notebook(here, "parameters = ''", *cells, tags=["parameters"])).executed(
            {}, RunOptions("forked")
        )
        assert executed.fault is None
        return executed.reads

    return reads_of


def test_a_notebook_that_reads_nothing_has_read_nothing(reads):
    assert (
        reads("import pandas as pd\nfrom matplotlib import pyplot as plt\nplt.plot([1])\npd.DataFrame()")
        == ObservedInputs()
    )


@pytest.mark.parametrize("asked", ["", "a"])
def test_the_enterprises_that_were_asked_for_are_told(reads, asked):
    found = reads(f"from reporting import read\nfacts = read('2023', {asked!r})")

    assert found.asked == {asked}


def test_a_file_is_noted_as_it_was_when_it_was_opened(reads, tmp_path):
    late = tmp_path / "here" / "late.csv"
    before = digest_of(late)
    cell = "from reporting import read_file\nread_file('late.csv')\nopen('late.csv', 'w').write('other')"

    assert reads(cell).files == {str(late): before}
    assert digest_of(late) != before


def test_a_module_beside_the_notebook_is_a_file_that_was_read(reads, tmp_path):
    """It was promised that the notebook gives the same again; of its own code nobody has to think."""
    helper = tmp_path / "here" / "helper.py"
    helper.write_text("word = 1\n")

    found = reads("import helper\nimport colorsys")

    assert found.files == {str(helper): digest_of(helper)}
    assert found.deviation == "it ran helper.py, which is not of the kit"


def test_text_hashes_alike_in_every_process(reads, tmp_path):
    for _ in range(2):
        reads("with open('hashes', 'a') as out:\n    out.write(f'{hash(\"abc\")} ')")

    one, other = (tmp_path / "here" / "hashes").read_text().split()
    assert one == other


@pytest.mark.parametrize(
    "cell, deviates",
    [("1 + 1", False), ("\n# a comment?\n'!ls'\n\n", False), ("%pwd", True), ("!true", True), ("pwd", True)],
)
def test_a_line_that_ipython_takes_for_a_command_of_its_own_is_told(reads, cell, deviates):
    """`pwd` alone is a magic, where no variable has that name."""
    assert ("IPython" in reads(cell).deviation) is deviates
