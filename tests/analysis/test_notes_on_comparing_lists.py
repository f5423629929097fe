"""Notes below the table of lists: how much one item makes, and why rows may come to more than their last one."""

from behind import given_again
from ledgers import facts

from reporting.analysis import wording
from reporting.recount.evaluate import Recount

BOTH = [{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}]


def notes(of_all):
    return [clause.text("zh") for clause in wording.progress(of_all)]


def sizes(a, b):
    return [{**BOTH[0], "total": a, "resolved": 1}, {**BOTH[1], "total": b, "resolved": 1}]


def test_an_item_of_a_hundred_makes_a_point_and_of_more_none_is_named(tmp_path):
    assert notes(facts(tmp_path / "few", lists=sizes(100, 3000))) == [
        "各单位清单件数不多，最少的为100项，相差一项即约1个百分点，办结率的高低不宜直接排名。"
    ]
    assert notes(facts(tmp_path / "many", lists=sizes(101, 3000))) == ["清单内容各不相同，办结率的高低不宜直接排名。"]


def test_where_items_came_down_from_another_list_the_rows_come_to_more_and_the_note_says_so(tmp_path):
    part = {"list": "of_b", "enterprise": "b", "parent_item": "whole"}
    items = [{"id": "whole", "list": "of_a"}, part, {"list": "of_b", "enterprise": "b"}]
    of_all = facts(tmp_path, lists=BOTH, items=items)

    (_, note) = wording.progress(of_all)

    # Rows of 1 and 2, together 2.
    assert note.text("zh") == (
        "各单位的件数含由其他单位清单下达的1项（已办结0项），合计时在下达单位计一次，所以各行之和大于合计。"
    )
    recount = Recount(of_all.ledger)
    assert all(given_again(recount, part[1]) for part in note.segments["zh"] if not isinstance(part, str))
