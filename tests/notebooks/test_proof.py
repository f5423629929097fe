"""A record is kept when its notebook provably uses nothing but the public names of the kit; any other runs again."""

import json
import subprocess
import sys

import pytest
from each_row import each_row

from reporting.core.project import ROOT
from reporting.notebooks.engine import local_kernel
from reporting.notebooks.proof.public_names import public
from reporting.notebooks.proof.verdict import Verdict, verdict_on


def notebook(*sources, kind="code", tags=(), **content):
    cells = [{"cell_type": kind, "source": source, "metadata": {"tags": list(tags)}} for source in sources]
    return json.dumps({"nbformat": 4, "cells": cells, **content}).encode()


def reasons(*sources, **how):
    return verdict_on(notebook(*sources, **how)).reasons


PROVEN = {
    "parameters": 'period = "2023"\nenterprise: str = "a"',
    "the names of the kit": "from reporting import charts, measures, publish, read, tables, wording",
    "a measure that is published": (
        "from reporting import measures, publish, read\nfacts = read('2023')\n"
        "publish.value('aid_funds', measures.aid_funds(facts), label='帮扶资金')"
    ),
    "another name for a module": (
        "from reporting import charts as c, measures as m, read as r\nc.list_trend(m.results(r('2023')))"
    ),
    "the kit itself": "import reporting\nreporting.publish.text('a', reporting.read('2023')['a'], label='a')",
    "a file": "from reporting import read_file\nrates = read_file('rates.csv')\nrates['rate']",
    "plain control flow": (
        "total = 0\nfor place in range(3):\n    if place > 1 and not total:\n        total += place\n"
        "    else:\n        continue\nwhile total > 9:\n    break\nassert total"
    ),
    "comprehensions": "sorted([x * 2 for x in [3, 1] if x], key=abs), {str(x): x for x in [1]}",
    "text": 'share = 0.5\nprint(f"{share:.1%} {share!r:>9}", "%s" % share, "a" "b", sep="")',
    "a name that is shared with Python, of the listed ones": "list = [1]\nlist[0]",
    "assignments in passing": "if (count := len('abc')) > 2:\n    count",
    "rows that are asked": (
        "from reporting import publish, read, rows\nfacts = read(2023)\n"
        "money = rows(facts, 'money').where(aid='default')\n"
        "each = money.by('enterprise').sum().dropna().sort_values(ascending=False)\n"
        "publish.table('each', each.to_frame('total'), label='各单位')\n"
        "publish.text('all', f'共{money.sum()}，最多{max(each)}', label='合计')"
    ),
    "a question to several periods": (
        "from reporting import change, over, read, rows\nfacts = read('2023')\n"
        "over(facts, 2022, 2023, ask=lambda then: rows(then, 'money').by('enterprise').sum())\n"
        "change(facts, lambda then: rows(then, 'money').sum())"
    ),
    "words in a comment": "# the same as last time (2022), now or today: import os; open('x'), random\n'os.environ'",
    "a shell's command in a comment": "# !ls\n1",
}
CLOCKS = (
    "import time as t\nt.strftime('%H')",
    "from time import strftime\nstrftime('%H')",
    "from datetime import datetime\ndatetime.utcnow()",
    "import datetime as d\nd.date.today()",
    "import pandas as pd\npd.Timestamp.utcnow()",
    "from reporting import publish\npublish.pd.Timestamp.utcnow()",
    "from reporting import tables as t\nt.day",
    "from email.utils import formatdate as f\nf()",
    "import os\nos.times()",
    "import importlib\nimportlib.import_module('time').time()",
    "__import__('time').time()",
    "%time 1",
    "stamp = !date",
    "!date",
    "%%bash\ndate",
    "get_ipython().run_line_magic('time', '1')",
)
CHANCES = (
    "from random import randint\nrandint(1, 10**9)",
    "from uuid import uuid4 as name\nname()",
    "import numpy as np\nnp.random.default_rng().normal()",
    "from reporting import measures, read\nmeasures.results(read('2023')).sample(1)",
    "id('a')",
    "hash('a')",
    "object()",
    "{'a', 'b'}",
    "set('ab')",
    "frozenset('ab')",
    "{x for x in 'ab'}",
    "print(x for x in 'ab')",
    "print(zip('a', 'b'))",
    "from reporting import read\nprint(read)",
    "from reporting import charts\nf'{charts}'",
    "from reporting import read\nsorted(['b', 'a'], key=read)",
    "print(lambda: 0)",
)
ENVIRONMENTS = (
    "from os import environ as E\nE.get('WORD')",
    "import os\nos.getenv('WORD')",
    "from os import *\nenviron",
    "import os.path as p\np.expanduser('~')",
    "from subprocess import run as go\ngo(['env'])",
    "from pathlib import Path\nPath.home()",
    "import locale",
    "from reporting.analysis.reading import os\nos.environ",
    "from reporting.analysis import reading",
    "import reporting.analysis.reading as r\nr.os.environ",
    "from reporting import read\nread.__globals__['os'].environ",
    "from reporting import read\nread.__module__",
    "import reporting\nreporting.import_module('os').environ",
    "import reporting\nreporting.analysis",
    "from . import read",
    "from reporting import *",
    "from reporting import import_module",
    "from reporting import publish\npublish.display('a')",
    "from reporting import publish as p\np.plt.rcParams",
)
FILES = (
    "open('late.csv')",
    "import builtins as b\nb.open('late.csv')",
    "print(open)",
    "io = open\nio('late.csv')",
    "getattr(print, '__self__').open('x')",
    "__builtins__['open']('x')",
    "__builtins__.open('x')",
    "print.__self__.open('x')",
    "vars()['o']",
    "globals()['__builtins__']",
    "eval('op' + 'en')('x')",
    "exec('import os')",
    "compile('1', '', 'eval')",
    "breakpoint()",
    "input()",
    "'{0.__class__}'.format(1)",
    "f'{(1).__class__.__mro__}'",
    "''.join(['a'])",
    "(1).real",
    "from os.path import exists as there\nthere('flag')",
    "import os\nos.path.lexists('flag')",
    "import os\nos.path.getctime('x')",
    "import pandas as p\np.read_csv('late.csv')",
    "from pandas import read_csv as read\nread('late.csv')",
    "from reporting import charts\ncharts.pd.read_csv('late.csv')",
    "from reporting import measures, read\nmeasures.results(read('2023')).to_csv('x')",
    "from reporting import measures, read\nmeasures.results(read('2023')).eval('@open')",
    "from reporting import measures, read\nmeasures.results(read('2023')).query('@__builtins__')",
    "from reporting import measures, read\nmeasures.results(read('2023')).apply(print)",
    "from reporting import read\nread('2023').ledger",
    "import helper",
    "display(1)",
    "In[0]",
    "Out[1]",
    "_",
    "_oh",
    "exit()",
)
HIDDEN = (
    "if 0:\n    open = print\nopen('late.csv')",
    "if 0:\n    from reporting import read as open\nopen('late.csv')",
    "for open in []:\n    pass\nopen('late.csv')",
    "[open for open in []]\nopen('late.csv')",
    "(exit := 1)",
    "def f():\n    pass",
    "f = lambda: open('x')\nf()",
    "from reporting import rows\nrows(lambda facts: open('x'), 'money')",
    "from reporting import rows\nrows(lambda rows: rows, 'money')",
    "from reporting import rows\nrows(lambda open: open, 'money')",
    "from reporting import read\nread(2023).where(lambda row: row.to_csv)",
    "[1].sort_values(print(lambda: 0))",
    "[lambda: 0]",
    "def f(open):\n    return open('x')",
    "@print\ndef f():\n    pass",
    "def f():\n    def g():\n        import os\n        return os\n    return g",
    "class A:\n    import os",
    "class A:\n    __getattr__ = print",
    "async def f():\n    pass",
    "await f()",
    "with x:\n    pass",
    "try:\n    1\nexcept Exception as open:\n    pass",
    "match 1:\n    case open:\n        pass",
    "global open",
    "del period",
    "f = len\nf('ab')",
    "[print][0]('x')",
    "len('ab')()",
    "from reporting import charts\ncharts = 1\ncharts.plt",
    "from reporting import charts as x\nfrom reporting import tables as x\nx.lists",
    "from reporting import read\nread.cache = 1",
    "from reporting import publish\npublish.text = print",
    "from reporting import publish\npublish.text += print",
    "import os as read",
    "_x = 1",
    "__name__",
    "import reporting as __builtins__",
    "not python",
    "x?",
    "?x",
    ">>> 1",
    "'\ud800'",
    "yield_ = (yield)",
    f"{'(' * 500}1{')' * 500}",
)


