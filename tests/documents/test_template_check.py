"""A check of a template: every fault of it, and no other; a copy with a comment at each, and with all tokens."""

import io
import re
from functools import cache

import docx
import pytest
import spoilt_pages
import spoilt_tokens
from document_builders import PROPERTIES, TEMPLATES, briefing_of, node, published, saved, slot, template, text
from openxml_audit import OpenXmlValidator
from spoilt_documents import SPOILS, running, spoilt
from whole_briefing import everything

from reporting.core.errors import TemplateError
from reporting.core.office_package import is_sealed, is_sealed_checked
from reporting.documents.linting.askable import PAGES, Askable, askable, with_records
from reporting.documents.linting.check import check
from reporting.documents.linting.house import House, read_house
from reporting.documents.linting.opening import CHECKER
from reporting.documents.linting.rules import RULES

assert spoilt_pages, spoilt_tokens  # each of them adds to SPOILS

LISTS = {page: askable(page) for page in PAGES}
SHIPPED = sorted(TEMPLATES.glob("*.??.docx"))
PAPERS = ("briefing", "notice", "work_report")


def shipped(name="briefing.zh"):
    return (TEMPLATES / f"{name}.docx").read_bytes()


@cache
def house(locale):
    return read_house(TEMPLATES / "gbt9704.toml", locale, RULES)


def checked(file, locale="zh", lists=LISTS):
    return check(file, house(locale), lists, locale)


def without_rules(file, lists=LISTS):
    """A check of the tokens alone, for small files that have no page of an office."""
    return check(file, House(house("zh").profile, frozenset()), lists, "zh")


def opened(outcome):
    return docx.Document(io.BytesIO(outcome.document))


def comments(document):
    return [(comment.author, comment.text) for comment in document.comments]


def commented_text(document, words):
    """What stands between the marks of the comment with these words."""
    number = next(str(comment.comment_id) for comment in document.comments if words in comment.text)
    start = next(one for one in document.element.iter("{*}commentRangeStart") if one.values()[0] == number)
    found = ""
    for element in start.itersiblings():
        if element.tag.endswith("commentRangeEnd") and element.values()[0] == number:
            break
        found += "".join(one.text or "" for one in element.iter("{*}t"))
    return found


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_nothing_is_found_in_a_shipped_template(file):
    assert checked(file.read_bytes(), file.suffixes[0].lstrip(".")).lines == ()


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("locale", ["zh", "en"])
def test_nothing_is_found_in_a_finished_document(paper, locale):
    outcome = checked(briefing_of(shipped(f"{paper}.{locale}"), everything(), locale, PROPERTIES), locale)

    assert (outcome.lines, outcome.page) == ((), "")
    assert comments(opened(outcome)) == []


@pytest.mark.parametrize("name", SPOILS)
def test_a_fault_that_people_make_is_named(name):
    file, expected = spoilt(shipped(), name, seed=1)

    assert [line for line in checked(file).lines if re.search(expected, line)]


def test_all_faults_come_at_once_in_the_order_of_the_page():
    file = template(
        "【数:办结律】", "【文:标题", [["单位", "办结率"], ["【表:各单位.单位】", "【表:各单位.办结绿】"]], "{{ x }}"
    )

    assert [line.partition("：")[0] for line in without_rules(file).lines] == [
        "正文第1段",
        "正文第2段",
        "正文第1个表格第2行第1格",
        "正文第1个表格第2行第2格",
        "正文第3段",
    ]


def test_what_a_report_would_say_of_a_template_is_said_in_the_same_words():
    file = template("【文:主要请况】", "【文:帮扶】、【图:资金构成】", "【文：标题")
    with pytest.raises(TemplateError) as refused:
        briefing_of(file, everything(), "zh", PROPERTIES)

    assert set(refused.value.faults) <= set(without_rules(file).lines)


def test_a_comment_stands_at_the_token_that_it_is_about():
    document = docx.Document(io.BytesIO(template("本期")))
    for words in ("办结【数:办结率】，", "其中【数:办结律】", "。"):
        document.paragraphs[0].add_run(words)

    outcome = opened(without_rules(saved(document)))

    assert commented_text(outcome, "不认识的占位符") == "其中【数:办结律】"
    assert commented_text(outcome, "有的期没有内容") == "办结【数:办结率】，"
    assert {author for author, _ in comments(outcome)} == {CHECKER["zh"]}


def test_a_fault_in_a_footer_is_named_with_its_place_beside_the_body():
    document = docx.Document(io.BytesIO(template("正文")))
    document.sections[0].footer.paragraphs[0].text = "【文:标提】"

    outcome = opened(without_rules(saved(document)))

    assert commented_text(outcome, "页脚第1段：不认识的占位符【文:标提】") == "正文"


