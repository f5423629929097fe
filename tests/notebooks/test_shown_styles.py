"""Of styles that notebooks display the looks are kept: colours and widths, but nothing that loads or covers."""

import pandas as pd
import pytest
from each_row import each_row

from reporting.notebooks.shown_html import cleaned
from reporting.notebooks.shown_styles import declarations_kept, rules_kept

LOOKS = [
    "color: red",
    "text-align: right",
    "width: 10em",
    'font-family: "宋体"',
    "background: linear-gradient(90deg, #d65f5f 50%, transparent 50%)",
    "background-color: rgb(1, 2, 3)",
]
NO_LOOKS = [
    "position: fixed",
    "display: none",
    "z-index: 9",
    "transform: scale(9)",
    "box-shadow: 0 0 0 9999px red",
    "margin-top: -500px",
    "content: '1'",
    "opacity: 0",
    "animation: a 1s",
    "--a: 1",
    "color: var(--a)",
    "width: calc(1px - 9em)",
    "width: expression(run())",
    "background: url(http://a.example/x)",
    "background: url('http://a.example/x')",
    "background: u\\72l(http://a.example/x)",
    "background: image-set('http://a.example/x' 1x)",
    "list-style: square url(x)",
]


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_stays(look):
    assert declarations_kept(look) == look


@each_row("other", NO_LOOKS)
def test_what_is_no_look_is_cut_and_its_neighbours_stay(other):
    assert declarations_kept(f"color: red; {other}; color: blue") == "color: red; color: blue"


def test_rules_reach_only_what_notebooks_show_and_each_stands_once():
    sheet = "<style>body, .a > b { color: red; position: fixed }</style>"

    assert rules_kept([sheet, f"<p>字{sheet}"]) == ".rendered_html :is(body, .a > b) { color: red }\n"


@each_row(
    "sheet",
    [
        "@import url(http://a.example/x);",
        "@media print { main { color: white } }",
        "@font-face { font-family: a; src: url(x) }",
        "a) { color: red }",
        "a { } } main { } ) { color: white }",
        'a[title="</style"] { color: red }',
        "main { position: fixed }",
        "a { b { color: red } }",
    ],
)
def test_no_rule_is_left_of_what_loads_breaks_out_or_says_nothing(sheet):
    assert rules_kept([f"<style>{sheet}</style>"]) == ""


def test_a_table_of_pandas_keeps_its_look():
    table = pd.DataFrame({"甲": [1, 2]}).style.set_uuid("1").highlight_max(color="yellow")
    plain = pd.DataFrame({"甲": [1, 2]})._repr_html_()

    assert rules_kept([table.to_html()]) == ".rendered_html :is(#T_1_row1_col0) { background-color: yellow }\n"
    assert ".rendered_html :is(.dataframe thead th) { text-align: right }" in rules_kept([plain])
    assert 'id="T_1_row1_col0"' in cleaned(table.to_html())
    assert '<table border="1" class="dataframe">' in cleaned(plain)
