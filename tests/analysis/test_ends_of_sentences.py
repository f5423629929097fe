"""Sentences that enterprises wrote stand in ours with one full stop, however they ended theirs."""

from each_row import each_row
from ledgers import SOURCES, facts, paid
from project_words import read, rows_read

from reporting.analysis import tables, wording
from reporting.analysis.wording.phrases import without_end


@each_row(
    "text, end",
    [
        ("走访一线。", "走访一线"),
        ("走访一线；", "走访一线"),
        ("走访一线！", "走访一线"),
        ("走访一线。 ", "走访一线"),
        ("走访一线……", "走访一线"),
        ("办“一码一表。”", "办“一码一表”"),
        ("问“好不好？”", "问“好不好？”"),
        ("修缮。新建。", "修缮。新建"),
        ("增长2.5", "增长2.5"),
        ("visited them.", "visited them"),
    ],
)
def test_only_the_mark_at_the_end_goes(text, end):
    assert without_end({"zh": text, "en": text}) == {"zh": end, "en": end}


def test_practices_end_once(tmp_path):
    practices = [
        {"text": "走访。", "text_en": "visited."},
        {"kind": "publicity", "enterprise": "b", "text": "设二维码！", "text_en": "set up a code!"},
        {"kind": "close_out", "text": "建台账；", "text_en": "kept a ledger;"},
    ]
    of_period = facts(tmp_path, practices=practices)

    assert read(wording.practices(of_period)) == ["甲走访；建台账。", "乙设二维码。"]
    assert read(wording.practices(of_period), "en") == ["A Works visited; kept a ledger.", "B Works set up a code."]


def test_notes_of_the_catalogue_end_once(tmp_path):
    measure = {"id": "posts", "name": "岗位", "name_en": "Posts", "unit": "item", "kind": "flow"}
    measure |= {"category": "facilities", "over_enterprises": "yes", "over_time": "yes"}
    measure |= {"note": "含劳务派遣。", "note_en": "With agency staff."}
    of_period = facts(tmp_path, measures=[measure], achievements=[{"measure": "posts", "value": 1}])

    assert read(wording.measure_notes(of_period)) == ["指标说明：岗位：含劳务派遣。"]
    assert read(wording.measure_notes(of_period), "en") == ["Notes on measures. Posts: with agency staff."]


def test_notes_of_sources_end_as_those_without_a_full_stop(tmp_path):
    sources = [{**SOURCES[0], "note": "年份见正文。", "note_en": "The year is in the text."}]
    table = tables.sources(facts(tmp_path, sources=sources, achievements=[paid(1)]))

    assert rows_read(table, "certainty") == [["原文写明。年份见正文"]]
