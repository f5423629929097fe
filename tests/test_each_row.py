"""`each_row` tries every row of a table and names those that miss."""

import pytest
from each_row import each_row


def test_every_row_is_tried_and_one_failure_names_those_that_miss():
    tried = []

    @each_row("number, doubled", [(1, 2), (2, 5), (3, 6), (4, 9)], ids=["one", "two", "three", "four"])
    def doubles(number, doubled):
        tried.append(number)
        assert 2 * number == doubled

    with pytest.raises(ExceptionGroup, match="2 of 4 rows miss") as failure:
        doubles()

    assert tried == [1, 2, 3, 4]
    assert [miss.__notes__ for miss in failure.value.exceptions] == [["in the row two"], ["in the row four"]]


def test_what_was_expected_to_be_raised_and_is_not_misses_too():
    @each_row("text", ["1", "x"])
    def is_refused(text):
        with pytest.raises(ValueError, match="invalid"):
            int(text)

    with pytest.raises(ExceptionGroup) as failure:
        is_refused()

    assert [str(miss) for miss in failure.value.exceptions] == ["DID NOT RAISE ValueError, in the row 1"]


def test_another_error_ends_the_test_and_names_its_row():
    @each_row("text", ["1", "x"])
    def is_a_number(text):
        assert int(text)

    with pytest.raises(ValueError, match="invalid") as error:
        is_a_number()

    assert error.value.__notes__ == ["in the row x"]


@each_row("number", [1, 2])
def test_other_arguments_are_fixtures(number, tmp_path):
    (tmp_path / str(number)).touch()

    assert len(list(tmp_path.iterdir())) == number


def test_a_table_without_rows_is_no_test():
    with pytest.raises(AssertionError, match="no rows"):
        each_row("number", [])
