"""Whatever else is handed to `publish` ends in one message that says what is right."""

import re

import pandas as pd
import pytest
from matplotlib import pyplot as plt
from matplotlib.figure import Figure
from two_works import JIA, OF_JIA, OF_YI, TOTAL, YI

from reporting import say
from reporting.analysis import charts
from reporting.core.errors import PublishError
from reporting.published import publish
from reporting.published.drawn import Drawn
from reporting.published.json_format import MEDIA_TYPE, read_payload

EACH = pd.DataFrame({"total": [OF_JIA, OF_YI]}, index=pd.Index([JIA, YI], name="enterprise", dtype=object))
AXES = Figure().add_subplot()


@pytest.fixture
def published(monkeypatch):
    """The last thing that was published, as whoever fills a briefing reads it."""
    outputs = []
    monkeypatch.setattr("reporting.published.publish.display", lambda data, **_: outputs.append(data))
    yield lambda: read_payload(outputs[-1][MEDIA_TYPE]).content
    plt.close("all")


def read(text, locale):
    return [
        "".join(part if isinstance(part, str) else part.words[locale] for part in row)
        for row in text.paragraphs[locale]
    ]


@pytest.mark.parametrize(
    "prose, zh, en",
    [
        (TOTAL, ["30元"], ["RMB 30"]),
        (JIA, ["甲"], ["A Works"]),
        ([TOTAL, JIA, "好"], ["30元", "甲", "好"], ["RMB 30", "A Works", "好"]),
        ({"zh": TOTAL, "en": TOTAL}, ["30元"], ["RMB 30"]),
        (iter(["None of them is late."]), ["None of them is late."], ["None of them is late."]),
        ({"zh": JIA, "en": "All"}, ["甲"], ["All"]),
    ],
)
def test_a_value_or_a_name_alone_is_a_text(published, prose, zh, en):
    publish.text("t", prose, label="文")

    assert (read(published(), "zh"), read(published(), "en")) == (zh, en)


def test_a_single_plain_name_needs_no_list(published):
    publish.text("t", "拨打12345", label="文", plain="12345")
    publish.table("t", EACH.assign(rank=[1, 2]), label="表", plain="rank")

    assert len(published().rows) == 2


def test_no_table_is_published_as_absent(published):
    publish.table("t", None, label="表")

    assert published() is None


def test_a_drawing_without_numbers_says_so(published):
    publish.figure("f", Figure(), alt="空白", label="图", data=())

    assert published().data == ()


def test_a_chart_of_the_kit_keeps_its_data_whatever_is_given(published):
    drawn = Drawn({"zh": Figure(), "en": Figure()}, (TOTAL,), say("好", "good"))
    publish.figure("f", drawn, alt="好", label="图", data=())

    assert [number.words["zh"] for number in published().data] == ["30元"]


