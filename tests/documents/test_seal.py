import datetime as dt
import io
import zipfile
from dataclasses import replace

import docx
import pytest
from document_builders import PROPERTIES, briefing_of, figure, filled, number, published, saved, slot, template

from reporting.core.office_package import is_sealed, part_digests
from reporting.documents import readback

SLOTS = published(slot("value", "v", "甲", number("1")), slot("figure", "f", "乙", figure()))
MADE = template("【数:甲】", "【图:乙】")


def briefing():
    return briefing_of(MADE, SLOTS, "zh", PROPERTIES)


def test_equal_things_give_equal_bytes():
    assert briefing() == briefing()


def test_the_zip_tells_neither_time_nor_machine():
    with zipfile.ZipFile(io.BytesIO(briefing())) as parts:
        entries = parts.infolist()

    assert entries[0].filename == "[Content_Types].xml"
    assert {(entry.date_time, entry.create_system) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0)}


def test_a_briefing_is_sealed_until_another_program_saves_it(tmp_path):
    path = tmp_path / "briefing.docx"
    path.write_bytes(briefing())
    assert is_sealed(path)
    assert is_sealed(path.read_bytes())

    docx.Document(path).save(path)
    assert not is_sealed(path)


def test_one_changed_word_breaks_the_seal():
    document = docx.Document(io.BytesIO(briefing()))
    document.paragraphs[0].runs[0].text = "2"

    assert not is_sealed(saved(document))


@pytest.mark.parametrize("other", [b"", b"hello", MADE], ids=["empty", "text", "Word"])
def test_other_files_are_not_sealed(other):
    assert not is_sealed(other)


def test_the_digests_of_parts_differ_only_where_the_briefing_differs():
    other = briefing_of(MADE, SLOTS, "zh", replace(PROPERTIES, title="另一个"))
    one, two = part_digests(briefing()), part_digests(other)

    assert {name for name in one if one[name] != two[name]} == {"docProps/core.xml"}


def test_the_file_says_of_itself_what_it_is_told_and_nothing_of_the_template():
    document = docx.Document(io.BytesIO(MADE))
    document.core_properties.comments = "草稿"
    document.core_properties.author = "某人"
    core = filled(saved(document), *SLOTS.slots.values()).core_properties

    assert (core.title, core.subject, core.author, core.language) == ("标题", "主题", "办公室", "zh-CN")
    assert core.created.date() == core.modified.date() == dt.date(2023, 12, 31)
    assert (core.comments, core.last_modified_by, core.revision) == ("", "办公室", 1)


@pytest.mark.parametrize(
    "expected",
    [
        readback.Expected({"v": "2"}),
        readback.Expected({"gone": "1"}),
        readback.Expected(paragraphs=readback.Counter("丙")),
    ],
)
def test_words_that_did_not_reach_the_page_crash_loudly(expected):
    with pytest.raises(readback.LostWordsError):
        readback.check(briefing(), expected)
