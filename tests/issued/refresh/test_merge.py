"""An edited briefing of 2021 after one item more was resolved: 34 of 40 then, 35 today."""

import io
from copy import deepcopy

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from edits_in_word import MOMENT, Hands, editions, opened, pictures_of, refreshed, words_of
from ledger_changes import closed, leaver, newcomer
from PIL import Image

# What the tests of refreshed files look at is made once.
pytestmark = pytest.mark.xdist_group("refresh")


@pytest.fixture
def hands():
    return Hands(editions(closed)[0].briefing)


def after(hands, change=closed, **options):
    return refreshed(editions(change), hands.saved(), **options)


def lead(lines):
    return next(line for line in lines if line.startswith("应报送单位"))


def test_an_unedited_file_says_what_a_fresh_briefing_says_and_rejected_what_it_said(hands):
    was, now = editions(closed)
    made = after(hands)

    assert made.lines == words_of(opened(now.briefing))
    assert made.lines_before == words_of(opened(was.briefing))
    assert (made.notes, made.deleted) == ([], [])


def test_a_change_names_its_author_and_the_last_day_of_the_data(hands):
    marks = [mark for mark in after(hands).document.element.body.iter() if mark.tag in (qn("w:ins"), qn("w:del"))]

    assert {(mark.get(qn("w:author")), mark.get(qn("w:date"))) for mark in marks} == {("台账更新", MOMENT)}
    assert len({mark.get(qn("w:id")) for mark in marks}) == len(marks)


def test_a_rewritten_sentence_keeps_its_words_and_gets_the_numbers_of_today(hands):
    hands.write("办结", "已经办好", among=hands.paragraph("应报送单位"))
    made = after(hands)

    assert "已经办好35项，未办结5项" in lead(made.lines)
    assert made.notes == []


def test_a_number_that_a_person_and_the_ledger_changed_is_the_ledgers_and_all_three_are_named(hands):
    hands.write("34项", "33项", among=hands.paragraph("应报送单位"))
    made = after(hands)

    assert "办结35项" in lead(made.lines)
    assert "办结33项" in lead(made.lines_before)
    assert made.notes == ["这个数由人改过：原为“34项”，改成了“33项”，台账今天是“35项”。已按台账改，请核对。"]


def test_a_number_that_only_a_person_changed_stays(hands):
    hands.write("40项", "41项", among=hands.paragraph("应报送单位"))
    made = after(hands)

    assert "41项，办结35项" in lead(made.lines)
    assert made.notes == []


def test_words_that_both_changed_stay_the_persons_and_a_comment_says_what_the_kit_would_say(hands):
    hands = Hands(editions(newcomer)[0].briefing)
    hands.write("实际报送", "已经交来", among=hands.paragraph("应报送单位"))
    made = after(hands, newcomer)

    said = [comment.text for comment in made.document.comments]
    assert "已经交来4家（邯矿集团、黔江卷烟厂、新钢炼铁厂）" in lead(made.lines)
    assert [
        words for words in said if words.startswith("这里由人改写过，没有改动文字。按今天的台账应写作：应报送单位6家")
    ]
    assert {comment.author for comment in made.document.comments} == {"台账更新"}


def test_what_a_person_deleted_stays_deleted_and_is_told_where_the_ledger_changed_it(hands):
    hands.delete("未办结事项：黔江卷烟厂")
    made = after(hands)

    assert not [line for line in made.lines if "未办结事项：黔江卷烟厂" in line]
    assert made.deleted == ["已删去的一段，今天应为：1．未办结事项：黔江卷烟厂2项、新钢炼铁厂3项。"]


def test_a_paragraph_that_was_moved_stays_where_it_is_and_is_brought_up_to_date(hands):
    hands.move("应报送单位", before="邯矿集团开办托管班")
    made = after(hands)

    place = made.lines.index(lead(made.lines))
    assert made.lines[place + 1].startswith("2．邯矿集团开办托管班")
    assert "办结35项" in made.lines[place]


def test_paragraphs_of_ones_own_stay(hands):
    hands.add("集团党委要求，年底前全部办结。", behind="应报送单位")
    made = after(hands)

    place = made.lines.index(lead(made.lines))
    assert made.lines[place + 1] == "集团党委要求，年底前全部办结。"


def test_two_paragraphs_that_became_one_are_both_brought_up_to_date(hands):
    hands.join("应报送单位", "未办结事项：黔江卷烟厂")
    made = after(hands)

    assert "办结35项，未办结5项。1．未办结事项：黔江卷烟厂2项" in lead(made.lines)
    assert (made.notes, made.deleted) == ([], [])


def test_a_number_whose_bookmark_was_lost_is_found_by_the_words_around_it(hands):
    hands.lose_bookmarks("应报送单位")
    hands.write("办结", "已经办好", among=hands.paragraph("应报送单位"))
    made = after(hands)

    assert "已经办好35项，未办结5项" in lead(made.lines)


def test_a_number_keeps_the_look_that_a_person_gave_it(hands):
    paragraph = hands.paragraph("应报送单位")
    run = next(run for run in paragraph.iter(qn("w:r")) if _words(run) == "34项")
    properties = run.find(qn("w:rPr"))
    if properties is None:
        properties = parse_xml(f"<w:rPr {nsdecls('w')}/>")
        run.insert(0, properties)
    properties.append(parse_xml(f"<w:b {nsdecls('w')}/>"))
    made = after(hands)

    fresh = next(run for run in made.document.element.body.iter(qn("w:r")) if _words(run) == "35项")
    assert fresh.find(f"{qn('w:rPr')}/{qn('w:b')}") is not None