REFUSED = [
    (lambda: publish.text("t", 5, label="文"), "text 't' has 5 in it", "a value of the ledger"),
    (lambda: publish.text("t", prose=True, label="文"), "text 't' has True in it", "a value of the ledger"),
    (lambda: publish.text("t", [None], label="文"), "has None in it", "a value of the ledger"),
    (lambda: publish.text("t", EACH, label="文"), "text 't' has a DataFrame in it", "a value of the ledger"),
    (lambda: publish.text("t", {"zh": ["好"], "en": "good"}, label="文"), "as its words in zh", "A text is words"),
    (lambda: publish.text("t", {"zh": None, "en": "good"}, label="文"), "has None as its words", "A text is words"),
    (lambda: publish.text("t", "共None项", label="文"), "None in “共None项”", "publish None"),
    (lambda: publish.text("t", {"zh": "无", "en": "nan items"}, label="文"), "nan in", "publish None"),
    (lambda: publish.text("t", str(None), label="文"), "None in “None”", "publish None"),
    (lambda: publish.text("t", {"zh": "无", "en": "in all None"}, label="文"), "None in", "publish None"),
    (lambda: publish.text("t", "共{total}", label="文"), "braces in", "an f is missing"),
    (lambda: publish.text("t", f"共{ {'a': 'b'} }", label="文"), "braces in", "a dict was printed"),
    (lambda: publish.text("t", "好", label="文", plain=[5]), "plain=\\[5\\]", "as text"),
    (lambda: publish.text("t", "好", label="文", plain=5), "plain=5", "as text"),
    (lambda: publish.value("v", JIA, label="数"), "value 'v' is words", "publish.text takes words"),
    (lambda: publish.value("v", "好", label="数"), "value 'v' is words", "publish.text takes words"),
    (lambda: publish.value("v", EACH.total, label="数"), "a bare Series", "Publish what a measure gives"),
    (lambda: publish.value("v", TOTAL, label=None), "value 'v' has no label", "a clerk types"),
    (lambda: publish.value("v", TOTAL, label=5), "value 'v' has no label", "a clerk types"),
    (lambda: publish.value("v", TOTAL, label=f"共{TOTAL}"), "has a value in its label", "A label is words"),
    (lambda: publish.text("t", "好", label=""), "text 't' has no label", "a clerk types"),
    (lambda: publish.table("t", EACH, label=["表"]), "table 't' has no label", "a clerk types"),
    (lambda: publish.table("t", [[1]], label="表"), "table 't' is a list", "Publish a frame"),
    (lambda: publish.table("t", {"a": [1]}, label="表"), "table 't' is a dict", "Publish a frame"),
    (lambda: publish.table("t", TOTAL, label="表"), "table 't' is a Traced", "Publish a frame"),
    (lambda: publish.figure("f", Figure(), alt="图", label="图"), "which numbers were drawn", r"data=\(\)"),
    (lambda: publish.figure("f", Figure(), label="图", data=()), "has no alt text", "alt="),
    (lambda: publish.figure("f", Figure(), alt=5, label="图", data=()), "alt text of figure 'f' is 5", "alt="),
    (lambda: publish.figure("f", Figure(), alt="共{x}", label="图", data=()), "braces in", "an f is missing"),
    (lambda: publish.figure("f", Figure(), alt={"zh": "图"}, label="图", data=()), "no words in en", "Give both"),
    (lambda: publish.figure("f", {"zh": Figure()}, alt="图", label="图", data=()), "no picture in en", "one for both"),
    (lambda: publish.figure("f", AXES, alt="图", label="图", data=()), "is a Axes", "axes.figure"),
    (lambda: publish.figure("f", EACH, alt="图", label="图", data=()), "is a DataFrame", r"charts\.…"),
    (lambda: publish.figure("f", Figure(), alt="图", label="图", data=EACH.shift()), "beside names", "shifted"),
    (lambda: publish.figure("f", Figure(), alt="图", label="图", data=5), "data is 5", "a frame, a series"),
    (lambda: charts.small(EACH.total), "charts.small was given a series", "charts.bars or charts.line"),
    (lambda: charts.line(None), "charts.line was given a NoneType", "Draw a series or a frame"),
    (lambda: charts.bars([TOTAL]), "charts.bars was given a list", "Draw a series or a frame"),
    (lambda: charts.bars(EACH, note="共18项"), "note: numbers without rows", "Put in the value itself"),
    (lambda: charts.bars(EACH, note="共{total}"), "note: braces", "an f is missing"),
    (lambda: charts.bars(EACH.set_axis(["18项", "乙"])), "a name in a chart: numbers", "Put in the value itself"),
    (lambda: charts.bars(EACH.set_axis([f"{TOTAL}", "乙"])), "a chart has the name “30元”", "is no name"),
    (lambda: charts.bars(EACH.set_axis([{"zh": "甲"}, "乙"])), "a name in a chart has no words in en", "Give both"),
]


@pytest.mark.parametrize("release, head, advice", REFUSED)
@pytest.mark.usefixtures("published")
def test_it_is_refused_with_what_is_right(release, head, advice):
    with pytest.raises(PublishError, match=head) as refusal:
        release()

    assert "\n" not in refusal.value.head
    assert re.search(advice, refusal.value.advice)
