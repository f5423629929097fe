"""Which numbers of two editions are the same number: by what they are of, by their rows, by the words around them."""

from editions import number
from expressions import listed

from reporting.issued.editions.edition import Edition
from reporting.issued.editions.matching import paired
from reporting.issued.editions.rows_of_views import RowsOfView


def total(words, of="", place="表 1 总数"):
    """A number of the enterprises with these letters, all in one sum; without a letter nothing says what it is of."""
    expression = listed(enterprise=tuple(of)) if of else None
    return number(words, expression, measure="total", label=place, anchor=f"{place}{words}{of}")


def of_all(words, place="表 1 总数"):
    return number(words, listed(), measure="total", label=place, anchor=f"{place}{words}")


def edition(*figures, rows="", contexts=()):
    """`rows` names the enterprise of each list of the ledger; its id is the same letter."""
    return kept(figures, {letter: letter for letter in rows}, contexts)


def kept(figures, enterprise_by_id, contexts=()):
    rows = [
        {"id": id_, "period": "2023", "sized": "yes", "enterprise": enterprise}
        for id_, enterprise in enterprise_by_id.items()
    ]
    return Edition("2023", "2023", {}, figures, {"lists": RowsOfView(rows)} if rows else {}, dict(contexts))


def pairs(then, now):
    """The words of each number then and now, None where there is none."""
    return [(pair.before and pair.before.words, pair.after and pair.after.words) for pair in paired(then, now)]


def test_equal_words_elsewhere_do_not_make_a_pair():
    """A fell from 22 to 18, which b had; b rose to 22."""
    then = edition(total("22项", "a"), total("18项", "b"), rows="ab")
    now = edition(total("18项", "a"), total("22项", "b"), rows="ab")

    assert pairs(then, now) == [("22项", "18项"), ("18项", "22项")]


def test_a_row_that_the_ledger_gained_is_no_other_number():
    then = edition(total("22项", "b"), rows="b")
    now = edition(total("9项", "a"), total("22项", "b"), rows="ab")

    assert pairs(then, now) == [("22项", "22项"), (None, "9项")]


def test_a_number_whose_enterprise_is_gone_is_no_number_of_another():
    then = edition(total("22项", "a"), total("18项", "b"), rows="ab")
    now = edition(total("18项", "b"), total("9项", "c"), rows="bc")

    assert pairs(then, now) == [("22项", None), ("18项", "18项"), (None, "9项")]


def test_the_sum_of_two_enterprises_is_not_the_number_of_one_of_them():
    then, now = edition(total("22项", "a"), rows="a"), edition(total("31项", "ab"), rows="ab")

    assert pairs(then, now) == [("22项", None), (None, "31项")]


def test_a_total_of_named_enterprises_is_the_one_with_most_of_its_rows():
    """22 + 18 + 9 = 49; with d, 5 more."""
    then = edition(total("22项", "a"), total("49项", "abc"), rows="abc")
    now = edition(total("5项", "d"), total("54项", "abcd"), total("22项", "a"), rows="abcd")

    assert pairs(then, now) == [("22项", "22项"), ("49项", "54项"), (None, "5项")]


def test_a_total_of_all_is_the_same_number_however_many_enterprises_there_are():
    """22 of a; then b, c and d with 5 each. The list of a is the first in the table, as the total was."""
    then = edition(of_all("22项"), rows="a")
    now = edition(total("22项", "a"), of_all("37项", "表 5 总数"), rows="abcd")

    assert pairs(then, now) == [("22项", "37项"), (None, "22项")]


def test_a_clause_is_the_same_whoever_its_line_begins_with():
    """甲 and 乙 come to 40; 乙 alone, whose list the line begins with now, has 18, and 22 are of another clause."""
    before, today = total("40项", "ab"), (total("18项", "b"), total("22项", "b"))
    words = ("乙“清单”", "合计", "合计：清单事项", ""), ("乙“清单”", "乙“清单”", "乙“清单”", "")
    then = edition(before, rows="ab", contexts={before.anchor: ("甲“清单”", *words[0][1:])})
    now = edition(*today, rows="b", contexts=zip((each.anchor for each in today), words, strict=True))

    assert pairs(then, now) == [("40项", "18项"), (None, "22项")]


def test_rows_that_were_numbered_anew_make_no_other_number_of_it():
    """1 is of c today, and a has 2."""
    then = kept([total("22项", "a")], {"1": "a"})
    now = kept([total("9项", "c"), total("23项", "a")], {"1": "c", "2": "a"})

    assert pairs(then, now) == [("22项", "23项"), (None, "9项")]


def test_without_the_rows_the_manifest_says_what_a_number_is_of():
    """The workbook of then is gone."""
    then, now = edition(total("22项", "a")), edition(total("9项", "c"), total("23项", "a"), rows="ca")

    assert pairs(then, now) == [("22项", "23项"), (None, "9项")]


def test_words_around_a_number_that_changed_make_no_other_number_of_it():
    """Of two numbers in one place, without the workbooks; the sentence reads otherwise today."""
    numbers = [total("22项", "a"), total("18项", "b")], [total("19项", "b"), total("23项", "a")]
    then, now = (
        edition(*each, contexts=[(one.anchor, (words, one.words)) for one in each])
        for each, words in zip(numbers, ("清单事项", "清单共"), strict=True)
    )

    assert pairs(then, now) == [("22项", "23项"), ("18项", "19项")]


def test_without_that_the_words_around_a_number_tell_which_it_is():
    """A manifest of before schema 2; 甲 stands in the second row today."""
    before, today = total("22项"), (total("9项", "c"), total("23项", "a"))
    then = edition(before, contexts={before.anchor: ("甲",)})
    now = edition(*today, rows="ca", contexts=zip((each.anchor for each in today), (("丙",), ("甲",)), strict=True))

    assert pairs(then, now) == [("22项", "23项"), (None, "9项")]


def test_without_rows_and_words_nothing_is_guessed():
    then, now = edition(total("22项")), edition(total("9项", "c"), total("23项", "a"), rows="ca")

    assert pairs(then, now) == [("22项", None), (None, "9项"), (None, "23项")]


def test_a_number_of_another_place_is_not_taken_for_it():
    then, now = edition(total("22项", place="旧处")), edition(total("9项", "c", place="新处"), rows="c")

    assert pairs(then, now) == [("22项", None), (None, "9项")]
