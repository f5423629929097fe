import datetime as dt
import io

from reporting.core.new_workbook import new_workbook


def bytes_of_a_workbook():
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        book.set_properties({"created": dt.datetime(2024, 1, 1, tzinfo=dt.UTC)})
        book.add_worksheet().write_string(0, 0, "合计", book.add_format({"bold": True}))
    return stream.getvalue()


def test_the_second_workbook_of_a_process_has_the_bytes_of_the_first():
    first, second, third = (bytes_of_a_workbook() for _ in range(3))

    assert first == second == third
