import base64
import json

import pytest
from pictures import png

from reporting.core.errors import PublishError
from reporting.published.json_format import MEDIA_TYPE, SCHEMA
from reporting.published.records import read_records


def both(words):
    return {"zh": words, "en": words}


SHARE = {"words": both("88.9%"), "exact": "0.889", "unit": "percent", "bound": "exact", "passport": {}}


def payload(kind="value", name="share", content=SHARE, label="办结率", schema=SCHEMA):
    return {"schema": schema, "kind": kind, "name": name, "label": both(label), "content": content}


def shows(*payloads):
    """A cell that published these."""
    outputs = [
        {"output_type": "display_data", "data": {MEDIA_TYPE: payload_shown}, "metadata": {}}
        for payload_shown in payloads
    ]
    return {"cell_type": "code", "source": "", "metadata": {}, "outputs": outputs}


FAILED = {"cell_type": "code", "source": "", "outputs": [{"output_type": "error", "ename": "KeyError", "evalue": ""}]}


@pytest.fixture
def record(tmp_path):
    def write(*cells, name="summary", period="2023", enterprise=None):
        about = {"period": period, "enterprise": enterprise, "notebook": name}
        notebook = {"nbformat": 4, "nbformat_minor": 5, "metadata": {"reporting": about}, "cells": list(cells)}
        path = tmp_path / f"{name}.ipynb"
        path.write_text(json.dumps(notebook), encoding="utf-8")
        return path

    return write


def faults(*paths):
    with pytest.raises(PublishError) as caught:
        read_records(paths, "2023")
    return list(caught.value.faults)


def test_what_a_cell_published_is_found_by_name_and_by_label_in_either_language(record):
    words = {"zh": "办结率", "en": "Share Resolved"}
    read = read_records([record(shows({**payload(), "label": words}))], "2023")

    slot = read.find("value", "share")
    assert slot.contents[0].words["zh"] == "88.9%"
    assert read.find("value", "办 结率") is slot
    assert read.find("value", "share resolved") is slot
    assert read.find("text", "share") is None


def test_published_as_absent_is_known_and_has_no_content(record):
    read = read_records([record(shows(payload(content=None)))], "2023")

    assert read.find("value", "share").contents == ()


def test_a_table_without_rows_is_absent(record):
    empty = {"columns": [{"name": "a", "label": both("甲")}], "rows": []}
    read = read_records([record(shows(payload("table", "t", empty)))], "2023")

    assert read.find("table", "t").contents == ()


def test_enterprises_share_a_slot_in_the_order_of_their_records(record):
    first = record(shows(payload(content={**SHARE, "words": both("甲")})), name="a", enterprise="a")
    second = record(shows(payload(content={**SHARE, "words": both("乙")})), name="b", enterprise="b")
    read = read_records([second, first], "2023")

    assert [value.words["zh"] for value in read.find("value", "share").contents] == ["乙", "甲"]


def test_all_four_kinds_are_read(record):
    text = {"zh": [["办结", {**SHARE, "field": "share"}]], "en": [["x"]]}
    table = {"columns": [{"name": "a", "label": both("甲")}], "rows": [[{"words": both("—")}], [SHARE]]}
    picture = base64.b64encode(png()).decode()
    figure = {"png": both(picture), "alt": both("一句话"), "width_mm": 150}
    cell = shows(payload("text", "a", text), payload("table", "b", table), payload("figure", "c", figure))
    read = read_records([record(cell)], "2023")

    assert read.find("text", "a").contents[0].paragraphs["zh"][0][1].field == "share"
    assert [type(row[0]).__name__ for row in read.find("table", "b").contents[0].rows] == ["Plain", "Value"]
    assert read.find("figure", "c").contents[0].width_mm == 150


@pytest.mark.parametrize("schema", [1, 3])
def test_an_unknown_schema_is_refused(record, schema):
    """In that of before, 1, a passport listed rows, and nobody could reckon its number again."""
    assert f"schema {schema} is unknown" in faults(record(shows(payload(schema=schema))))[0]


def test_the_record_of_another_period_is_refused(record):
    assert "of period 2022, not of 2023" in faults(record(shows(payload()), period="2022"))[0]


def test_a_record_with_a_failed_cell_is_refused(record):
    assert faults(record(shows(payload()), FAILED)) == ["summary.ipynb, cell 2: the cell failed (KeyError)"]


def test_a_file_that_is_no_notebook_is_refused(tmp_path):
    path = tmp_path / "x.ipynb"
    path.write_text("[]", encoding="utf-8")

    assert "not a notebook" in faults(path)[0]


def test_a_name_published_twice_names_both_cells(record):
    assert faults(record(shows(payload()), shows(payload()))) == [
        "the value 'share' is published twice: summary.ipynb, cell 1; summary.ipynb, cell 2",
    ]


def test_the_summary_and_an_enterprise_cannot_share_a_name(record):
    summary = record(shows(payload()))
    enterprise = record(shows(payload()), name="bengang", enterprise="bengang")

    assert faults(summary, enterprise) == [
        "the value 'share' is published twice: summary.ipynb, cell 1; bengang.ipynb, cell 1",
    ]


def test_two_names_cannot_share_a_label_within_a_kind(record):
    messages = faults(record(shows(payload(), payload(name="share2"))))

    assert messages == ["the values 'share' and 'share2' share '办结率': summary.ipynb, cell 1; summary.ipynb, cell 1"]


def test_two_kinds_can_share_a_label(record):
    read = read_records([record(shows(payload(), payload("text", "prose", {"zh": [["x"]], "en": [["x"]]})))], "2023")

    assert len(read.find_all("办结率")) == 2


def test_all_faults_of_all_records_are_told_at_once(record):
    messages = faults(record(FAILED), record(shows(payload(schema=1)), name="b"), record(name="c", period="x"))

    assert len(messages) == 3


@pytest.mark.parametrize(
    "kind,content,said",
    [
        ("value", {"words": {"zh": "1"}, "exact": "1", "unit": "x"}, "words are needed in zh and in en"),
        ("value", {"words": both("1"), "unit": "x"}, "'exact' is missing"),
        ("table", {"columns": [], "rows": [[{"words": both("1")}]]}, "row 1 has 1 cells for 0 columns"),
        ("figure", {"png": both("AAAA"), "alt": both("x"), "width_mm": 1}, "the picture is not a PNG"),
        ("song", {}, "unknown kind 'song'"),
    ],
)
def test_a_malformed_payload_is_refused_with_its_place(record, kind, content, said):
    (fault,) = faults(record(shows(payload(kind, "x", content))))

    assert fault.startswith("summary.ipynb, cell 1: ")
    assert said in fault


def test_a_picture_without_words_for_those_who_cannot_see_it_is_refused(record):
    figure = {"png": both(base64.b64encode(png()).decode()), "alt": both(" "), "width_mm": 150}

    assert "cannot see" in faults(record(shows(payload("figure", "f", figure))))[0]


def test_for_one_enterprise_only_its_own_records_will_do(record):
    record_of_a = record(shows(payload()), name="document-a", enterprise="a")
    other = record(shows(payload(name="other", label="另一个")), name="document-b", enterprise="b")
    whole = record(shows(payload(name="third", label="第三个")), name="summary")

    assert read_records([record_of_a], "2023", "a").find("value", "share") is not None
    with pytest.raises(PublishError) as caught:
        read_records([record_of_a, other, whole], "2023", "a")
    assert caught.value.faults == (
        "document-b.ipynb: the record is of b, not of a",
        "summary.ipynb: the record is of None, not of a",
    )
