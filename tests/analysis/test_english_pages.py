"""What an English page prints of texts that nobody has translated; the Chinese page prints them as they stand."""

import csv

import pytest
from ledgers import DATA, facts

from reporting.analysis import tables, wording
from reporting.analysis.wording.english_only import not_translated
from reporting.recount.evaluate import Recount

LIST = {"lists": [{"id": "list"}]}
LOGISTICS = {"zh": "后勤部", "en": "Logistics"}


def open_item(tmp_path, *translations, **cells):
    """The row of one open item in the table, by its columns, in both languages."""
    items = [{"id": "a-2023-i014", "title": "修路", "responsible": "后勤部", **cells}]
    table = tables.open_items(facts(tmp_path, **LIST, items=items, translations=translations))
    (row,) = table.rows
    return {column.name: cell.words for column, cell in zip(table.columns, row, strict=True)}


def test_an_item_without_english_prints_its_number_and_its_person_a_dash(tmp_path):
    row = open_item(tmp_path)

    assert row["title"] == {"zh": "修路", "en": "Item 014 (not translated)"}
    assert row["responsible"] == {"zh": "后勤部", "en": "—"}


def test_an_item_that_is_translated_prints_its_english(tmp_path):
    row = open_item(tmp_path, LOGISTICS, {"zh": "修路", "en": "Roads mended"})

    assert (row["title"]["en"], row["responsible"]["en"]) == ("Roads mended", "Logistics")


def test_a_deadline_in_words_is_translated_or_told_as_not_translated(tmp_path):
    assert open_item(tmp_path / "one", deadline_note="长期")["deadline"]["en"] == "(not translated)"
    words = {"zh": "长期", "en": "ongoing"}
    assert open_item(tmp_path / "two", words, deadline_note="长期")["deadline"]["en"] == "ongoing"


PRACTICES = [
    {"text": "座谈", "text_en": "met"},
    {"text": "走访", "text_en": ""},
    {"text": "问卷", "text_en": "", "enterprise": "b"},
]


def test_a_practice_without_english_stands_in_the_chinese_paragraph_alone(tmp_path):
    of_one = facts(tmp_path, practices=PRACTICES).for_enterprise("a")
    (paragraph,) = wording.practices(of_one)

    assert (paragraph.text("zh"), paragraph.text("en")) == ("甲座谈；走访。", "A Works met.")


def test_a_paragraph_of_practices_that_are_all_without_english_says_where_they_are(tmp_path):
    (paragraph,) = wording.practices(facts(tmp_path, practices=PRACTICES[1:]))

    assert paragraph.text("en") == "What the enterprises did is told in the Chinese edition only."


def test_one_line_of_the_definitions_tells_how_many_are_not_translated(tmp_path):
    """Of four items two have no English title, three no English department; the last one has nobody."""
    items = [
        {"title": "修路", "responsible": "后勤部"},
        {"title": "修灯", "responsible": "设备部"},
        {"title": "Lamps", "leader": "设备部"},
        {"title": "Roads"},
    ]
    known = facts(tmp_path, **LIST, items=items, practices=PRACTICES, translations=[LOGISTICS])
    *others, line = wording.definitions(known)

    assert line.text("zh") == ""
    assert line.text("en").removeprefix(f"{len(others) + 1}. ") == (
        "Not translated. 2 practices are told in the Chinese edition only. "
        "2 items in the table of open items are named by number. For 2 items there the person responsible is left out."
    )


def test_each_number_of_that_line_is_counted_again_from_the_ledger(tmp_path):
    known = facts(tmp_path, **LIST, items=[{"title": "修路", "responsible": "后勤部"}], practices=PRACTICES)
    numbers = [segment[1] for segment in not_translated(known).segments["en"] if not isinstance(segment, str)]
    recount = Recount(known.ledger)

    assert [recount.evaluate(number.expression).value for number in numbers] == [number.value for number in numbers]
    assert [str(number.value.value) for number in numbers] == ["2", "1", "1"]


def test_there_is_no_such_line_where_all_is_in_english(tmp_path):
    assert not_translated(facts(tmp_path, practices=PRACTICES[:1])) is None


@pytest.mark.parametrize(
    "untranslated, words",
    [
        ({"tents", "quiz_winners"}, "They stand in the Chinese edition only."),
        (
            {"tents"},
            "Quiz winners commended: not counted as people helped. The rest stands in the Chinese edition only.",
        ),
    ],
)
def test_notes_of_the_catalogue_without_english_are_told_as_such(tmp_path, untranslated, words):
    with (DATA / "measures.csv").open(encoding="utf-8", newline="") as stream:
        measures = [
            {**row, "note_en": "" if row["id"] in untranslated else row["note_en"]} for row in csv.DictReader(stream)
        ]
    results = [{"measure": measure, "value": 3} for measure in ("tents", "quiz_winners")]
    known = facts(tmp_path, measures=measures, achievements=results)

    assert wording.measure_notes(known).text("en") == f"Notes on measures. {words}"


def test_notes_stand_under_the_table_of_their_measures_alone(tmp_path):
    """issues_resolved has a note, and is in the key figures and not in the table of results."""
    assert wording.measure_notes(facts(tmp_path, achievements=[{"measure": "issues_resolved", "value": 3}])) is None