@each_row("source", PROVEN.values(), ids=PROVEN)
def test_what_uses_the_kit_alone_is_proven(source):
    assert reasons('period = "2023"', source) == ()


@each_row("source", [*CLOCKS, *CHANCES, *ENVIRONMENTS, *FILES, *HIDDEN])
def test_whatever_else_a_notebook_does_it_runs_each_time(source):
    assert reasons('period = "2023"', source)


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").rglob("*.ipynb")), ids=lambda path: path.stem)
def test_the_shipped_notebooks_are_proven(path):
    assert verdict_on(path.read_bytes()) == Verdict()


@each_row(
    "sources, told",
    [
        (["1", "\nopen('x')"], "line 2 of cell 2 uses `open`, which is not of the kit"),
        (["import os"], "line 1 of cell 1 imports `os`, which is not of the kit"),
        (["from time import time"], "line 1 of cell 1 imports `time.time`, which is not of the kit"),
        (["1", "%time 1"], "cell 2 is not plain Python: it has a magic, a command or a mistake"),
        (["a = 1\na.b"], "line 2 of cell 1 uses `.b`, which is not of the kit"),
        (
            ["from reporting import charts as c\nc.plt"],
            "line 2 of cell 1 uses `reporting.charts.plt`, which is not of the kit",
        ),
        (["from reporting import read\nread"], "line 2 of cell 1 uses `read` without calling it"),
        (["def f(): pass"], "line 1 of cell 1 uses a function of its own"),
        (["id = 1"], "line 1 of cell 1 gives `id` another meaning"),
        (["a = 1\na()"], "line 2 of cell 1 calls `a`, which is not of the kit"),
    ],
)
def test_the_place_and_the_fault_are_told_in_words(sources, told):
    assert told in reasons(*sources)


