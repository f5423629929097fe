"""A chart comes out alike whatever settings a person has for figures of their own."""

import io
from pathlib import Path

import matplotlib as mpl
from matplotlib import font_manager
from matplotlib import pyplot as plt

from reporting.analysis import chart_style
from reporting.notebooks.engine import kernel, local_kernel

HOSTILE = """
figure.facecolor: red
savefig.facecolor: red
savefig.bbox: tight
savefig.pad_inches: 1
savefig.transparent: True
figure.autolayout: True
axes.facecolor: yellow
axes.edgecolor: green
axes.linewidth: 5
axes.grid: True
font.weight: bold
text.color: red
ytick.color: red
ytick.labelsize: 20
hatch.color: red
hatch.linewidth: 9
lines.linewidth: 9
patch.linewidth: 9
patch.force_edgecolor: True
text.hinting: none
text.antialiased: False
patch.antialiased: False
path.sketch: 1, 100, 2
agg.path.chunksize: 10
"""


def draw(_):
    figure, axes = chart_style.bars(["甲", "乙"], 1, "注")
    axes.barh([0, 1], [1, 2], hatch="//", edgecolor="k")
    chart_style.label_ends(axes, [1.0, 2.0], ["一", "-2"])
    return figure


def picture():
    out = io.BytesIO()
    figure = chart_style.in_both(draw)["zh"]
    figure.savefig(out, format="png", metadata={"Software": None})
    plt.close("all")
    return out.getvalue()


def test_a_matplotlibrc_changes_no_chart(tmp_path):
    (tmp_path / "matplotlibrc").write_text(HOSTILE)
    plain = picture()

    with mpl.rc_context(fname=tmp_path / "matplotlibrc"):
        assert mpl.rcParams["savefig.bbox"] == "tight"
        assert picture() == plain


def test_another_font_of_the_same_name_changes_no_chart(monkeypatch):
    manager = font_manager.fontManager
    monkeypatch.setattr(manager, "ttflist", list(manager.ttflist))
    other = Path(mpl.get_data_path(), "fonts", "ttf", "DejaVuSerif.ttf")
    manager.ttflist.insert(0, font_manager.FontEntry(fname=str(other), name="Noto Sans SC", weight=400))

    family = chart_style.font_family.__wrapped__()

    assert manager.findfont(family) == str(chart_style.FONT_FILE)


def test_a_matplotlibrc_changes_no_figure_of_a_notebook_either():
    """Of its process: a notebook that asks for other settings by itself has them."""
    with mpl.rc_context({"axes.facecolor": "yellow", "font.family": ["Noto Sans SC"]}):
        local_kernel.kernel.__wrapped__()
        assert mpl.rcParams["font.family"] == ["Noto Sans SC"]
        assert mpl.rcParams["axes.facecolor"] == mpl.rcParamsDefault["axes.facecolor"]


def test_a_kernel_is_started_with_the_settings_of_matplotlib_itself():
    assert Path(kernel.settings_of_matplotlib()) == Path(mpl.get_data_path(), "matplotlibrc")
