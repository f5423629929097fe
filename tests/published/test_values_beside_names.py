"""A value stands only beside the names of what it is of: its enterprise, its programme, its period."""

import pandas as pd
import pytest
from each_row import each_row
from expressions import money
from matplotlib import pyplot as plt
from two_works import ALL, JIA, OF_JIA, OF_YI, TOTAL, Y2022, Y2023, YI, reckoned, yuan

from reporting.analysis import charts
from reporting.core.errors import PublishError
from reporting.core.expression import Change, Difference, Holding, Ratio, Rows, Sum
from reporting.core.named import Named
from reporting.published.beside_names import refuse_misplaced
from reporting.published.frames import table_of_frame

EACH = pd.Series([OF_JIA, OF_YI], index=pd.Index([JIA, YI], dtype=object, name="enterprise"))
BY_YEAR = pd.DataFrame(
    [[yuan(1, "2022", enterprise="a"), OF_JIA], [yuan(2, "2022", enterprise="b"), OF_YI]],
    index=EACH.index,
    columns=pd.Index([Y2022, Y2023], dtype=object),
)


def laid_out(frame, columns=None):
    return table_of_frame("table 'x'", frame, columns, ())


def refusal(frame):
    with pytest.raises(PublishError, match="values beside names that they are not of") as refused:
        laid_out(frame)
    return refused.value


def test_a_shifted_series_is_refused_with_both_names():
    shifted = refusal(EACH.shift())

    assert shifted.head.startswith("table 'x': ")
    assert shifted.faults == ("10元 stands in the row of 乙, and is of 甲",)


def test_a_name_in_any_cell_of_the_row_counts():
    frame = pd.DataFrame({"who": [YI], "money": [OF_JIA]}, dtype=object)

    assert refusal(frame).faults == ("10元 stands in the row of 乙, and is of a",)


def test_a_value_stands_under_its_own_period():
    frame = BY_YEAR.set_axis([Y2023, Y2022], axis="columns")

    assert refusal(frame).faults[0] == "1元 stands in the column of 2023年, and is of 2022年"


@pytest.mark.parametrize("column", ["programme", "status", "state", "measure", "unit"])
def test_names_of_every_kind_count(column):
    one, other = (Named(id_, {"zh": id_, "en": id_}, column) for id_ in ("this", "that"))
    of_one = reckoned(1, Sum(Rows("items", "2023").also(**{column: "this"}), "money"))

    refuse_misplaced("a table", [one], [[of_one]])
    with pytest.raises(PublishError, match="1元 stands in the column of that, and is of this"):
        refuse_misplaced("a table", [other], [[of_one]])


def test_a_name_that_is_not_printed_is_not_beside():
    frame = pd.DataFrame({"who": [YI], "money": [OF_JIA]}, dtype=object)

    assert len(laid_out(frame, {"money": "资金"}).rows) == 1


OWN = money(enterprise="a")


@each_row(
    "head, cell",
    [
        (JIA, OF_JIA),
        (JIA, TOTAL),
        (ALL, OF_JIA),
        (JIA, yuan(1, enterprise=("a", "b"))),
        (JIA, reckoned(1, Ratio(OWN, money()))),
        (JIA, reckoned(1, Difference(money(), OWN))),
        (JIA, reckoned(1, Holding((OWN,), ">", (money(enterprise="b"),)))),
        (Y2023, reckoned(1, Change(OWN, money("2022", enterprise="a"), "year"))),
        (JIA, None),
        (JIA, "无"),
    ],
)
def test_totals_shares_changes_and_words_are_no_false_alarm(head, cell):
    refuse_misplaced("a table", ["who", "what"], [[head, cell]])
    refuse_misplaced("a table", ["who", head], [["", cell]])


def test_of_several_names_in_a_row_a_value_is_of_any():
    refuse_misplaced("a table", ["best", "most", "worst", "least"], [[YI, OF_YI, JIA, OF_JIA]])


@pytest.mark.parametrize("draw", [charts.bars, charts.line])
def test_a_misaligned_series_is_not_drawn(draw):
    three = pd.Series([OF_JIA, OF_YI, None], index=pd.Index([YI, JIA, ALL], dtype=object))

    with pytest.raises(PublishError, match="a chart: values beside names"):
        draw(three)


@pytest.mark.parametrize("draw", [charts.line, charts.small])
def test_a_misaligned_frame_is_not_drawn(draw):
    assert draw(BY_YEAR)
    plt.close("all")
    with pytest.raises(PublishError, match="a chart: values beside names"):
        draw(BY_YEAR.set_axis([YI, JIA]))
