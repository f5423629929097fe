"""Items by the million pass the same door: here a handful of them, taken for too many."""

import subprocess
import sys
from itertools import product

import pytest
from behind import given_again
from chance_items import NAMES, PERIODS, chance_folder
from chance_seeds import seeds
from database import answered, to_parquet
from door import refusal, rewrite
from expressions import items
from ledgers import facts, ledger, ledger_folder

from reporting.analysis import measures, open_items, progress
from reporting.analysis.facts import within
from reporting.analysis.handed_down import handed_down
from reporting.analysis.open_items import late_count
from reporting.core.errors import LedgerError
from reporting.core.period import parse
from reporting.ledger import files
from reporting.ledger.large.copies import Copy, copy_of, keep
from reporting.ledger.large.questions import served_by
from reporting.ledger.reading import read_ledger
from reporting.ledger.slices import part_of
from reporting.recount.evaluate import Recount

DONE = {"status": "done", "done_on": "2023-03-31"}
LISTS = [{"id": "list", "total": 4, "resolved": 1}, {"id": "below", "enterprise": "b"}]
ITEMS = [
    {"id": "whole", "deadline": "2023-06-30", "money": "0.10"},
    {"id": "done", **DONE},
    {"id": "moving", "status": "in_progress", "deadline": "2023-06-29", "parent_item": "whole"},
    {"id": "part", "enterprise": "b", "list": "below", "parent_item": "whole"},
    {"id": "next", "opened": "2023-12-31", "deadline": "2024-01-31", "unit": "a_mine"},
]


@pytest.fixture(autouse=True)
def _one_process_answers():
    """A process for each question would cost half a second; that there is one, a test below shows."""
    with served_by(answered):
        yield


@pytest.fixture
def many(monkeypatch):
    """Any number of items is too many."""
    monkeypatch.setattr(files, "LARGE", {".csv": 0, ".parquet": 0})


def asked(of_period):
    """What a period asks of items."""
    lists = measures.progress_by_list(of_period)
    late = late_count(of_period)
    return lists.to_dict("records"), late and late.value, list(measures.late_items(of_period).id)


@pytest.mark.parametrize("period", ["2023Q1", "2023H1", "2023", "2024"])
def test_many_items_are_counted_as_few_are(tmp_path, monkeypatch, period):
    few = asked(facts(tmp_path, period, lists=LISTS, items=ITEMS))
    monkeypatch.setattr(files, "LARGE", {".csv": 0})

    assert asked(facts(tmp_path, period, lists=LISTS, items=ITEMS)) == few


def all_numbers(facts):
    """Every number of items: of the lists together, of what is open, late, left over, waiting, and handed down."""
    counts = (*progress.pooled(facts).values(), *(count(facts) for count in COUNTS))
    down = [*(handed_down(facts) or {}).values()] if facts.enterprise else []
    return [*counts, *down]


COUNTS = [
    getattr(open_items, name)
    for name in ("late_count", "carried_over", "carried_over_late", "unreported", "waiting", "open_elsewhere")
]


@pytest.mark.chance
@pytest.mark.parametrize("seed", seeds(1, with_recount=10))
def test_many_items_by_chance_are_counted_named_and_reckoned_again_as_few_are(tmp_path, monkeypatch, seed):
    few = read_ledger(chance_folder(tmp_path, seed))
    monkeypatch.setattr(files, "LARGE", {".csv": 0})
    many = read_ledger(tmp_path)

    assert many.item_counts.drop(columns="places").equals(few.item_counts.drop(columns="places"))
    recounts = Recount(few), Recount(many)
    for period in PERIODS:
        for enterprise in (None, "a", "b", "c"):
            one, other = (_part(within(read, parse(period)), enterprise) for read in (few, many))
            numbers = all_numbers(one)
            assert list(map(vars, filter(None, all_numbers(other)))) == list(map(vars, filter(None, numbers)))
            assert [*map(bool, all_numbers(other))] == [*map(bool, numbers)]
            for recount, number in product(recounts, filter(None, numbers)):
                assert given_again(recount, number), (period, enterprise, number)
            assert list(measures.late_items(one).id) == list(measures.late_items(other).id)


