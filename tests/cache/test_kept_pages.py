"""The layer that keeps pages has only those made that are missing."""

import pytest

from reporting.cache.pages import kept_pages
from reporting.cache.store import Store


@pytest.fixture
def records(tmp_path):
    paths = [tmp_path / f"{name}.ipynb" for name in "ab"]
    for path in paths:
        path.write_text(path.stem)
    return paths


class Maker:
    """Writes a page beside each record, when it is waited for; remembers for which it was asked."""

    def __init__(self):
        self.asked = []

    def __call__(self, records):
        self.asked += [record.stem for record in records]
        return lambda: [record.with_suffix(".html").write_text(f"page of {record.stem}") for record in records]


def make(records, store, *, html=True, fresh=False):
    """The records whose pages were asked for; all pages are gone before."""
    maker = Maker()
    for record in records:
        record.with_suffix(".html").unlink(missing_ok=True)
    kept_pages(maker, store, html=html, fresh=fresh)(records)()
    return maker.asked


def test_a_page_of_an_equal_record_is_not_made_again(records, tmp_path):
    store = Store(tmp_path / "kept")

    assert make(records, store) == ["a", "b"]
    assert make(records, store) == []
    assert records[1].with_suffix(".html").read_text() == "page of b"


def test_a_page_of_another_record_is_made(records, tmp_path):
    store = Store(tmp_path / "kept")
    make(records, store)
    records[0].write_text("other")

    assert make(records, store) == ["a"]


def test_everything_is_made_again_when_that_is_asked(records, tmp_path):
    store = Store(tmp_path / "kept")
    make(records, store)

    assert make(records, store, fresh=True) == ["a", "b"]


def test_without_pages_none_is_made_and_those_that_are_kept_are_put_there(records, tmp_path):
    store = Store(tmp_path / "kept")
    make(records[:1], store)

    assert make(records, store, html=False) == []
    assert [record.with_suffix(".html").exists() for record in records] == [True, False]


def test_the_page_of_a_record_with_personal_data_is_not_kept(records, tmp_path):
    records[0].write_text("13800138000")
    make(records, Store(tmp_path / "kept"))

    assert make(records, Store(tmp_path / "kept")) == ["a"]
