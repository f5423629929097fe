"""One cluster for all tests that only need one."""

import pytest
from machines import machines


def pytest_collection_modifyitems(items):
    """All on one core, so that there is one cluster."""
    for item in items:
        if item.path.parent.name == "cluster":
            item.add_marker(pytest.mark.xdist_group("cluster"))


@pytest.fixture(scope="session")
def cluster(tmp_path_factory):
    with machines(tmp_path_factory.mktemp("cluster"), 2) as started:
        yield started