def test_a_cell_that_does_not_run_counts_for_nothing():
    assert reasons("import os", kind="markdown") == ()
    assert reasons("import os", tags=["skip-execution"]) == ()


def test_a_cell_that_may_fail_is_not_proven():
    assert reasons("1", tags=["raises-exception"]) == ("cell 1 may fail, by its tag",)


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"cells": [1]}', b"\xff", notebook("1", nbformat=3)])
def test_what_is_no_notebook_is_not_proven(content):
    assert verdict_on(content).reasons == ("it is not a notebook of format 4",)


PROMISE = "from reporting import promise_repeatable\npromise_repeatable('reads rates.csv, which read_file names')"


@pytest.mark.parametrize(
    "source",
    [
        PROMISE,
        "import reporting as kit\nkit.promise_repeatable('reads rates.csv, which read_file names')",
        f"import pandas as pd\n{PROMISE}",
    ],
)
def test_a_promise_is_found_where_it_stands_at_the_top_of_a_cell(source):
    found = verdict_on(notebook("import os", "!ls", source))

    assert found.promise == "reads rates.csv, which read_file names"


@pytest.mark.parametrize(
    "source",
    [
        "# promise_repeatable('a')",
        "promise_repeatable('a')",
        "from helper import promise_repeatable\npromise_repeatable('a')",
        "from reporting import promise_repeatable\nif 0:\n    promise_repeatable('a')",
        "from reporting import promise_repeatable\npromise_repeatable('a' + 'b')",
        "from reporting import promise_repeatable\npromise_repeatable(' ')",
        "from reporting import promise_repeatable\npromise_repeatable",
    ],
)
def test_what_only_looks_like_a_promise_is_none(source):
    assert not verdict_on(notebook("import os", source)).promise


def test_no_name_that_jupyter_brings_along_can_be_bound_and_then_used():
    names = [name for name in local_kernel.kernel().cell_shell.user_ns if not name.startswith("_")]

    assert names
    assert [name for name in names if not reasons(f"if 0:\n    {name} = 1\n{name}")] == []


def test_the_public_names_are_those_of_the_modules():
    assert {"reporting.publish.text", "reporting.charts.list_trend", "reporting.read_file"} <= public()
    assert not [name for name in public() if name.split(".")[-1] in {"plt", "pd", "display", "is_made_up", "Figure"}]


LOOKED_AT = """
import sys
from reporting.notebooks.proof.verdict import verdict_on
assert not verdict_on(open(sys.argv[1], "rb").read()).reasons
print(*sys.modules)
"""


def test_nothing_large_is_imported_to_look_at_a_notebook():
    command = [sys.executable, "-c", LOOKED_AT, str(ROOT / "notebooks" / "summary.ipynb")]
    known = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()

    assert not {"pandas", "matplotlib", "IPython", "nbformat"} & set(known)
