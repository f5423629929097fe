"""What all tests share: the core that each runs on, the folder that it may fill, and that nothing waits in vain."""

import gc
import os
from itertools import count
from pathlib import Path

import matplotlib as mpl
import pytest

from reporting.core.gc_tuning import collect_rarely

mpl.use("Agg")
# No test takes away the power, so none has to wait until a file has reached the disk: a quarter of the time of intakes.
os.fsync = lambda _: None
collect_rarely()

HOME = Path(__file__).parent
# Rooms in which a file takes many seconds come first, so that both cores end at the same time.
LONG = ("run", "demo", "cluster", "issued", "by_the_rules", "ledger", "cli", "docs", "analysis")
FOLDERS = count()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Tests of one file stay on one core, and what they share is made once."""
    items.sort(key=lambda item: _turn(item.path.relative_to(HOME).parts[0]))
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(_group(item)))


def pytest_collection_finish():
    """What was collected stays to the end: the collector need not look at it again."""
    gc.freeze()


@pytest.fixture
def tmp_path(tmp_path_factory, request):
    """A folder for one test. It is counted, not looked for among all others: that took as long as many a test."""
    folder = tmp_path_factory.getbasetemp() / f"{request.function.__name__[:30]}{next(FOLDERS)}"
    folder.mkdir()
    return folder


def _turn(room):
    return LONG.index(room) if room in LONG else len(LONG)


def _group(item):
    shared = {"whole_runs", "shipped"} & {*item.fixturenames}
    if shared:
        return shared.pop()
    room, *_ = item.path.relative_to(HOME).parts
    return room if room == "cluster" else item.path.relative_to(HOME)
