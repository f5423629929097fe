import re

import nbformat
import pytest
from jobs import make, small_job, with_pages
from ledgers import ENTERPRISES, paid
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from reporting.notebooks.page_process import page_process
from reporting.notebooks.record_page import page_of

POLICY = "Content-Security-Policy\" content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline';"
HOSTILE = "<script>alert(1)</script>&\"'<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory):
    """The page of a run in which an enterprise bears a name that a browser would run."""
    enterprises = [{**ENTERPRISES[0], "name": HOSTILE}]
    folder = tmp_path_factory.mktemp("hostile") / "job"
    job = small_job(
        folder,
        "shows the names of enterprises",
        lines=("【如有:名称】",),
        enterprises=enterprises,
        achievements=[paid(100)],
    )
    make(with_pages(job))
    return (job.folder / "html" / "shows the names of enterprises.html").read_text(encoding="utf-8")


def page(tmp_path, *cells):
    """The page of a record of these cells."""
    record = tmp_path / "记录 <b>.ipynb"
    nbformat.write(new_notebook(cells=list(cells)), record)
    return page_of(record)


def pages(run):
    return [content.decode() for name, content in run.files.items() if name.endswith(".html")]


def test_pages_load_nothing_and_run_nothing(whole_runs):
    for each in pages(whole_runs.first):
        sources = re.findall(r"""(?:src|href)\s*=\s*["']?([^"'>\s]*)""", each)

        assert "<script" not in each
        assert [source for source in sources if not source.startswith(("data:", "#"))] == []
        assert "@import" not in each
        assert "url(" not in each


def test_pages_forbid_by_their_policy_all_but_their_own_styles_and_pictures(whole_runs):
    assert all(POLICY in each for each in pages(whole_runs.first))


def test_pages_are_chinese_utf_8_and_titled(whole_runs):
    for each in pages(whole_runs.first):
        assert '<html lang="zh-CN">' in each
        assert '<meta charset="utf-8">' in each
        assert re.search("<title>(summary|enterprise-bengang)</title>", each)


def test_the_page_of_the_summary_shows_its_pictures_with_their_words(whole_runs):
    shown = re.findall("<img [^>]*>", whole_runs.first.files["html/summary.html"].decode())

    assert shown
    assert all(re.search('alt="[^"]{8,}"', each) for each in shown)


def test_pages_show_what_was_published_and_not_its_markup(whole_runs):
    for each in pages(whole_runs.first):
        assert not re.search("&lt;/?(h1|h2|p|b|th|td|tr|thead|tbody|table|img)[ &]", each)


def test_a_phone_takes_the_page_as_wide_as_it_is_and_wide_tables_scroll_in_their_own_box(whole_runs):
    for each in pages(whole_runs.first):
        assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in each
        assert rule(each, ".rendered_html")["overflow-x"] == "auto"
        assert rule(each, "pre")["overflow-x"] == "auto"
        assert all("rendered_html" in box for box in re.findall(r"<div class=\"([^\"]*)\"><div><small>【表", each))


def test_on_paper_nothing_is_cut_and_heads_come_again(whole_runs):
    for each in pages(whole_runs.first):
        _, printed = each.split("@media print {")

        assert "size: A4" in printed
        assert rule(printed, ".rendered_html")["overflow"] == "visible"
        assert rule(printed, "pre")["white-space"] == "pre-wrap"
        assert rule(printed, "pre")["background"] == "none"
        assert rule(printed, "thead")["display"] == "table-header-group"
        assert rule(printed, "tr, img")["break-inside"] == "avoid"
        assert rule(printed, "a")["text-decoration"] == "none"


def test_a_table_has_its_head_apart_so_that_it_can_come_again(whole_runs):
    tables = re.findall("<table>(.*?)</table>", whole_runs.first.files["html/summary.html"].decode())

    assert tables
    assert all(re.match("<thead><tr><th>.*</th></tr></thead><tbody>", table) for table in tables)


def rule(style, selector):
    """The first declarations of a selector."""
    (body, *_) = re.findall(rf"(?m)^\s*{re.escape(selector)} \{{([^}}]*)\}}", style)
    return dict(map(str.strip, line.split(":", 1)) for line in body.split(";") if line.strip())


