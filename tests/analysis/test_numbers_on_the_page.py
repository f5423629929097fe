"""No word, cell or chart of any period holds a number that the record does not."""

import re

import pytest
from project_words import PERIODS, YEARS, laid_out, read_aloud, texts

from reporting.core.quantity import LOCALES
from reporting.published.content import Plain

# What comes out when 194 x 10,000 yuan are added again (1128, 1153.6), a payout per head or an allowance is taken for
# a total (935, 959.66), shares are averaged (89.9%), or planned spaces are taken for built ones (521).
TELLTALE = r"(?<![\d.,])(1128|11\.28|1153\.6|11\.536|935|9\.35|959\.66|9\.5966|89\.9|521)(?![\d.,]*\d)"

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATES = {
    "zh": r"\d{4}年(\d{1,2}月(\d{1,2}日)?)?(至(\d{4}年)?\d{1,2}月(\d{1,2}日)?)?|第[一二三四]季度",
    "en": rf"(\d{{1,2}} )?({MONTHS}) \d{{4}}|\b(2013|2014|2020|2021|2022|2023)\b",
}
LIST_NUMBER = r"^\d+(．|\. )"
# The rule that 100% is printed only of all, and the way in which a source prints eight packages.
IN_DEFINITIONS = r"100%|7\+1"


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("period", [*PERIODS, "2014-01..2023-12"])
def test_telltale_wrong_numbers_stand_nowhere(period, locale):
    lines = read_aloud(period, locale)

    assert lines
    assert [line for line in lines if re.search(TELLTALE, line)] == []


@pytest.mark.parametrize("line", ["共1128万元", "RMB 11.536 million", "89.9%（48/54）", "停车位521个"])
def test_a_telltale_number_would_be_seen(line):
    assert re.search(TELLTALE, line)


@pytest.mark.parametrize("line", ["10月27日", "1935年", "45544人", "5210元", "RMB 9.351 million"])
def test_another_number_is_no_telltale(line):
    assert not re.search(TELLTALE, line)


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("period", PERIODS)
def test_every_number_in_prose_is_traced_a_date_or_the_place_in_a_list(period, locale):
    loose = []
    for text in texts(period):
        segments = text.sentence.printed(locale)
        literal = "｜".join(segment for segment in segments if isinstance(segment, str))
        literal = re.sub(LIST_NUMBER, "", literal)
        literal = re.sub(DATES[locale], "", literal)
        if text.name == "definitions":
            literal = re.sub(IN_DEFINITIONS, "", literal)
        if re.search(r"\d", literal):
            loose.append((text.name, literal))

    assert loose == []


@pytest.mark.parametrize("period", PERIODS)
def test_both_languages_tell_the_same_values(period):
    for text in texts(period):
        traced = {
            locale: [segment for segment in text.sentence.segments[locale] if not isinstance(segment, str)]
            for locale in LOCALES
        }

        assert sorted(traced["zh"], key=str) == sorted(traced["en"], key=str), text.name


@pytest.mark.parametrize("period", PERIODS)
def test_every_number_in_a_table_is_traced_or_a_date(period):
    loose = []
    for name, table in laid_out(period).items():
        if name == "sources":
            continue
        words = [cell.words["zh"] for row in table.rows for cell in row if isinstance(cell, Plain)]
        loose += [(name, word) for word in words if re.search(r"\d", re.sub(DATES["zh"], "", word))]

    assert loose == []


@pytest.mark.parametrize("period", YEARS)
def test_english_sentences_begin_with_a_capital(period):
    small = [
        (text.name, line)
        for text in texts(period)
        for line in [text.sentence.text("en")]
        if re.search(r"(?:^|\. )[a-z]", line)
    ]

    assert small == []
