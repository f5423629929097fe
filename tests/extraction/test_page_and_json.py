"""The page of a text marks each of its numerals; the JSON tells programs the same."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest
from hand_drafted import DRAFTS, LINES, PASSED, draft, extracted
from ledgers import ledger_folder

from reporting.extraction.drafts.counting import counts_of
from reporting.extraction.naming.catalogue import catalogue_of
from reporting.extraction.output.json_file import json_file
from reporting.extraction.output.page import page
from reporting.ledger.reading import read_ledger


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory):
    return catalogue_of(read_ledger(ledger_folder(tmp_path_factory.mktemp("ledger"))))


def shown(catalogue, made=None, masked=None):
    return page(made or extracted(), catalogue, masked or {}).decode()


def marks(html):
    """Each mark of the text with its class, its words and its row."""
    found = re.findall(r'<mark class="n (\w+)" title="([^"]*)">(.*?)</mark>', html)
    return [(look, re.sub("<sup>.*?</sup>|<[^>]+>", "", words), hint) for look, hint, words in found]


def test_each_numeral_is_marked_by_what_became_of_it(catalogue):
    found = [(look, words) for look, words, _ in marks(shown(catalogue))]

    assert found == [
        ("passed", "2023"),
        ("passed", "2023"),
        ("drafted", "1260余名"),
        ("drafted", "320名"),
        ("drafted", "25.6万元"),
        ("drafted", "600元"),
        ("part", "5万元"),
        ("drafted", "14项"),
        ("drafted", "12项"),
        ("drafted", "3个"),
        ("passed", "四"),
        ("again", "1260余名"),
    ]


def test_the_counts_add_up_to_all_numerals(catalogue):
    counts = counts_of(extracted())

    assert (counts.drafted, counts.repeated, counts.parts, counts.passed_over) == (7, 1, 1, 3)
    assert counts.numerals == len(DRAFTS) + len(PASSED)
    assert "共<b>12</b>个数字" in shown(catalogue)


def test_a_numeral_that_was_passed_over_says_why_on_the_screen_and_on_paper(catalogue):
    html = shown(catalogue)

    assert ("passed", "四", "口号、提法，不是数量") in marks(html)
    assert "<dt>口号、提法，不是数量（1）</dt><dd>四<small>（第5行）</small></dd>" in html


def test_a_row_and_its_words_lead_to_each_other(catalogue):
    html = shown(catalogue)

    assert 'id="n3" href="#r3" data-row="3"' in html
    assert '<tr id="r3" class="sure" data-row="3"><td class="no"><a href="#n3"' in html
    assert '<span class="q" data-rows="3">发放困难帮扶资金</span>' in html


def test_a_row_says_value_period_with_its_reason_status_and_doubts(catalogue):
    rows = re.findall(r'<tr id="r.*?</tr>', shown(catalogue))

    assert "25.6万元" in rows[2]
    assert "2023年<br><small>推断：按标题的年份</small>" in rows[2]
    assert all(words in rows[3] for words in ("每人600元", "疑点：不知是谁的标准", "目录里没有"))
    assert "其中：属于第1行" in rows[1]
    assert "与第1行相同" in rows[7]


def test_the_page_needs_no_other_file_and_no_network(catalogue):
    asked = []

    class Asks(HTMLParser):
        def handle_starttag(self, tag, attributes):
            asked.extend(
                value for name, value in attributes if name in {"src", "srcset"} or (name, tag) == ("href", "link")
            )

    html = shown(catalogue)
    Asks().feed(html)

    assert asked == []
    assert not re.search(r"https?://|@import|url\(", html)


def test_the_policy_of_the_page_lets_its_own_script_run_and_nothing_else(catalogue):
    html = shown(catalogue)
    (script,) = re.findall("<script>(.*?)</script>", html, re.DOTALL)
    own = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()

    assert f"content=\"default-src 'none'; script-src 'sha256-{own}'; style-src" in html.partition("</head>")[0]


def test_words_of_a_text_are_never_markup(catalogue):
    lines = ("<script>alert(1)</script>发放3万元",)
    made = extracted([draft_of(lines)], lines, ())

    assert "<script>alert(1)" not in shown(catalogue, made)
    assert "&lt;script&gt;alert(1)" in shown(catalogue, made)


def draft_of(lines):
    made = draft("D1", 4, "3个", "3个", "30000", "yuan", measure_words="<b>资金")
    start = lines[0].index("3万元")
    place = type(made.span)(0, start, start + 3)
    return type(made)("D1", place, place, "3万元", made.value, "yuan", measure_words="<b>资金")


def test_what_was_struck_out_is_said_at_the_top(catalogue):
    assert "已遮去个人信息：电话号码2处" in shown(catalogue, masked={"电话号码": 2})


def test_the_json_has_each_fact_with_its_place_in_the_whole_file():
    facts = json.loads(json_file(extracted(), {}))["facts"]
    text = "\n".join(LINES)

    assert [text[one["quote_start"] :][: len(one["quote"])] for one in facts] == [one["quote"] for one in facts]
    assert [(one["value"], one["unit"], one["qualifier"]) for one in facts[:4]] == [
        (1260, "person", "at_least"),
        (320, "person", "exact"),
        (256000, "CNY", "exact"),
        (600, "CNY", "per_capita"),
    ]
    assert (facts[1]["subset_of"], facts[7]["duplicate_of"]) == ("D1", "D1")
    assert facts[2]["period"] == {
        "start": "2023-01-01",
        "end": "2023-12-31",
        "certainty": "inferred",
        "basis": "按标题的年份",
    }
    assert facts[3]["rate"] == "per person"


def test_equal_texts_give_equal_bytes(catalogue):
    assert page(extracted(), catalogue, {}) == page(extracted(), catalogue, {})
    assert json_file(extracted(), {"电话号码": 1}) == json_file(extracted(), {"电话号码": 1})
