"""The practices that the group's briefing tells: one of each kind, of as many enterprises as possible, at most five."""

from ledgers import facts
from project_words import read, rows_read

from reporting.analysis import tables, wording
from reporting.analysis.names import PRACTICE_KINDS


def practice(kind, text, enterprise="a", **row):
    return {"kind": kind, "text": text, "text_en": "", "enterprise": enterprise, **row}


def told(folder, *practices):
    return read(wording.practices(facts(folder, practices=practices)))


def test_of_each_kind_one_is_told(tmp_path):
    assert told(tmp_path, practice("collection", "走访"), practice("collection", "座谈", "b")) == ["甲走访。"]


def test_an_enterprise_that_was_not_told_yet_comes_before_one_that_was(tmp_path):
    practices = [
        practice("collection", "走访"),
        practice("responsibility", "包保"),
        practice("responsibility", "签字", "b"),
        practice("supervision", "督办"),
    ]

    # 甲 again in the third kind, which 乙 has nothing of: its acts stand in one sentence.
    assert told(tmp_path, *practices) == ["甲走访；督办。", "乙签字。"]


def test_there_are_at_most_five_and_the_table_has_all(tmp_path):
    of_period = facts(tmp_path, practices=[practice(kind, f"第{at}条") for at, kind in enumerate(PRACTICE_KINDS, 1)])

    assert read(wording.practices(of_period)) == ["甲第1条；第2条；第3条；第4条；第5条。"]
    assert rows_read(tables.practices(of_period), "text") == [[f"第{at}条"] for at in range(1, 7)]


def test_a_unit_is_named_with_its_enterprise_and_apart_from_it(tmp_path):
    practices = [practice("collection", "走访"), practice("publicity", "设公示栏", unit="a_mine")]

    assert told(tmp_path, *practices) == ["甲走访。", "甲一矿设公示栏。"]


def test_the_document_of_one_enterprise_tells_all_of_its_own(tmp_path):
    practices = [practice("collection", text) for text in ("走访", "座谈")] + [practice("collection", "问卷", "b")]

    assert read(wording.practices(facts(tmp_path, practices=practices).for_enterprise("a"))) == ["甲走访；座谈。"]


def test_where_nobody_reported_any_nothing_is_told(tmp_path):
    nobody = facts(tmp_path)

    assert (wording.practices(nobody), tables.practices(nobody).rows) == ([], ())
