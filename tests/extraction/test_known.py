"""What the ledger knows that helps to read a text."""

from ledgers import ledger_folder

from reporting.extraction.naming.known import LearntWord, known_from
from reporting.ledger.reading import read_ledger

NAME = {"id": "name-1", "kind": "enterprise", "name": "甲集团", "means": "a"}
WORD = {"id": "word-1", "phrase": "新建健身驿站", "measure": "fitness_equipment", "status": "done"}


def known(folder, **tables):
    return known_from(read_ledger(ledger_folder(folder, **tables)))


def test_enterprises_go_by_all_names_that_a_person_checked(tmp_path):
    checked, unchecked = {**NAME, "checked": "yes"}, {**NAME, "id": "name-2", "name": "假集团", "checked": "no"}
    enterprises = known(tmp_path, names=[checked, unchecked]).enterprises

    assert [enterprises.get(name) for name in ("甲公司", "甲", "一矿", "甲集团", "假集团")] == [
        "a",
        "a",
        "a_mine",
        "a",
        None,
    ]


def test_measures_go_by_their_name_and_by_the_clause_that_tells_them(tmp_path):
    measures = known(tmp_path).measures

    assert measures["职工健康体检"] == "health_checks"
    assert measures["组织职工健康体检"] == "health_checks"


def test_learnt_words_are_the_rows_of_their_table(tmp_path):
    assert known(tmp_path, extraction_words=[WORD]).words == (
        LearntWord("新建健身驿站", "fitness_equipment", "", "done", ""),
    )


def test_a_ledger_may_lack_the_table_of_learnt_words(tmp_path):
    folder = ledger_folder(tmp_path)
    (folder / "extraction_words.csv").unlink()

    assert known_from(read_ledger(folder)).words == ()
