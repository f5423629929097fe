"""The hatch: what a notebook lets out, caught where a cell would show it."""

import base64
import io
from decimal import Decimal

import pandas as pd
import pytest
from expressions import figures, money
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from PIL import Image

from reporting.analysis.chart_style import bars, in_both
from reporting.core.errors import PublishError
from reporting.core.expression_json import from_json
from reporting.core.passport import Passport
from reporting.core.quantity import ENTERPRISE, YUAN, Quantity, Share
from reporting.core.sentence import sentence
from reporting.core.traced import Traced
from reporting.published import publish
from reporting.published.content import table_of
from reporting.published.json_format import MEDIA_TYPE

PASSPORT = Passport(
    "aid_funds", {"zh": "帮扶资金", "en": "Aid funds"}, money(status="paid"), (figures(programme="donations"),)
)
MONEY = Traced(Quantity(Decimal(60000), YUAN, "at_least"), PASSPORT)
SHARE = Traced(Share(34, 40), PASSPORT)


@pytest.fixture
def shown(monkeypatch):
    """What the cells displayed, one bundle a published thing."""
    bundles = []

    def display(bundle, *, raw):
        assert raw
        bundles.append(bundle)

    monkeypatch.setattr(publish, "display", display)
    return bundles


@pytest.fixture(autouse=True)
def _no_figure_stays_open():
    yield
    plt.close("all")


def payload(shown):
    (bundle,) = shown
    return bundle["application/vnd.reporting+json"]


def named_bars(*names):
    """A chart with one bar a name, in the house style."""

    def draw(_locale):
        figure, axes = bars(list(names), 1.0)
        axes.barh(range(len(names)), range(1, len(names) + 1))
        return figure

    return in_both(draw)


def test_a_value_leaves_with_its_words_bound_and_passport(shown):
    publish.value("aid_funds", MONEY, label="帮扶资金")

    assert payload(shown) == {
        "schema": 2,
        "kind": "value",
        "name": "aid_funds",
        "label": {"zh": "帮扶资金", "en": "帮扶资金"},
        "content": {
            "words": {"zh": "6万余元", "en": "over RMB 60,000"},
            "exact": "60000",
            "unit": "yuan",
            "bound": "at_least",
            "passport": {
                "measure": "aid_funds",
                "name": {"zh": "帮扶资金", "en": "Aid funds"},
                "expression": {
                    "sum": {"rows": {"figures": "2023", "state": ["counts"], "status": ["paid"]}, "column": "value"}
                },
                "left_out": [{"figures": "2023", "state": ["counts"], "programme": ["donations"]}],
            },
        },
    }


def test_a_share_leaves_with_its_numerator_and_denominator(shown):
    publish.value("resolved_share", SHARE, label="办结率")
    content = payload(shown)["content"]

    assert (content["exact"], content["unit"], content["bound"]) == ("34/40", "share", "exact")
    assert content["words"]["zh"] == "85.0%（34/40）"


def test_words_of_its_own_replace_the_usual_ones(shown):
    down = Traced(Quantity(Decimal(-40), ENTERPRISE), PASSPORT, {"zh": "下降40%", "en": "down 40%"})
    publish.value("change", down, label="变化")

    assert payload(shown)["content"]["words"] == {"zh": "下降40%", "en": "down 40%"}
    assert payload(shown)["content"]["exact"] == "-40"


@pytest.mark.parametrize(
    "release, kind",
    [
        (lambda: publish.value("any", None, label="数"), "value"),
        (lambda: publish.text("any", None, label="文"), "text"),
        (lambda: publish.text("any", [], label="文"), "text"),
        (lambda: publish.text("any", "  \n ", label="文"), "text"),
        (lambda: publish.table("any", table_of({"a": "甲"}, []), label="表"), "table"),
        (lambda: publish.table("any", pd.DataFrame({"a": []}), label="表"), "table"),
        (lambda: publish.figure("any", None, alt="", label="图"), "figure"),
    ],
    ids=["value", "text", "no sentence", "blank text", "table", "frame", "figure"],
)
def test_what_a_period_has_not_is_published_as_absent(shown, release, kind):
    release()

    assert (payload(shown)["kind"], payload(shown)["content"]) == (kind, None)
    assert "0" not in shown[0]["text/html"]


