"""The rows and columns of a figure, from which a chart drawn in Word is filled."""

import json
from decimal import Decimal

import pandas as pd
import pytest
from matplotlib import pyplot as plt

from reporting.analysis.chart_style import bars
from reporting.core.named import Named
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, Quantity
from reporting.core.traced import Traced
from reporting.published import publish
from reporting.published.json_checks import MalformedPayloadError
from reporting.published.json_format import MEDIA_TYPE, read_payload

JIA = Named("jia", {"zh": "甲", "en": "Jia"})


@pytest.fixture(autouse=True)
def _no_figure_stays_open():
    yield
    plt.close("all")


def items(count):
    return None if count is None else Traced(Quantity(Decimal(count), ITEM), Passport("items"))


@pytest.fixture
def payload_with(monkeypatch):
    """What a cell publishes as a figure with these data, as it is stored."""

    def made(data):
        shown = []
        monkeypatch.setattr(publish, "display", lambda bundle, **_: shown.append(bundle))
        publish.figure("progress", bars(["a"], 1.0)[0], alt="x", label={"zh": "进度", "en": "Progress"}, data=data)
        return json.loads(json.dumps(shown[0][MEDIA_TYPE]))

    return made


def test_each_row_of_a_frame_is_a_category_and_each_column_a_series(payload_with):
    frame = pd.DataFrame({"已办结": [items(19), items(7)], "未办结": [None, items(2)]}, index=[JIA, "乙"], dtype=object)
    figure = read_payload(payload_with(frame)).content

    assert [name["en"] for name in figure.plotted.names] == ["Jia", "乙"]
    assert [column["zh"] for column in figure.plotted.columns] == ["已办结", "未办结"]
    assert figure.plotted.places == ((0, None), (1, 2))
    assert [value.words["zh"] for value in figure.data] == ["19项", "7项", "2项"]


def test_a_series_without_a_name_has_the_label_of_the_figure(payload_with):
    figure = read_payload(payload_with(pd.Series([items(19)], index=pd.Index([JIA], dtype=object)))).content

    assert figure.plotted.columns == ({"zh": "进度", "en": "Progress"},)


@pytest.mark.parametrize("data", [(), [items(19)], pd.Series([items(19), items(7)])], ids=["none", "list", "numbered"])
def test_values_without_names_are_drawn_as_a_picture_alone(payload_with, data):
    assert read_payload(payload_with(data)).content.plotted is None


@pytest.mark.parametrize("places", [[[0]], [[0], [1], [2]], [[0], [9]], [[0, 1], [1, 0]], [[0], ["1"]], [[0], [[]]]])
def test_a_stored_figure_whose_rows_are_not_those_of_its_numbers_is_refused(payload_with, places):
    payload = payload_with(pd.Series([items(19), items(7)], index=["甲", "乙"]))
    payload["content"]["plotted"]["places"] = places

    with pytest.raises(MalformedPayloadError):
        read_payload(payload)
