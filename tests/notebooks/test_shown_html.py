"""What notebooks display is cut to what is allowed: nothing is loaded, started, covered or swallowed."""

import base64
import re

import pytest
from each_row import each_row

from reporting.notebooks.shown_html import cleaned

PICTURE = "data:image/png;base64,iVBORw0KGgo="
CUT = [
    '<meta http-equiv="refresh" content="0;url=http://a.example/x">',
    '<base href="//a.example/">',
    '<link rel="stylesheet" href="http://a.example/x.css">',
    "<script>run()</script>",
    "<style>@import 'http://a.example/x.css';</style>",
    '<iframe src="http://a.example/x"></iframe>',
    '<object data="x"></object>',
    '<embed src="x">',
    '<form action="x"><input name="a"></form>',
    '<video src="x" autoplay></video>',
    '<audio src="x"></audio>',
    "<template><img src=x></template>",
    "<math><mtext>字</mtext></math>",
    "<!-- a remark -->",
]
LOST = [
    ('<p onclick="run()">字</p>', "<p>字</p>"),
    ('<div style="position:fixed;top:0;color:red">字</div>', '<div style="color: red">字</div>'),
    ('<a href="javascript:run()">字</a>', "<a>字</a>"),
    ('<a href=" java\tscript:run()">字</a>', "<a>字</a>"),
    ('<a href="vbscript:run()">字</a>', "<a>字</a>"),
    ('<a href="data:text/html,x">字</a>', "<a>字</a>"),
    ('<a href="//a.example/x">字</a>', "<a>字</a>"),
    ('<a href="other.html" ping="http://a.example/" target="_top" download>字</a>', "<a>字</a>"),
    ('<img src="http://a.example/x.png" srcset="http://a.example/y 2x" alt="图">', '<img alt="图">'),
    ('<img src="data:text/html;base64,AA==" onerror="run()">', "<img>"),
    ('<table background="http://a.example/x"></table>', "<table></table>"),
    ("<button>字</button>", "字"),
]
TABLE = """<table border="1" class="dataframe"><thead><tr style="text-align: right"><th></th><th>甲</th></tr></thead>\
<tbody><tr><th>0</th><td id="T_1_row0_col0" rowspan="2">1</td></tr></tbody></table>"""
KEPT = [
    TABLE,
    '<h2 id="a">甲</h2><p><b>乙</b> <small>丙</small><br></p>',
    '<a href="https://a.example/x">甲</a><a href="mailto:a@b.example">乙</a><a href="#a">丙</a>',
    f'<img src="{PICTURE}" alt="图" width="9">',
    '<details><summary>甲</summary><pre class="x">乙</pre></details>',
]


@each_row("shown", CUT)
def test_what_loads_or_starts_is_cut(shown):
    assert cleaned(f"前{shown}后") == "前后"


@each_row("shown, left", LOST)
def test_words_stay_when_what_they_would_start_is_cut(shown, left):
    assert cleaned(shown) == left


@pytest.mark.parametrize("shown", KEPT)
def test_words_tables_links_and_pictures_stay_as_they_are(shown):
    assert cleaned(shown) == shown


@pytest.mark.parametrize("shown", ["</div></div>", "<div><b>", "<table><td>", "<details>", "<pre>", "<p title='"])
def test_a_piece_is_closed_in_itself(shown):
    made = cleaned(shown)

    assert all(made.count(f"<{tag}") == made.count(f"</{tag}>") for tag in re.findall(r"<(\w+)", made))
    assert not made.startswith("</")


def test_a_drawing_becomes_a_picture_in_which_nothing_runs():
    drawing = '<svg viewBox="0 0 9 9"><script>run()</script><path d="M0 0"/></svg>'

    made = cleaned(f"前{drawing}后")

    picture = re.fullmatch(r'前<img alt="" src="data:image/svg\+xml;base64,(.*)">后', made)[1]
    assert base64.b64decode(picture).decode() == drawing.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"')


def test_a_drawing_that_never_ends_is_cut():
    assert cleaned('前<svg onload="run()"><path d="M0 0"/>') == "前"