def test_a_row_that_a_person_deleted_stays_deleted_and_is_told(hands):
    hands.delete_row("黔江卷烟厂", "22项", "19项", "86.4%")
    made = after(hands)

    assert len([line for line in made.lines if line == "20项"]) == 1
    assert made.deleted == ["已删去的一行，今天应为：黔江卷烟厂 | 22项 | 20项 | 90.9%（20/22） | —"]


def test_a_new_row_stands_where_the_briefing_of_today_has_it(hands):
    hands = Hands(editions(newcomer)[0].briefing)
    hands.add("集团党委要求，年底前全部办结。", behind="应报送单位")
    now = editions(newcomer)[1]
    made = after(hands, newcomer)

    fresh = words_of(opened(now.briefing))
    assert [line for line in made.lines if line != "集团党委要求，年底前全部办结。"] == fresh
    assert "新来煤矿" in fresh


def test_what_the_ledger_no_longer_has_goes_unless_a_person_worked_on_it(hands):
    hands = Hands(editions(leaver)[0].briefing)
    hands.write("22项", "22项（含续办）", among=hands.paragraph("22项"))
    made = after(hands, leaver)

    assert [line for line in made.lines if line == "22项（含续办）"]
    assert [
        note for note in made.notes if note.startswith("这一行由人改过，没有删去。今天的台账不再有这一行：黔江卷烟厂")
    ]
    assert len([line for line in made.lines if "黔江卷烟厂" in line]) < len(
        [line for line in words_of(hands.document) if "黔江卷烟厂" in line]
    )


def test_a_row_of_ones_own_stays(hands):
    row = hands.row("黔江卷烟厂", "19项", "86.4%")
    own = deepcopy(row)
    for mark in list(own.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
        mark.getparent().remove(mark)
    row.addnext(own)
    made = after(hands)

    assert [line for line in made.lines if line in ("19项", "20项")][:2] == ["20项", "19项"]


def test_a_table_that_was_cut_in_two_is_brought_up_to_date_in_both(hands):
    row = hands.row("合计", "34项", "85.0%")
    table = row.getparent()
    other = deepcopy(table)
    for each in list(other.iter(qn("w:tr"))):
        other.remove(each)
    table.addnext(other)
    other.append(row)
    made = after(hands)

    assert len([line for line in made.lines if line == "35项"]) == 2
    assert not [line for line in made.lines if line == "34项"]


def test_a_new_picture_comes_in_the_width_that_a_person_gave_the_old_one(hands):
    now = editions(closed)[1]
    extent = next(hands.body.iter(qn("wp:extent")))
    width, height = int(extent.get("cx")), int(extent.get("cy"))
    extent.set("cx", str(width // 2))
    extent.set("cy", str(height // 2))
    made = after(hands)

    fresh = list(made.document.element.body.iter(qn("wp:extent")))
    assert pictures_of(made.document) == pictures_of(opened(now.briefing))
    assert abs(int(fresh[-1].get("cx")) - width // 2) <= 2


def test_a_picture_that_a_person_put_there_stays_and_is_told(hands):
    part = next(part for part in hands.document.part.package.iter_parts() if part.partname.endswith(".png"))
    part._blob = _other_picture()  # noqa: SLF001 - python-docx has no other way to change a picture
    made = after(hands)

    assert pictures_of(made.document)[0][0] == pictures_of(hands.document)[0][0]
    assert [note for note in made.notes if note.startswith("图“") and "由人换过，没有改动" in note]


def test_a_picture_that_a_person_deleted_stays_deleted_and_is_told(hands):
    picture = next(
        paragraph for paragraph in hands.body.iter(qn("w:p")) if next(paragraph.iter(qn("w:drawing")), None) is not None
    )
    picture.getparent().remove(picture)
    made = after(hands)

    assert pictures_of(made.document) == []
    assert made.deleted == ["已删去的图“清单进度”，今天有新图"]


def test_plain_leaves_no_trace_and_no_comment(hands):
    now = editions(closed)[1]
    hands.write("34项", "33项", among=hands.paragraph("应报送单位"))
    made = after(hands, track=False)

    assert words_of(made.document) == words_of(opened(now.briefing))
    assert not [mark for mark in made.document.element.body.iter() if mark.tag in (qn("w:ins"), qn("w:del"))]
    assert [*made.document.comments] == []
    assert len(made.notes) == 1


def test_changes_of_people_that_nobody_accepted_yet_are_read_as_accepted_and_stay_theirs(hands):
    paragraph = hands.paragraph("应报送单位")
    run = next(run for run in paragraph.iter(qn("w:r")) if "办结" in _words(run))
    who = 'w:id="7" w:author="王工" w:date="2022-01-05T00:00:00Z"'
    theirs = parse_xml(f"<w:ins {nsdecls('w')} {who}><w:r><w:t>，其中今年新办结</w:t></w:r></w:ins>")
    run.addnext(theirs)
    made = after(hands)

    assert {mark.get(qn("w:author")) for mark in made.document.element.body.iter(qn("w:ins"))} == {"王工", "台账更新"}
    assert "，其中今年新办结35项" in lead(made.lines)


def test_bookmarks_have_the_names_of_the_edition_of_today_and_each_stands_once():
    now = editions(newcomer)[1]
    made = after(Hands(editions(newcomer)[0].briefing), newcomer)

    names = [mark.get(qn("w:name")) for mark in made.document.element.body.iter(qn("w:bookmarkStart"))]
    assert len(names) == len(set(names))
    assert set(now.entry["figures"]) <= set(names)


def test_equal_files_give_equal_bytes(hands):
    assert after(hands).content == after(hands).content


def _words(run):
    return "".join(text.text or "" for text in run.iter(qn("w:t")))


def _other_picture():
    stream = io.BytesIO()
    Image.new("L", (64, 32), 200).save(stream, "PNG")
    return stream.getvalue()