def test_a_hostile_name_of_an_enterprise_stays_text(hostile_page):
    assert "<script" not in hostile_page
    assert "<img" not in hostile_page
    assert "alert(1)" in hostile_page


def shows(kind, content, **metadata):
    """A cell that shows this content."""
    return new_code_cell("", outputs=[new_output("display_data", {kind: content}, metadata=metadata)])


def test_the_policy_stands_before_anything_that_a_cell_shows(tmp_path):
    made = page(tmp_path, shows("text/html", "<b>字</b>"))

    assert 0 < made.index(POLICY) < made.index("</head>") < made.index("<b>字</b>")


@pytest.mark.parametrize(
    "cell",
    [
        new_markdown_cell(
            "字 <meta http-equiv='refresh' content='0;url=http://a.example/'><img src=x onerror='run()'>"
        ),
        shows("text/markdown", "字 <iframe src='http://a.example/'></iframe>[x](javascript:run%28%29)"),
        shows("text/latex", r"字 \href{javascript:run()}{x}<script>run()</script>"),
        shows("application/javascript", "run()"),
        shows("image/png", "iVBORw0KGgo=", **{"image/png": {"width": "1 onload=run()"}}),
        shows("text/html", "字 <script>run()</script>", **{"text/html": {"isolated": True}}),
        new_raw_cell("字 <form action='http://a.example/'><input></form>"),
        new_code_cell("", outputs=[new_output("stream", text="字 <script>run()</script>")]),
        new_code_cell("", metadata={"tags": ['"><script>run()</script>']}),
    ],
)
def test_whatever_a_cell_is_it_starts_nothing(tmp_path, cell):
    made = page(tmp_path, cell)

    assert not re.search(
        "(?i)<(script|meta http-equiv=.refresh|iframe|form|input)|<[^>]*(onload|onerror|javascript:)", made
    )


def test_the_text_beside_a_script_is_shown_in_its_place(tmp_path):
    shown = new_output("display_data", {"application/javascript": "run()", "text/plain": "字"})

    assert "<pre>字</pre>" in page(tmp_path, new_code_cell("", outputs=[shown]))


def test_an_output_that_ends_nothing_takes_nothing_of_the_next(tmp_path):
    made = page(tmp_path, shows("text/html", "甲<!-- <textarea><details></div></div></div>"), new_markdown_cell("乙"))

    assert re.search('<div class="text_cell_render[^>]*>\\s*<p>乙</p>', made)


def test_a_table_of_pandas_brings_its_look_along(tmp_path):
    made = page(tmp_path, shows("text/html", "<style scoped>.dataframe th { text-align: right; }</style><p>字</p>"))

    assert ".rendered_html :is(.dataframe th) { text-align: right }" in made.partition("</style>")[0]


def test_the_title_is_escaped(tmp_path):
    assert "<title>记录 &lt;b&gt;</title>" in page(tmp_path)


def test_equal_records_give_equal_pages(tmp_path):
    cell = new_code_cell("1 + 1", id="one", outputs=[new_output("execute_result", {"text/plain": "2"})])

    assert page(tmp_path, cell) == page(tmp_path, cell)


def test_the_process_of_the_pages_puts_each_beside_its_record(tmp_path):
    records = [tmp_path / f"{name}.ipynb" for name in ("甲 乙", "b")]
    for record in records:
        nbformat.write(new_notebook(cells=[new_code_cell("1")]), record)
    with page_process() as beside:
        beside.make(records)
        beside.wait()

    assert [record.with_suffix(".html").read_bytes() for record in records] == [
        page_of(record).encode() for record in records
    ]


def test_a_page_that_cannot_be_made_stops_the_run(tmp_path, capfd):
    (tmp_path / "none.ipynb").write_text("no notebook", "utf-8")
    with page_process() as beside:
        beside.make([tmp_path / "none.ipynb"])
        with pytest.raises(RuntimeError, match="pages of the records were not made"):
            beside.wait()

    assert "no notebook" in capfd.readouterr().err


def test_the_process_of_the_pages_ends_with_a_run_that_fails():
    started = page_process()
    beside = started.__enter__()
    beside.get_ready()

    assert not started.__exit__(KeyError, KeyError(), None)
    assert beside.process.poll() is not None
