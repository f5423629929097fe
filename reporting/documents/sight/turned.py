"""`is_turned`: whether a run stands in text from right to left, so that a number reads in another order."""

import re

from reporting.documents.wordml import PPR, RPR, VAL, Element, P, is_on, nearest, w

_OF_RUN, _OF_PARAGRAPH, _AROUND = w("rtl"), w("bidi"), (w("bdo"), w("dir"))
# Marks by which all that follows in a paragraph runs from right to left.
TURNING = re.compile("[\u202b\u202e\u2067]")


def is_turned(run: Element) -> bool:
    """Whether the run, its paragraph or an element around it says so."""
    paragraph = nearest(run, P)
    of_paragraph = None if paragraph is None else paragraph.find(PPR)
    switches = ((run.find(RPR), _OF_RUN), (of_paragraph, _OF_PARAGRAPH))
    return any(properties is not None and is_on(properties.find(tag)) for properties, tag in switches) or any(
        holder.get(VAL) == "rtl" for holder in run.iterancestors(*_AROUND)
    )
