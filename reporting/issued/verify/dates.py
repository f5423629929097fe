"""`date_findings`: dates changed by hand: the period, the cut-off or a day of publication in a line of the kit."""

import re
from collections.abc import Iterator

from reporting.issued.verify.comparison import Pages
from reporting.issued.verify.finding import Finding, short
from reporting.issued.verify.numbers import bare

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_DATE = re.compile(
    r"(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?"
    rf"|(?:[0-9]{{1,2}} )?(?:{_MONTHS}) (?:19|20)[0-9]{{2}}"
)


def date_findings(pages: Pages) -> Iterator[Finding]:
    """A finding for each line that differs from a line of the kit in its dates alone; a new line may have any date."""
    written = {(_shape(line.text), tuple(_DATE.findall(line.text))) for line in pages.written}
    shapes = {shape for shape, _ in written}
    for line in pages.now:
        dates, shape = tuple(_DATE.findall(line.text)), _shape(line.text)
        if dates and shape in shapes and (shape, dates) not in written:
            yield Finding(line, "date", {"words": "、".join(dates), "context": short(line.text)})


def _shape(text: str) -> str:
    return bare(_DATE.sub("□", text))
