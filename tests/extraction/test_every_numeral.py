"""No number is lost in silence: each numeral of a text is the number of a draft or is passed over with a reason."""

import random
import re

import pytest
from texts import source_of

from reporting.extraction.extract import extract
from reporting.extraction.naming.known import Known
from reporting.extraction.passed_over import rules, stretches
from reporting.extraction.passed_over.reason_words import reasons
from reporting.extraction.word_lists import word_lists

NUMERAL = re.compile(r"[0-9０-９零〇一二两兩三四五六七八九十百千万萬亿億①-⑳]")
PIECES = (
    "发放助学金", "慰问职工", "12.5万元", "1,260余人次", "三", "一次", "第五届", "2023年", "5月6日", "〔2024〕26号",
    "“三会一课”", "3401次浏览", "其中", "五十六户", "上千万元", "，", "。", "\n", "（一）", "由3个增至8个", "5-10元",
    "每人", "近", "十滴水", "XX元", "萬(wàn)", "１２", "①", "百分之三十", "两年", "合计", "\t", "|", "-", "万",
    "千方百计", "0351-2345678", "3□5户", "1，850本", "■7名", "4〇.5", "&nbsp;", "  ", "：30", "（万元）",
)  # fmt: skip


def uncovered(text):
    made = extract(source_of(text), None, Known({}, {}, ()))
    lines = text.split("\n")
    covered = [set() for _ in lines]
    for span in [*(each.number for each in made.drafts), *(each.span for each in made.passed_over)]:
        covered[span.paragraph].update(range(span.start, span.end))
    return [
        (number, match.group())
        for number, line in enumerate(lines)
        for match in NUMERAL.finditer(line)
        if match.start() not in covered[number]
    ]


@pytest.mark.parametrize("seed", range(60))
def test_every_numeral_is_drafted_or_passed_over(seed):
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    text = "".join(chance.choice(PIECES) for _ in range(60))

    assert uncovered(text) == []


def test_no_reason_is_empty():
    made = extract(source_of("".join(PIECES)), None, Known({}, {}, ()))

    assert all(each.reason for each in made.passed_over)


def test_each_reason_that_is_given_has_words_and_each_that_has_words_is_given():
    of_columns = {*word_lists()["table_columns"], "list_number", "baseline"}

    assert set(reasons()) == of_columns | set(stretches.REASONS) | set(rules.REASONS)
