"""The status of all items by a title, the name of their sheet or their section: 未完成项目清单, 二、已办结."""

import re

from reporting.returns.reading.context.findings import quoted
from reporting.returns.reading.rows.entry import Entry
from reporting.returns.reading.values.legends import speaks_of_marks

_OPEN = re.compile("[未没尚](?:有|能)?(?:全部)?(?:完成|办结|解决|整改|销号|落实)|在办(?!公)|办理中|推进中|进行中")
_DONE = re.compile("已(?:经)?(?:全部)?(?:完成|办结|解决|整改|销号|落实)")
_WORDS = {"done": "已办结", "open": "没有办结"}


def refuse_other_status(entry: Entry, status: str) -> None:
    """Add a fault when what stands around an item says that it is done and the item itself does not, or the reverse."""
    titles = [text for line in entry.block.above for text in line.texts if not speaks_of_marks(text)]
    for text in (entry.section, *titles, entry.block.grid.name):
        said = _status_in(text)
        if said and status and (said == "done") != (status == "done"):
            found = f"这一项是{_WORDS['done' if status == 'done' else 'open']}"
            expected = f"{quoted(text)}写的是{_WORDS[said]}的"
            field = "status" if "status" in entry.columns else "done_on"
            entry.fault(field, found, expected, "请改正其中一处")
            return


def _status_in(text: str) -> str:
    """Done or open, if a text speaks of the one and not of the other; '' otherwise."""
    is_open, is_done = bool(_OPEN.search(text)), bool(_DONE.search(text))
    return "" if is_open == is_done else "open" if is_open else "done"