def _part(facts, enterprise):
    return facts.for_enterprise(enterprise) if enterprise else facts


UNREADABLE = [
    {"id": "UPPER"},
    {"opened": "2023-02-30"},
    {"opened": "2023/01-01"},
    {"opened": ""},
    {"title": "张某患肺癌"},
    {"title": "请打13800000000"},
    {"title": "{{x}}"},
    {"title": "长" * 501},
    {"title": "换\n行"},
    {"status": "finished"},
    {"money": "3万元"},
    {"beneficiaries": "1.5"},
]
LEADING_NOWHERE = [
    {"source": "nobody"},
    {"list": "nowhere"},
    {"enterprise": "nobody"},
    {"unit": "none"},
    {"id": "done"},
]
AGAINST_A_RULE = [
    {"unit": "a_mine", "enterprise": "b", "list": "below"},
    {"enterprise": "b"},
    {"enterprise": "a_mine"},
    {"status": "done"},
    {"done_on": "2023-01-09", "status": "done"},
    {"closed_on": "2023-05-01"},
    {"money": "-1"},
    {"money": "100000000000.5"},
    {"beneficiaries": 10**8 + 1},
    {"dissatisfied": 10**8 + 1},
    {"deadline": "2023-01-09"},
    {"id": "self", "parent_item": "self"},
    {"id": "one", "parent_item": "other"},
    {"id": "other", "parent_item": "one"},
]


@pytest.mark.parametrize("wrong", [UNREADABLE, LEADING_NOWHERE, AGAINST_A_RULE], ids=["cell", "reference", "rule"])
def test_faults_among_many_items_are_told_as_among_few(tmp_path, monkeypatch, wrong):
    lists, items = [{"id": "list"}, {"id": "below", "enterprise": "b"}], [{"id": "done", **DONE}, *wrong]
    folder = ledger_folder(tmp_path, lists=lists, items=items)
    few = refusal(folder).faults
    monkeypatch.setattr(files, "LARGE", {".csv": 0})

    assert len(few) >= len(wrong)
    assert refusal(folder).faults == few


@pytest.mark.usefixtures("many")
def test_an_item_handed_down_from_none_is_told_without_a_guess_among_all_ids(tmp_path):
    (fault,) = refusal(ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{"parent_item": "lost"}, {}])).faults

    assert fault == "items.csv row 2, parent_item: 'lost'; it is not in items.csv; use one of items-1"


@pytest.mark.usefixtures("many")
def test_faults_of_many_items_stand_beside_those_of_other_tables(tmp_path):
    folder = ledger_folder(tmp_path, lists=[{"id": "list", "total": "x"}], items=[{"opened": "x"}])

    assert [fault.split(":")[0] for fault in refusal(folder).faults] == [
        "items.csv row 2, opened",
        "lists.csv row 2, total",
    ]


@pytest.mark.usefixtures("many")
def test_a_list_unlike_its_many_items_is_told(tmp_path):
    (fault,) = refusal(ledger_folder(tmp_path, lists=[{"id": "list", "total": 3}], items=[{}, {}])).faults

    assert fault.startswith("lists.csv row 2, total: 3; items.csv has 2 on 2023-12-31")


@pytest.mark.usefixtures("many")
def test_the_line_of_a_fault_is_right_below_blank_lines_and_broken_cells(tmp_path):
    """The third item stands on line 6: one line is blank, and a cell above it takes two lines."""
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{"locator": "p.\n1"}, {}, {"opened": "x"}])
    rewrite(folder / "items.csv", lambda raw: raw.replace(b"\nitems-2", b"\n\nitems-2"))

    assert [fault.split(";")[0] for fault in refusal(folder).faults] == [
        "items.csv row 2, locator: 'p.\\n1'",
        "items.csv row 6, opened: 'x'",
    ]


