"""Each drawn layout comes out as a careful person would have it, or is named among those that do not yet."""

import pytest
from chance_seeds import ALL
from drawings import drawn_layouts
from judgement import RIGHT, SENT_BACK, WRONG, judged
from layout_intakes import LayoutIntakes
from not_read_yet import NOT_READ_YET, WRONGLY_READ

LAYOUTS = drawn_layouts()
# With RECOUNT each is tried, else each fifth.
TRIED = LAYOUTS if ALL else LAYOUTS[::5]

pytestmark = pytest.mark.chance


@pytest.fixture(scope="module")
def intakes(tmp_path_factory):
    return LayoutIntakes(tmp_path_factory.mktemp("layouts"))


@pytest.mark.parametrize("layout", TRIED, ids=[layout.name for layout in TRIED])
def test_a_layout_comes_out_as_a_careful_person_would_have_it(layout, intakes):
    """One that is listed comes out as it is listed: the list says neither too much nor too little."""
    listed = SENT_BACK if layout.name in NOT_READ_YET else WRONG if layout.name in WRONGLY_READ else RIGHT
    judgement = judged(layout, intakes.outcome(layout))

    assert judgement.verdict in listed, judgement.why


def test_each_layout_has_a_name_of_its_own_and_no_other_is_listed():
    names = {layout.name for layout in LAYOUTS}

    assert len(names) == len(LAYOUTS)
    assert names >= NOT_READ_YET | WRONGLY_READ
    assert not NOT_READ_YET & WRONGLY_READ
