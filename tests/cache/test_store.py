"""Results that are found again as long as nothing that they were made from has changed."""

import pytest

from reporting.cache.store import CacheEntry, Store


@pytest.fixture
def store(tmp_path):
    return Store(tmp_path / "kept")


def test_a_result_is_found_again_byte_for_byte(store):
    made = CacheEntry({"rows": "1"}, b"\n\0record\n")

    store.keep("a", made)

    assert store.last("a") == made


def test_nothing_is_found_under_another_name(store):
    store.keep("a", CacheEntry({}, b"record"))

    assert store.last("b") is None


def test_the_last_result_of_a_name_takes_the_place_of_the_one_before(store):
    store.keep("a", CacheEntry({"rows": "1"}, b"old"))
    store.keep("a", CacheEntry({"rows": "2"}, b"new"))

    assert store.last("a") == CacheEntry({"rows": "2"}, b"new")


def test_what_changed_is_named():
    made = CacheEntry({"rows": "1", "code": "x", "file /late.xlsx": "5"}, b"")
    today = {"rows": "2", "code": "x"}

    assert made.changed(today.get) == ["rows", "file /late.xlsx"]


@pytest.mark.parametrize("place", [0, 20, -1])
def test_a_damaged_result_is_not_there(store, tmp_path, place):
    store.keep("a", CacheEntry({"rows": "1"}, b"record"))
    file = tmp_path / "kept" / "a.kept"
    content = bytearray(file.read_bytes())
    content[place] ^= 1
    file.write_bytes(content)

    assert store.last("a") is None


@pytest.mark.parametrize("length", [0, 10, 60, -1])
def test_a_truncated_result_is_not_there(store, tmp_path, length):
    store.keep("a", CacheEntry({"rows": "1"}, b"record"))
    file = tmp_path / "kept" / "a.kept"
    file.write_bytes(file.read_bytes()[:length])

    assert store.last("a") is None


def test_inputs_cannot_be_changed_to_fit(store, tmp_path):
    store.keep("a", CacheEntry({"rows": "1"}, b"record"))
    file = tmp_path / "kept" / "a.kept"
    file.write_bytes(file.read_bytes().replace(b'"rows": "1"', b'"rows": "2"'))

    assert store.last("a") is None


def test_a_folder_that_cannot_be_made_is_told_once_and_stops_nothing(tmp_path):
    (tmp_path / "kept").write_text("a file stands where the folder should be")
    store = Store(tmp_path / "kept")

    store.keep("a", CacheEntry({}, b""))
    first = store.trouble
    store.keep("b", CacheEntry({}, b""))

    assert first.startswith("Nothing can be kept for the next run: ")
    assert store.trouble == first
    assert store.last("a") is None


def test_a_result_that_is_dropped_is_gone(store):
    store.keep("a", CacheEntry({}, b"record"))
    there = store.has("a")
    store.drop("a")
    store.drop("never there")

    assert there
    assert not store.has("a")


def test_what_changed_came_or_went_is_named():
    made = CacheEntry({"rows": "1", "code": "x", "file /gone.xlsx": "5"}, b"")

    assert made.unlike({"rows": "2", "code": "x", "file /late.xlsx": "5"}) == [
        "file /gone.xlsx",
        "file /late.xlsx",
        "rows",
    ]


def test_results_that_are_no_longer_asked_for_are_swept_out(store):
    store.keep("a", CacheEntry({}, b"1"))
    store.keep("b", CacheEntry({}, b"2"))

    store.remove_others({"b"})

    assert store.last("a") is None
    assert store.last("b") == CacheEntry({}, b"2")