@pytest.mark.usefixtures("many")
def test_of_many_equal_faults_the_first_hundred_are_told_and_the_others_counted(tmp_path):
    messages = refusal(ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{"opened": "x"}] * 130)).faults

    assert len(messages) == 101
    assert messages[0].startswith("items.csv, opened: 30 more rows like these")


@pytest.mark.usefixtures("many")
def test_blanks_around_a_cell_are_no_part_of_it(tmp_path):
    read = ledger(tmp_path, lists=[{"id": "list"}], items=[{"opened": " 2023-01-10\u3000", "money": "  "}])

    assert int(read.item_counts["count"].sum()) == 1


@pytest.mark.parametrize("change", [(b"items-1,", b"items-1,,"), (b"items-1", b'"items-1'), ("事项".encode(), b"\xff")])
@pytest.mark.usefixtures("many")
def test_a_file_that_is_no_table_is_refused_with_its_line(tmp_path, change):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}])
    rewrite(folder / "items.csv", lambda raw: raw.replace(*change))

    assert refusal(folder).faults[0].startswith(("items.csv row 2: the row", "items.csv: it is not text"))


@pytest.mark.usefixtures("many")
def test_many_items_are_found_by_what_they_have_in_common_and_counted_though_no_line_is_named(tmp_path):
    of_period = facts(tmp_path, lists=[{"id": "list"}], items=[{}, DONE, {}])
    recount = Recount(of_period.ledger)
    still_open = recount.found(items(state="open"))

    assert (still_open.count, still_open.places) == (2, ())
    assert given_again(recount, measures.pooled_progress(of_period)["share"])


@pytest.mark.usefixtures("many")
def test_many_items_are_never_taken_one_by_one(tmp_path):
    read = ledger(tmp_path, lists=[{"id": "list"}], items=[{}])

    with pytest.raises(LedgerError, match="too many rows"):
        read["items"]


@pytest.mark.usefixtures("many")
def test_a_copy_is_found_by_content_and_a_damaged_one_is_made_anew(tmp_path):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}, {}])
    read_ledger(folder)
    (copy,) = (folder / ".copies").glob("*.parquet")
    whole = copy.read_bytes()
    copy.write_bytes(whole[:-10])
    named = measures.late_items(within(read_ledger(folder), parse("2023")))

    assert list(named["at"]) == ["items.csv:2", "items.csv:3"]
    assert copy.read_bytes() == whole


@pytest.mark.usefixtures("many")
def test_a_changed_file_is_never_read_from_the_copy_of_the_old_one(tmp_path):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}])
    read_ledger(folder)
    ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}, {}])

    assert int(read_ledger(folder).item_counts["count"].sum()) == 2
    assert len(list((folder / ".copies").glob("*.parquet"))) == 1


@pytest.mark.usefixtures("many")
def test_where_no_copy_can_be_written_it_says_so_and_reads_on(tmp_path, capsys):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}])
    (folder / ".copies").write_text("in the way")

    assert int(read_ledger(folder).item_counts["count"].sum()) == 1
    assert "cannot be written" in capsys.readouterr().err


@pytest.mark.usefixtures("many")
def test_two_readings_of_many_items_are_equal(tmp_path):
    folder = ledger_folder(tmp_path, lists=LISTS, items=ITEMS)

    assert read_ledger(folder).item_counts.equals(read_ledger(folder).item_counts)