def test_comments_of_people_stay_and_the_numbers_of_all_differ():
    document = docx.Document(io.BytesIO(template("【数:办结律】")))
    document.add_comment(document.paragraphs[0].runs, text="请核", author="李")

    outcome = opened(without_rules(saved(document)))

    assert ("李", "请核") in comments(outcome)
    numbers = [comment.comment_id for comment in outcome.comments]
    assert len(set(numbers)) == len(numbers) == 4


def test_a_comment_of_a_check_has_no_clock():
    outcome = opened(without_rules(template("【数:办结律】")))

    assert [comment.timestamp for comment in outcome.comments] == [None, None]


def test_tracked_changes_stay_in_the_copy_and_are_told_as_a_report_tells_them():
    file, _ = spoilt(shipped(), "tracked", seed=2)
    outcome = checked(file)

    assert [line for line in outcome.lines if "未处理的修订" in line]
    assert len([*opened(outcome).element.iter("{*}ins")]) == 1


def test_equal_files_give_equal_bytes():
    file, _ = spoilt(shipped(), "misspelt", seed=3)

    assert checked(file).document == checked(file).document


@pytest.mark.parametrize("name", ["misspelt_in_a_text_box", "commented", "wide_table", "imprint_in_another_footer"])
def test_the_copy_is_a_valid_word_file_with_a_seal_of_its_own(name, tmp_path):
    document = checked(spoilt(shipped(), name, seed=4)[0]).document
    path = tmp_path / "checked.docx"
    path.write_bytes(document)

    before = tmp_path / "before.docx"
    before.write_bytes(spoilt(shipped(), name, seed=4)[0])
    errors = [{str(error) for error in OpenXmlValidator().validate(str(one)).errors} for one in (path, before)]
    assert errors[0] <= errors[1]
    assert (is_sealed_checked(document), is_sealed(document)) == (True, False)


@pytest.mark.parametrize(
    "locale, form", [("zh", "【表:{label}.{columns[0][1]}】"), ("en", "【table:{name}.{columns[0][0]}】")]
)
@pytest.mark.parametrize("page", PAGES)
def test_the_last_pages_have_every_token_that_can_be_asked_for(page, locale, form):
    outcome = opened(checked(shipped(f"{page}.{locale}"), locale))
    listed = "\n".join(cell.text for table in outcome.tables for row in table.rows for cell in row.cells)

    assert [one for one in askable(page) if one.kind == "table" and form.format(**vars(one)) not in listed] == []
    assert [one for one in askable(page) if one.about[locale] not in listed] == []
    assert outcome.sections[-1].footer.paragraphs[0].text == ""


def test_a_report_is_not_made_with_the_copy():
    copy = checked(shipped()).document

    with pytest.raises(TemplateError, match="批注"):
        briefing_of(copy, everything(), "zh", PROPERTIES)


def test_a_thing_of_an_analyst_is_known_by_the_records_of_a_run():
    own = published(slot("value", "canteens", "食堂数", text(("3",))), slot("text", "visits", "走访", None))
    lists = LISTS | {"briefing": with_records(askable("briefing"), [own])}

    assert "【数:食堂数】" in without_rules(template("【数:食堂数】")).lines[0]
    assert without_rules(template("【数:食堂数】"), lists).lines == ()
    assert "有的期没有内容" in without_rules(template("【文:走访】"), lists).lines[0]


def test_a_template_of_one_enterprise_is_held_against_what_is_published_for_it():
    assert without_rules(template("【文:单位】【文:标题】")).page == "enterprise"
    assert without_rules(template("【文:标题】")).page == "briefing"


def test_what_a_condition_takes_away_may_lack():
    lines = ("【如有:下一步】【文:下一步】", "【如有:下一步/签发】【文:下一步】")

    assert without_rules(template(*lines)).lines == ()
    assert "加上【如有:下一步】" in without_rules(template("下一步：【文:下一步】")).lines[0]


def test_every_askable_thing_can_be_asked_for_in_a_template():
    """Of each kind one, as the list has it; a text of several paragraphs only where it stands alone."""
    things = [Askable("text", "t", "甲", {"zh": "甲", "en": "a"}, alone=True)]

    assert "必须单独成段" in without_rules(template("见【文:甲】"), {"briefing": things}).lines[0]
    assert without_rules(template("【文:甲】"), {"briefing": things}).lines == ()


def test_a_paragraph_without_words_can_have_a_comment():
    document = docx.Document(io.BytesIO(shipped()))
    running(document)[0].add_run("【图:清单进度】")
    for paragraph in document.sections[0].footer.paragraphs:
        node(paragraph).getparent().remove(node(paragraph))

    assert comments(opened(checked(saved(document))))
