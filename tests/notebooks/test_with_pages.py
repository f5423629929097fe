"""The layer of pages gives the same records; those that are wanted have a page, which is waited for when asked."""

from reporting.notebooks.page_process import with_pages
from reporting.notebooks.run import Record, Run, RunContext, prepared


def fake_run(runs, context):
    return [Record(run, context.folder / f"{run.name}.ipynb") for run in runs]


def runs_in(folder, *names):
    return [Run(folder / f"{name}.ipynb", {}) for name in names]


class Pages:
    """Makes the pages when they are waited for."""

    def __init__(self):
        self.asked, self.waited = [], 0

    def __call__(self, records):
        self.asked = records
        return self.wait

    def wait(self):
        self.waited += 1
        for record in self.asked:
            record.with_suffix(".html").write_text("page")


def test_only_the_wanted_have_a_page_and_it_is_waited_for_once(tmp_path):
    pages = Pages()
    run = with_pages(fake_run, pages, lambda run: run.name != "b")
    a, b, c = run(runs_in(tmp_path, *"abc"), RunContext(tmp_path))

    assert (pages.asked, pages.waited) == ([a.path, c.path], 0)
    assert [record.page() for record in (a, b, c)] == [b"page", None, b"page"]
    assert pages.waited == 1


def test_a_page_that_is_not_made_is_none(tmp_path):
    (record,) = with_pages(fake_run, lambda _: lambda: None, lambda _: True)(
        runs_in(tmp_path, "a"), RunContext(tmp_path)
    )

    assert record.page() is None


def test_what_is_prepared_is_prepared_once_before_and_not_for_nothing(tmp_path):
    done = []
    run = prepared(fake_run, lambda: done.append("prepared"))

    assert run([], RunContext(tmp_path)) == []
    assert not done
    assert [record.run.name for record in run(runs_in(tmp_path, "a", "b"), RunContext(tmp_path))] == ["a", "b"]
    assert done == ["prepared"]