@pytest.mark.usefixtures("many")
def test_the_process_that_reads_never_loads_the_database(tmp_path):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}])
    reads = """
import sys
from pathlib import Path
from reporting.ledger import files, reading
files.LARGE = {".csv": 0}
print(reading.read_ledger(Path(sys.argv[1])).many_items is not None, "duckdb" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", reads, folder], capture_output=True, text=True, check=True)

    assert done.stdout == "True False\n"


@pytest.mark.parametrize("suffix", ["few", "many"])
def test_a_table_may_stand_as_parquet(tmp_path, monkeypatch, suffix):
    folder = ledger_folder(tmp_path, lists=LISTS, items=ITEMS)
    from_text = read_ledger(folder).item_counts
    to_parquet(folder / "items.csv")
    monkeypatch.setattr(files, "LARGE", {".parquet": 0 if suffix == "many" else 2**20})

    assert read_ledger(folder).item_counts.drop(columns="places").equals(from_text.drop(columns="places"))


@pytest.mark.parametrize("most", [0, 2**20], ids=["many", "few"])
def test_a_fault_in_parquet_is_told_with_its_row(tmp_path, monkeypatch, most):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}, {"opened": "x"}])
    to_parquet(folder / "items.csv")
    monkeypatch.setattr(files, "LARGE", {".parquet": most})

    assert [fault.split(";")[0] for fault in refusal(folder).faults] == ["items.parquet row 2, opened: 'x'"]


@pytest.mark.parametrize("suffix", ["many", "few"])
def test_parquet_keeps_days_as_midnights_and_whole_numbers_as_fractions(tmp_path, monkeypatch, suffix):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{"beneficiaries": 12, "money": 5}, {}])
    types = "opened::TIMESTAMP AS opened, beneficiaries::DOUBLE AS beneficiaries, money::DOUBLE AS money"
    to_parquet(folder / "items.csv", types)
    monkeypatch.setattr(files, "LARGE", {".parquet": 0 if suffix == "many" else 2**20})
    counts = read_ledger(folder).item_counts

    assert counts["count"].sum() == 2
    assert (counts.beneficiaries.sum(), counts.money.sum()) == (12, 5)


@pytest.mark.parametrize(
    "change, otherwise",
    [
        (lambda raw: raw.decode().encode("gb18030"), "GBK"),
        (lambda raw: raw.replace(b"2023-01-10", b"2023/1/10"), "2023/1/10"),
        (lambda raw: raw.replace(b"\n", b",,\n"), ",,,"),
        (lambda raw: b"\xff\xfe" + raw.decode().replace(",", "\t").encode("utf-16-le"), "UTF-16、Tab"),
    ],
)
@pytest.mark.usefixtures("many")
def test_many_items_that_a_spreadsheet_saved_are_one_fault_that_says_how_to_mend_it(tmp_path, change, otherwise):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{}] * 3)
    rewrite(folder / "items.csv", change)
    rule = "so many items are read only as the kit writes them; run `make tidy` once"

    assert refusal(folder).faults == (f"items.csv: it is as a spreadsheet saves it ({otherwise}); {rule}",)


def test_what_is_no_parquet_is_refused(tmp_path):
    folder = ledger_folder(tmp_path)
    (folder / "items.csv").rename(folder / "items.parquet")

    assert refusal(folder).faults[0].startswith("items.parquet: it cannot be read; a Parquet file is expected")


@pytest.mark.usefixtures("many")
def test_a_part_of_many_items_is_one_enterprises_and_those_that_it_is_joined_to_by_what_was_handed_down(tmp_path):
    """Enterprise b has one item, handed down from one of the four of a; what c has is its own."""
    lists = [*LISTS, {"id": "apart", "enterprise": "c"}]
    read = ledger(tmp_path, enterprises=NAMES, lists=lists, items=[*ITEMS, {"enterprise": "c", "list": "apart"}])

    assert sorted(set(part_of(read, "b").item_counts.enterprise)) == ["a", "b"]
    assert sorted(set(part_of(read, "a").item_counts.enterprise)) == ["a", "b"]
    assert set(part_of(read, "c").item_counts.enterprise) == {"c"}


def test_a_copy_is_kept_beside_what_another_process_is_writing(tmp_path):
    other, draft, old = tmp_path / "other.draft", tmp_path / "own.draft", tmp_path / "old.parquet"
    for file in (other, draft, old):
        file.write_bytes(b"rows")

    kept = keep(draft, "digest")

    assert copy_of(tmp_path, "digest") == Copy(kept, 0)
    assert other.exists()
    assert not old.exists()


@pytest.mark.usefixtures("many")
def test_many_items_without_a_fault_are_not_looked_through_again(tmp_path):
    """Whoever looks through them makes a copy: here the second reading makes none."""
    folder = ledger_folder(tmp_path, lists=LISTS, items=ITEMS)
    first = read_ledger(folder).item_counts
    (copy,) = (folder / ".copies").glob("*.parquet")
    copy.unlink()
    again = read_ledger(folder).item_counts

    assert again.equals(first)
    assert not copy.exists()


@pytest.mark.parametrize("damage", [lambda raw: raw[:-10], lambda _: b""], ids=["cut short", "empty"])
@pytest.mark.usefixtures("many")
def test_a_damaged_verdict_is_none_and_is_made_anew(tmp_path, damage):
    folder = ledger_folder(tmp_path, lists=LISTS, items=ITEMS)
    first = read_ledger(folder).item_counts
    (verdict,) = (folder / ".copies" / "cubes").glob("*.parquet")
    whole = verdict.read_bytes()
    verdict.write_bytes(damage(whole))
    again = read_ledger(folder).item_counts

    assert again.equals(first)
    assert verdict.read_bytes() == whole


@pytest.mark.parametrize(
    "table, changes",
    [
        ("enterprises", (b"Mine One,a,", b"Mine One,b,")),
        ("lists", (b"below,b,", b"below,a,")),
        ("sources", (b"report,", b"others,")),
    ],
)
@pytest.mark.usefixtures("many")
def test_a_verdict_does_not_hold_beside_other_tables_that_items_refer_to(tmp_path, table, changes):
    folder = ledger_folder(tmp_path, lists=LISTS, items=ITEMS)
    read_ledger(folder)
    before = (folder / f"{table}.csv").read_bytes()
    rewrite(folder / f"{table}.csv", lambda raw: raw.replace(*changes))

    assert (folder / f"{table}.csv").read_bytes() != before
    assert any(fault.startswith("items.csv row") for fault in refusal(folder).faults)


@pytest.mark.usefixtures("many")
def test_many_items_with_a_fault_are_told_each_time(tmp_path):
    folder = ledger_folder(tmp_path, lists=[{"id": "list"}], items=[{"status": "done"}, {"money": "-1"}])

    assert refusal(folder).faults == refusal(folder).faults
    assert not (folder / ".copies" / "cubes").exists()


def test_a_verdict_of_other_code_is_none(tmp_path):
    asks = """
import sys
from pathlib import Path
import duckdb
from reporting.ledger.large import verdicts
from reporting.ledger.large.questions import References
known = verdicts.Verdicts(Path(sys.argv[1]), References({}, {}, frozenset(), frozenset()))
with duckdb.connect() as database:
    database.execute("CREATE TABLE cube AS SELECT 1 AS count")
    known.keep("content", database)
told = [known.item_counts("content") is None, known.item_counts("another") is None]
verdicts.kit_digest = lambda: "other"
print(*told, known.item_counts("content") is None)
"""
    done = subprocess.run([sys.executable, "-c", asks, tmp_path], capture_output=True, text=True, check=True)

    assert done.stdout == "False True True\n"


@pytest.mark.usefixtures("many")
def test_open_items_are_named_from_the_copy_of_what_was_counted(tmp_path):
    """However many notebooks ask, the file itself is read once: here it is not there any more."""
    of_period = facts(tmp_path, lists=[{"id": "list"}], items=[{"deadline": "2023-06-30"}, DONE])
    (tmp_path / "items.csv").unlink()

    assert list(measures.late_items(of_period).id) == ["items-1"]
