"""Notes below the table of lists: why rows may come to more than their last one."""

from behind import given_again
from ledgers import facts

from reporting.analysis import wording
from reporting.recount.evaluate import Recount

BOTH = [{"id": "of_a"}, {"id": "of_b", "enterprise": "b"}]


def notes(of_all):
    return [clause.text("zh") for clause in wording.progress(of_all)]


def rule(of_all):
    (words,) = [clause.text("zh") for clause in wording.definitions(of_all) if "办结率。" in clause.text("zh")]
    return words


def sizes(a, b):
    return [{**BOTH[0], "total": a, "resolved": 1}, {**BOTH[1], "total": b, "resolved": 1}]


def test_the_rule_of_shares_cautions_against_ranking_short_lists_and_unlike_ones(tmp_path):
    few, many = (facts(tmp_path / str(size), lists=sizes(size, 3000)) for size in (100, 101))

    assert "各单位清单基数较小，办结率仅供参考、不作排名" in rule(few)
    assert "各单位清单内容不同，办结率不作排名" in rule(many)
    assert notes(few) == notes(many) == []


def test_where_items_came_down_from_another_list_the_rows_come_to_more_and_the_note_says_so(tmp_path):
    part = {"list": "of_b", "enterprise": "b", "parent_item": "whole"}
    items = [{"id": "whole", "list": "of_a"}, part, {"list": "of_b", "enterprise": "b"}]
    of_all = facts(tmp_path, lists=BOTH, items=items)

    (note,) = wording.progress(of_all)

    # Rows of 1 and 2, together 2.
    assert note.text("zh") == (
        "各单位的件数含由其他单位清单下达的1项（已办结0项），合计时在下达单位计一次，所以各行之和大于合计。"
    )
    recount = Recount(of_all.ledger)
    assert all(given_again(recount, part[1]) for part in note.segments["zh"] if not isinstance(part, str))
