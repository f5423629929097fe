"""`say`: no typed number gets into a sentence by way of what is put into it."""

import pytest
from each_row import each_row
from two_works import JIA, TOTAL

from reporting import say
from reporting.core.errors import PublishError
from reporting.core.marked_words import unmarked


def parts(sentence, locale="zh"):
    return [part if isinstance(part, str) else part[1] for part in sentence.segments[locale]]


def test_a_value_in_words_that_are_put_in_keeps_its_passport():
    said = say("共{x}。", "{x} in all.", x={"zh": f"约{TOTAL}", "en": f"about {TOTAL:en}"})
    (value,) = [part for part in parts(said) if not isinstance(part, str)]

    assert value.passport == TOTAL.passport
    assert said.text("zh") == "共约30元。"
    assert unmarked(said.text("zh")) == said.text("zh")


def test_names_sentences_and_words_are_put_in():
    said = say("{who}：{what}{more}", "{who}: {what}{more}", who=JIA, what="好", more=say("。", "."))

    assert (said.text("zh"), said.text("en")) == ("甲：好。", "A Works: 好.")


@pytest.mark.parametrize(
    "words", ["1234万元", str(TOTAL), {"zh": "十八项", "en": "all"}, {"zh": "全部", "en": "18 items"}]
)
def test_a_number_that_was_typed_into_words_is_refused(words):
    with pytest.raises(PublishError, match="say, x: numbers without rows"):
        say("共{x}", "{x}", x=words)


def test_a_value_that_was_cut_is_refused():
    with pytest.raises(PublishError, match="say, x: of a value only"):
        say("共{x}", "{x}", x=f"{TOTAL}"[:-2])


@each_row(
    "say_it, message",
    [
        (lambda: say("共{total}", "{total}", totl=TOTAL), r"no value is given for \{total\}"),
        (lambda: say("共{}", "{}", total=TOTAL), r"no value is given for \{\}"),
        (lambda: say("共{0}", "{0}", total=TOTAL), r"no value is given for \{0\}"),
        (lambda: say("共{total.exact}", "{total}", total=TOTAL), r"no value is given for \{total.exact\}"),
        (lambda: say("共{x}", "{x}", x=5), "x is 5"),
        (lambda: say("共{x}", "{x}", x=None), "x is None"),
        (lambda: say("共{x}", "{x}", x={"zh": "好"}), "say, x has no words in en"),
        (lambda: say("共{x}", "{x}", x={"zh": "好", "en": 5}), "say, x has 5 as its words in en"),
        (lambda: say(None, "{x}", x=TOTAL), "None is no text"),
        (lambda: say("共{x", "{x}", x=TOTAL), "a brace of “共{x” is left open"),
        (lambda: say("None家", "None"), "say: None in"),
    ],
)
def test_what_cannot_be_said_is_told_in_one_line(say_it, message):
    with pytest.raises(PublishError, match=message) as refusal:
        say_it()

    assert refusal.value.advice
    assert "\n" not in refusal.value.head
