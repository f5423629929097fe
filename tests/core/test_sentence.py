"""Numbers keep their passports inside sentences, and names stay data."""

from decimal import Decimal

import pytest
from each_row import each_row
from expressions import money

from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, YUAN, Quantity, Share
from reporting.core.sentence import join, paragraphs, sentence
from reporting.core.traced import Traced


def traced(value, row, **quantity):
    return Traced(
        Quantity(Decimal(value), **{"unit": YUAN, **quantity}),
        Passport("measure", {"zh": "指标", "en": "measure"}, money(id=f"row-{row}")),
    )


AID = traced(3410000, 2)
RESOLVED = traced(1260, 7, unit=ITEM, bound="at_least")


# What a reader sees last: the capital letter is set by then.
def values(made, locale):
    return [segment for segment in made.printed(locale) if not isinstance(segment, str)]


def test_a_value_stands_in_both_languages_with_its_passport():
    made = sentence("共发放{aid}。", "In all, {aid} was paid.", aid=AID)

    assert made.text("zh") == "共发放341万元。"
    assert made.text("en") == "In all, RMB 3.41 million was paid."
    assert values(made, "zh") == values(made, "en") == [("aid", AID)]


def test_each_language_has_its_own_order_of_values():
    made = sentence("{aid}，{resolved}", "so {resolved}, {aid}", aid=AID, resolved=RESOLVED)

    assert values(made, "zh") == [("aid", AID), ("resolved", RESOLVED)]
    assert values(made, "en") == [("resolved", RESOLVED), ("aid", AID)]


@pytest.mark.parametrize("locale", ["zh", "en"])
def test_joined_nested_and_listed_sentences_lose_no_passport(locale):
    aid, resolved = sentence("{aid}", "{aid}", aid=AID), sentence("{resolved}", "{resolved}", resolved=RESOLVED)
    nested = sentence("有{both}", "there are {both}", both=join([aid, resolved]))

    assert values(nested + aid, locale) == [("aid", AID), ("resolved", RESOLVED), ("aid", AID)]


def test_other_words_for_a_value_do_not_change_the_value():
    share = Traced(Share(34, 40), Passport("resolved_share"), {"zh": "八成半", "en": "85"})
    made = sentence("{share}", "{share}", share=share)

    assert made.text("zh") == "八成半"
    assert values(made, "zh")[0][1].value == Share(34, 40)


@each_row("name", ["{x}", "{}", "{aid}", "{0}", "甲{", "}乙", "%s $x \\1", "{aid.value}", "<b>&\"'"])
def test_a_name_with_braces_stays_a_name(name):
    inner = sentence("{name}", "{name}", name={"zh": name, "en": name})
    made = sentence("企业{name}：{aid}", "For {name}: {aid}", name=inner, aid=AID)

    assert made.text("zh") == f"企业{name}：341万元"
    assert made.text("en") == f"For {name}: RMB 3.41 million"


def test_a_missing_value_is_our_own_fault_and_crashes():
    with pytest.raises(KeyError):
        sentence("{aid}", "{aid}")


def test_an_english_sentence_begins_with_a_capital():
    name = {"zh": "助学", "en": "education aid"}
    first = sentence("{name}{aid}。", "{name}: {aid}. ", name=name, aid=AID)
    second = sentence("{name}持平。", "{name} is unchanged.", name=name)

    assert (first + second).text("en") == "Education aid: RMB 3.41 million. Education aid is unchanged."
    assert (first + second).text("zh") == "助学341万元。助学持平。"
    assert sentence("有{name}", "there is {name}", name=name).text("en") == "There is education aid"


def test_an_english_sentence_that_begins_with_a_value_begins_with_a_capital():
    assert sentence("{n}", "{n} were resolved.", n=RESOLVED).text("en") == "Over 1,260 items were resolved."


def test_a_name_inside_an_english_sentence_is_printed_as_it_is_written():
    assert sentence("{name}", "Staff of {name} met.", name="Works no. two").text("en") == "Staff of Works no. two met."


@pytest.mark.parametrize("count, zh, en", [(0, "", ""), (1, "1", "1"), (2, "1、2", "1, 2"), (3, "1、2、3", "1, 2, 3")])
def test_sentences_are_listed_with_marks_between_them(count, zh, en):
    items = [sentence(str(n), str(n)) for n in range(1, count + 1)]

    assert join(items).text("zh") == zh
    assert join(iter(items)).text("en") == en


def test_marks_of_a_list_are_the_callers_choice():
    items = [sentence("甲", "A"), sentence("乙", "B")]

    assert join(items, "；", "; ").text("zh") == "甲；乙"
    assert join(items, "；", "; ").text("en") == "A; B"


def test_plain_text_is_one_paragraph_a_line_and_serves_both_languages():
    texts = paragraphs("first {x}\n\n  \n第二")

    assert [line.segments["zh"] for line in texts] == [("first {x}",), ("第二",)]
    assert [line.segments["en"] for line in texts] == [("first {x}",), ("第二",)]


def test_a_sentence_is_a_paragraph_and_sentences_are_as_many():
    one, two = sentence("一", "one"), sentence("二", "two")

    assert paragraphs(one) == [one]
    assert paragraphs(iter([one, two])) == [one, two]
