"""Sources are parsed by several threads at a time, as the notebooks that run beside each other end."""

import ast
import gc
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reporting.notebooks.proof import verdict
from reporting.notebooks.proof.parsing import syntax_tree

SOURCES = [path.read_text("utf-8") for path in sorted(Path(verdict.__file__).parent.glob("*.py"))]


@pytest.fixture
def _other_threads_go_on_in_the_middle():
    """Whatever Python runs while it looks for garbage gives way to other threads, here in the middle of a tree."""

    def gives_way(*_):
        time.sleep(0)

    often = gc.get_threshold()
    gc.callbacks.append(gives_way)
    gc.set_threshold(200, 5, 100)
    yield
    gc.set_threshold(*often)
    gc.callbacks.remove(gives_way)


@pytest.mark.usefixtures("_other_threads_go_on_in_the_middle")
def test_threads_that_parse_at_the_same_time_get_their_trees():
    with ThreadPoolExecutor(4) as pool:
        trees = list(pool.map(syntax_tree, SOURCES * 8))

    assert [len(tree.body) for tree in trees[: len(SOURCES)]] == [len(ast.parse(each).body) for each in SOURCES]
