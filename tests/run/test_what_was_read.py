"""What a notebook read besides the ledger is observed, so that its record is made again when any of it changes."""

import pytest
from jobs import small_job
from test_engines import notebook

from reporting.cache.followed import unfollowed
from reporting.core.hashing import digest_of
from reporting.core.options import RunOptions
from reporting.notebooks.engine.notebook import SourceNotebook
from reporting.notebooks.engine.work import Reads


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
    assert reads("import pandas as pd\nfrom matplotlib import pyplot as plt\nplt.plot([1])\npd.DataFrame()") == Reads()


@pytest.mark.parametrize("asked", ["", "a"])
def test_the_enterprises_that_were_asked_for_are_told(reads, asked):
    told = reads(f"from reporting import read\nfacts = read('2023', {asked!r})")

    assert told.asked == {asked}


@pytest.mark.parametrize(
    "cell",
    [
        "open('late.csv').read()",
        "import pandas as pd\npd.read_csv('late.csv')",
        "from pathlib import Path\nPath('late.csv').read_bytes()",
        "import numpy as np\nnp.loadtxt('late.csv', delimiter=',', skiprows=1)",
        "!cat late.csv",
    ],
)
def test_a_file_that_was_read_is_told_or_that_nobody_can_follow(reads, tmp_path, cell):
    told = reads(cell)

    assert set(told.files) == {str(tmp_path / "here" / "late.csv")} or "another program" in told.leaves


def test_a_module_beside_the_notebook_is_a_file_that_was_read(reads, tmp_path):
    (tmp_path / "here" / "helper.py").write_text("word = 1\n")

    assert set(reads("import helper").files) == {str(tmp_path / "here" / "helper.py")}


def test_a_file_that_was_sought_in_vain_is_told(reads, tmp_path):
    told = reads("try:\n    open('later.csv')\nexcept OSError:\n    pass")

    assert told.files == {str(tmp_path / "here" / "later.csv"): "absent"}


def test_a_file_that_the_notebook_wrote_itself_is_its_own(reads):
    assert reads("open('own.txt', 'w').close()\nopen('own.txt').read()") == Reads()


def test_a_folder_that_was_listed_is_told(reads, tmp_path):
    assert reads("import os\nos.listdir('.')").folders == {str(tmp_path / "here")}


@pytest.mark.parametrize(
    "cell, words",
    [
        ("import subprocess\nsubprocess.run(['true'])", "it starts another program"),
        ("import os\nos.system('true')", "it starts another program"),
        ("import os\nos.fork() or os._exit(0)", "it starts another process"),
        ("import sqlite3\nsqlite3.connect(':memory:')", "it reads a database"),
        (
            "import socket\ntry:\n    socket.create_connection(('127.0.0.1', 9), 1)\nexcept OSError:\n    pass",
            "it speaks to the network",
        ),
        ("import duckdb", "it reads through a library of its own (duckdb)"),
        ("from lxml import etree", "it reads through a library of its own (lxml)"),
        (
            "from pathlib import Path\nPath('override.csv').exists()",
            "it asks what file is there, and since when (exists)",
        ),
        ("import os\nos.environ.get('OPTION')", "it asks for an environment variable (environ)"),
        ("import os\nos.path.isfile('override.csv')", "it asks what file is there, and since when (isfile)"),
        ("import datetime\ndatetime.datetime.now()", "it asks the clock (now)"),
        ("import random\nrandom.random()", "it asks chance (random)"),
        ("import pandas as pd\npd.Timestamp('today')", "it asks the clock (today)"),
        ("import numpy as np\nnp.datetime64('now')", "it asks the clock (now)"),
        ("import pandas as pd\npd.Series([1, 2]).sample(1)", "it asks chance (sample)"),
        ("import os\nos.path.expandvars('$OPTION')", "it asks for an environment variable (expandvars)"),
        ("import socket\nsocket.gethostname()", "it asks the machine (gethostname)"),
        ("open('/proc/uptime').read()", "it reads what is no file (/proc, /dev, a pipe)"),
        ("open('/dev/urandom', 'rb').read(1)", "it reads what is no file (/proc, /dev, a pipe)"),
        (
            "try:\n    import rates_of_late\nexcept ImportError:\n    rates_of_late = None",
            "it looks for a module that is not there",
        ),
        ("import uuid\nuuid.uuid4()", "it asks chance (uuid4)"),
        ("text = open('late.csv').read()\nopen('late.csv', 'w').write(text)", "it changes a file that it read"),
    ],
)
def test_what_reads_past_python_is_told_as_such(reads, cell, words):
    assert words in map(unfollowed, reads(cell).leaves)


def test_a_module_that_a_library_looks_for_in_vain_is_the_librarys_own_affair(reads):
    """Pandas tries its optional helpers; a notebook that uses it does not run each time for that."""
    assert reads("import pandas as pd\npd.DataFrame({'a': [1]}).to_html()").leaves == frozenset()


def test_text_hashes_alike_in_every_process(reads, tmp_path):
    for _ in range(2):
        reads("with open('hashes', 'a') as out:\n    out.write(f'{hash(\"abc\")} ')")

    one, other = (tmp_path / "here" / "hashes").read_text().split()
    assert one == other


def test_a_link_is_told_as_it_was_asked_for(reads, tmp_path):
    (tmp_path / "here" / "current").symlink_to("late.csv")

    assert set(reads("open('current').read()").files) == {str(tmp_path / "here" / "current")}


def test_what_a_file_held_when_it_was_opened_is_told(reads, tmp_path):
    late = tmp_path / "here" / "late.csv"
    cell = "open('late.csv').read()\nimport os\nhandle = os.open('own', os.O_CREAT | os.O_WRONLY)"
    before = digest_of(late)

    assert reads(cell).files == {str(late): before}


def test_a_module_that_asks_for_more_than_contents_is_found_out(reads, tmp_path):
    (tmp_path / "here" / "helper.py").write_text("import os\nword = os.environ.get('WORD')\n")

    assert reads("import helper").leaves