def test_a_sentence_keeps_the_values_inside_it(shown):
    publish.text("aid", sentence("共{total}。", "{total} in all.", total=MONEY), label="资金")
    content = payload(shown)["content"]
    ((before, value, after),) = content["zh"]

    assert (before, value["words"]["zh"], value["field"], after) == ("共", "6万余元", "total", "。")
    assert from_json(value["passport"]["expression"]) == money(status="paid")
    assert [part if isinstance(part, str) else part["field"] for part in content["en"][0]] == ["total", " in all."]


def test_plain_text_is_one_paragraph_a_line_in_both_languages(shown):
    publish.text("note", "一\n\n二", label="说明")

    assert payload(shown)["content"] == {"zh": [["一"], ["二"]], "en": [["一"], ["二"]]}


def test_a_table_leaves_with_its_columns_and_a_dash_for_what_is_absent(shown):
    publish.table(
        "lists", table_of({"who": "单位", "share": "办结率"}, [["甲", SHARE], [{"zh": "乙", "en": "B"}, None]]), "表"
    )
    content = payload(shown)["content"]

    assert content["columns"] == [
        {"name": "who", "label": {"zh": "单位", "en": "单位"}},
        {"name": "share", "label": {"zh": "办结率", "en": "办结率"}},
    ]
    assert [[cell["words"]["zh"] for cell in row] for row in content["rows"]] == [["甲", "85.0%（34/40）"], ["乙", "—"]]
    assert content["rows"][0][1]["exact"] == "34/40"
    assert content["rows"][1][0] == {"words": {"zh": "乙", "en": "B"}}


def test_a_frame_is_published_as_a_table_with_its_columns_as_labels(shown):
    frame = pd.DataFrame({"单位": ["甲", "乙"], "数": [SHARE, None]}, dtype=object)
    publish.table("lists", frame, label="表")
    content = payload(shown)["content"]

    assert [(column["name"], column["label"]["zh"]) for column in content["columns"]] == [
        ("单位", "单位"),
        ("数", "数"),
    ]
    assert [[cell["words"]["zh"] for cell in row] for row in content["rows"]] == [["甲", "85.0%（34/40）"], ["乙", "—"]]
    assert from_json(content["rows"][0][1]["passport"]["expression"]) == money(status="paid")


def test_a_number_missing_from_a_frame_is_a_dash_and_not_nan(shown):
    publish.table("lists", pd.DataFrame({"数": [2, None]}), label="表", plain=["数"])

    assert [row[0]["words"]["zh"] for row in payload(shown)["content"]["rows"]] == ["2", "—"]


@pytest.mark.parametrize("label", ["图", {"zh": "图", "en": "Chart"}])
def test_a_figure_leaves_as_a_picture_per_language_with_its_alt_text(shown, label):
    publish.figure("progress", named_bars("甲", "乙"), alt=sentence("条形图", "two bars"), label=label, data=())
    content = payload(shown)["content"]
    sizes = {locale: Image.open(io.BytesIO(base64.b64decode(png))).size for locale, png in content["png"].items()}

    assert content["alt"] == {"zh": "条形图", "en": "Two bars"}
    assert content["width_mm"] == 150
    # 150 mm at 220 dots an inch.
    assert {width for width, _ in sizes.values()} == {1299}
    assert payload(shown)["label"]["zh"] == "图"


def test_one_figure_serves_both_languages(shown):
    figure, _ = bars(["a"], 1.0)
    publish.figure("progress", figure, alt="one bar", label="图", data=())
    png = payload(shown)["content"]["png"]

    assert png["zh"] == png["en"]


def test_a_wider_figure_has_no_more_dots_than_its_place_on_the_page(shown):
    publish.figure("progress", Figure(figsize=(12, 4)), alt="nothing", label="图", data=())
    png = base64.b64decode(payload(shown)["content"]["png"]["zh"])

    # 150 mm at 220 dots an inch, and a third of that high.
    assert Image.open(io.BytesIO(png)).size == (1299, 433)


def test_one_figure_for_both_languages_is_drawn_once(shown, monkeypatch):
    drawn = []
    monkeypatch.setattr(Figure, "savefig", lambda *_, **__: drawn.append("once"))
    publish.figure("progress", bars(["a"], 1.0)[0], alt="one bar", label="图", data=())

    assert drawn == ["once"]
    assert len(shown) == 1


def test_the_same_drawing_gives_the_same_bytes(shown):
    for _ in range(2):
        publish.figure("progress", named_bars("甲", "乙"), alt="条形图", label="图", data=())
    first, second = (bundle[MEDIA_TYPE]["content"]["png"] for bundle in shown)

    assert first == second
    assert first["zh"]


