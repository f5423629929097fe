"""What nobody touched keeps its bytes: a change of the ledger is a readable difference."""

from reporting.returns.taking.table_text import table_text

TABLE = '\ufeffid,text\r\na,"one"\r\n\nb,"two\nlines"\nc,three'


def with_rows(*rows, gone=(), beside=lambda _: False):
    return table_text(TABLE.encode()).with_rows(rows, gone, beside).content.decode()


def test_nothing_new_leaves_every_byte():
    assert with_rows({"id": "a", "text": "one"}, {"id": "b", "text": "two\nlines"}) == TABLE


def test_a_changed_row_stays_in_its_place():
    assert with_rows({"id": "a", "text": "1,5"}) == TABLE.replace('a,"one"\r\n', 'a,"1,5"\n')


def test_a_row_that_is_gone_takes_its_line_along():
    assert with_rows(gone={"b"}) == TABLE.replace('b,"two\nlines"\n', "")


def test_new_rows_stand_after_those_they_belong_beside_or_at_the_end():
    new = {"id": "d", "text": "four"}

    assert with_rows(new, beside=lambda row: row["id"] == "a") == TABLE.replace("\r\n\n", "\r\nd,four\n\n")
    assert with_rows(new, gone={"a"}, beside=lambda row: row["id"] == "a") == TABLE.replace('a,"one"\r\n', "d,four\n")
    assert with_rows(new) == TABLE + "\nd,four\n"


def test_rows_are_found_by_the_line_in_which_they_start():
    assert [line for line, id_ in table_text(TABLE.encode()).ids_by_line.items() if id_] == [2, 4, 6]
