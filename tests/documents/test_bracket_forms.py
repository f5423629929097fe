"""Tokens typed in other brackets are refused with a hint, ordinary words in brackets are not; 照印 prints any."""

import pytest
from shown_templates import filled_package, one_note, package, page, paragraph, refusal, run

# By name: what is typed, and the words of the message.
REFUSED = {
    "hollow brackets": ("〖数:办结率〗", "请写成【数:办结率】；如果要照原样印出，请写成【照印:〖数:办结率〗】"),
    "hollow brackets with a wrong name": ("〖数:没有这个〗", "括号不是【】"),
    "round brackets": ("（数:办结率）", "括号不是【】，请写成【数:办结率】"),
    "round brackets, one character wrong": ("（数：办结律）", "括号不是【】"),
    "halfwidth brackets": ("(数:办结率)", "括号不是【】"),
    "braces": ("{数:办结率}", "括号不是【】"),
    "wide braces": ("｛数:办结率｝", "括号不是【】"),
    "square brackets": ("[数:办结率]", "括号不是【】"),
    "wide square brackets": ("［数:办结率］", "括号不是【】"),
    "tortoise brackets": ("〔数:办结率〕", "括号不是【】"),
    "corner brackets": ("「数:办结率」", "括号不是【】"),
    "white corner brackets": ("『数:办结率』", "括号不是【】"),
    "title marks": ("《文:主要情况》", "括号不是【】"),
    "single title marks": ("〈文:主要情况〉", "括号不是【】"),
    "angles": ("&lt;数:办结率&gt;", "括号不是【】"),
    "small quotation marks": ("‹数:办结率›", "括号不是【】"),
    "double brackets": ("⟦数:办结率⟧", "括号不是【】"),
    "another end": ("【数:办结率]", "括号不是【】，请写成【数:办结率】"),
    "another beginning": ("〖数:办结率】", "括号不是【】，请写成【数:办结率】"),
    "table in round brackets": ("（表:各单位.总数）", "括号不是【】"),
    "a dollar": ("${办结率}", "不能使用的标记“${办结率}”"),
    "two angles": ("&lt;&lt;办结率&gt;&gt;", "不能使用的标记"),
    "quotation marks": ("«甲»", "不能使用的标记“«甲»”"),
    "an editor's note": ("【编者按】", "如果要照原样印出，请写成【照印:编者按】"),
    "a note with a colon": ("【附件：甲】", "如果要照原样印出，请写成【照印:附件：甲】"),
    "nothing to print": ("【照印:】", "缺名称"),
}  # fmt: skip


@pytest.mark.parametrize("typed,said", REFUSED.values(), ids=REFUSED)
def test_a_token_in_other_brackets_is_refused_with_a_hint(typed, said):
    (fault,) = refusal(package(paragraph(run(typed))))

    assert said in fault


def test_brackets_may_stand_in_runs_of_their_own():
    (fault,) = refusal(package(paragraph(run("〖数:"), run("办结率〗"))))

    assert "括号不是【】" in fault


def test_all_broken_forms_of_a_page_are_named_at_once():
    assert len(refusal(package("".join(paragraph(run(typed)) for typed, _ in REFUSED.values())))) == len(REFUSED)


# By name: what is typed, and what is printed.
PRINTED = {
    "a name of two characters, one of them that of a token": ("（文：期限）", "（文：期限）"),
    "printed as it stands": ("【照印:编者按】本期", "【编者按】本期"),
    "other marks printed as they stand": ("【照印:«甲»】", "«甲»"),
    "braces printed": ("【照印:{{ x }}】", "{{ x }}"),
    "a token printed in other brackets": ("【照印:[数:办结率]】", "[数:办结率]"),
    "brackets within what is printed": ("【照印:编者按（一）】", "【编者按（一）】"),
    "printed in English": ("【literal:note】", "【note】"),
    "photograph": ("（图：张三 摄）", "（图：张三 摄）"),
    "author": ("（文：李四）", "（文：李四）"),
    "number of a paper": ("〔2023〕5号", "〔2023〕5号"),
    "braces": ("{见附件}", "{见附件}"),
    "English parenthesis": ("(text: see below)", "(text: see below)"),
}  # fmt: skip


@pytest.mark.parametrize("typed,printed", PRINTED.values(), ids=PRINTED)
def test_ordinary_words_and_what_is_asked_to_be_printed_stay_as_they_are(typed, printed):
    assert page(filled_package(package(paragraph(run(typed))))) == [printed]


def test_in_a_footnote_nothing_is_filled_so_that_nothing_can_be_printed_by_it_but_plain_brackets_may_stand():
    assert "脚注" in refusal(package(paragraph(run("甲")), one_note("footnote", "【照印:注】")))[0]
    assert filled_package(package(paragraph(run("甲")), one_note("footnote", "【编者按】")))