@pytest.mark.parametrize(
    "alt", [None, "", "  ", {"zh": "条形图", "en": ""}], ids=["none", "empty", "blank", "no English"]
)
def test_a_figure_without_alt_text_is_refused(shown, alt):
    with pytest.raises(PublishError, match="'progress' has no alt text"):
        publish.figure("progress", named_bars("甲", "乙"), alt=alt, label="图", data=())

    assert shown == []


def test_a_character_that_the_font_cannot_draw_is_refused(shown):
    with pytest.raises(PublishError, match="missing from font"):
        publish.figure("progress", named_bars("甲\N{ROCKET}", "乙"), alt="条形图", label="图", data=())

    assert shown == []


MOBILE = "13800138000"


def _title(axes):
    axes.set_title(f"联系{MOBILE}")


def _axis(axes):
    axes.set_xlabel(f"联系{MOBILE}")


def _ticks(axes):
    axes.set_yticks([0], [f"联系{MOBILE}"])


def _legend(axes):
    axes.plot([1], [1], label=f"联系{MOBILE}")
    axes.legend()


def _note(axes):
    axes.annotate(f"联系{MOBILE}", (0, 0))


def _over_all(axes):
    axes.figure.suptitle(f"联系{MOBILE}")


@pytest.mark.parametrize("write", [_title, _axis, _ticks, _legend, _note, _over_all])
def test_personal_data_in_words_that_are_drawn_is_refused_and_not_quoted(shown, write):
    """Nobody can look through a picture: its words are looked at while they are words."""
    figure = Figure()
    write(figure.subplots())

    with pytest.raises(PublishError) as refused:
        publish.figure("progress", figure, alt="a line", label="图", data=())
    assert str(refused.value).splitlines()[:2] == [
        "figure 'progress' shows personal data",
        "  telephone number (1…0)",
    ]
    assert shown == []


@pytest.mark.parametrize("name", ["", "Aid", "aid funds", "帮扶", "1st", "aid-funds", "../aid", "aid\n"])
def test_a_name_that_is_none_is_refused(shown, name):
    with pytest.raises(PublishError, match="is not a name"):
        publish.value(name, MONEY, label="帮扶资金")

    assert shown == []


@pytest.mark.parametrize("label", ["", " ", {"zh": "数", "en": ""}, {"zh": "数"}])
def test_a_thing_without_a_label_in_each_language_is_refused(shown, label):
    with pytest.raises(PublishError, match="has no label"):
        publish.value("aid_funds", MONEY, label=label)

    assert shown == []


def test_what_a_person_sees_in_the_notebook_is_escaped(shown):
    publish.text("note", "<script>alert()</script> & so", label="说明")
    publish.table("rows", table_of({"a": "<b>"}, [["<i>"]]), label="表")
    publish.value("value", Traced(MONEY.value, PASSPORT, {"zh": "<u>", "en": "<u>"}), label="<s>")

    assert "<script>" not in shown[0]["text/html"]
    assert "<b>" not in shown[1]["text/html"]
    assert "<i>" not in shown[1]["text/html"]
    assert "<u>" not in shown[2]["text/html"]
    assert "<s>" not in shown[2]["text/html"]


def test_a_bare_number_is_refused_for_nothing_says_what_it_is_reckoned_from():
    with pytest.raises(PublishError, match="value 'n' is a bare int"):
        publish.value("n", 12, label="数")


def drawn_png(monkeypatch, shown, made_up):
    monkeypatch.setenv("REPORTING_MADE_UP", made_up)
    shown.clear()
    publish.figure("chart", named_bars("甲"), alt="甲", label="图", data=())
    return Image.open(io.BytesIO(base64.b64decode(payload(shown)["content"]["png"]["zh"])))


def test_a_picture_of_made_up_figures_says_so_below_what_is_drawn(monkeypatch, shown):
    plain, marked = (drawn_png(monkeypatch, shown, made_up) for made_up in ("", "1"))
    own = marked.crop((0, 0, *plain.size))
    line = marked.crop((0, plain.height, *marked.size))

    assert (marked.width, marked.height > plain.height) == (plain.width, True)
    assert own.convert("RGB").tobytes() == plain.convert("RGB").tobytes()
    assert len(line.convert("L").getcolors()) > 1


def test_the_same_picture_of_made_up_figures_has_the_same_bytes(monkeypatch, shown):
    first, second = (drawn_png(monkeypatch, shown, "1") for _ in range(2))

    assert first.tobytes() == second.tobytes()
