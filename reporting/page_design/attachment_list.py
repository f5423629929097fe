"""`attachment_lines`: the list below the body, 附件：1. …, 2. …: the titles of the attachments that are there."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from reporting.core.errors import TemplateError
from reporting.documents.profile import Profile
from reporting.documents.units import twips
from reporting.page_design.markup import field, run, tag
from reporting.page_design.outline import Attachment
from reporting.page_design.styles import indent

_WORDS = {"zh": ("如有", "如无"), "en": ("if", "unless")}
_ONE_IF = re.compile(r"\s*【\s*(?:如有|if)\s*[:：]\s*([^【】]*?)\s*】\s*")
_SEQUENCE = "ListedAttachment"


@dataclass(frozen=True)
class Entry:
    """A line of the list: when it is there, the title, and whether it is the first line and so begins with 附件：."""

    conditions: str
    title: str
    is_first: bool


def attachment_lines(profile: Profile, attachments: Sequence[Attachment]) -> str:
    """The markup of the list. Raises TemplateError for an attachment whose condition cannot be turned round."""
    numbered = len(attachments) > 1
    entries = enumerate(listed(attachments, profile.locale), 1)
    return "".join(_line(profile, entry, place if numbered else None) for place, entry in entries)


def listed(attachments: Sequence[Attachment], locale: str) -> Iterator[Entry]:
    """The lines for attachments that may fall away: one is the first of the list if all before it have fallen away.

    An attachment behind others that may all be gone has two lines with opposite conditions, of which one stays.
    """
    present, absent = _WORDS[locale]
    before: list[str] = []
    first_is_known = False
    for attachment in attachments:
        conditions, title, names = attachment.conditions, attachment.title, "/".join(before)
        if first_is_known or not before:
            yield Entry(conditions, title, is_first=not first_is_known)
        else:
            yield Entry(f"{conditions}【{absent}:{names}】", title, is_first=True)
            yield Entry(f"{conditions}【{present}:{names}】", title, is_first=False)
        first_is_known = first_is_known or not conditions
        before += [] if first_is_known else [_name_of(attachment)]


def _name_of(attachment: Attachment) -> str:
    condition = _ONE_IF.fullmatch(attachment.conditions)
    if condition is None:
        fault = f"{attachment.conditions}{attachment.title}"
        advice = "Before the first attachment that is always there, each has one condition 【如有:…】 (【if:…】)."
        raise TemplateError("The list of attachments cannot be laid out", [fault], advice)
    return condition.group(1)


def _line(profile: Profile, entry: Entry, number: int | None) -> str:
    """A line of the list; the title of the only attachment has no number."""
    style = profile.styles["AttachmentList"]
    words = profile.words["only_attachment" if number is None else "attachments"]
    lead = words if entry.is_first else ""
    wide = replace(style, hanging_chars=style.hanging_chars + _width(lead))
    apart = tag("spacing", before=twips(profile.page.pitch_pt)) + indent(wide) if entry.is_first else ""
    properties = tag("pStyle", val="AttachmentList") + apart
    before = run(entry.conditions, profile.locale) + run(lead, profile.locale)
    counted = field(f"SEQ {_SEQUENCE} \\* ARABIC", str(number)) + run(". ", profile.locale) if number else ""
    return tag("p", tag("pPr", properties) + before + counted + run(entry.title, profile.locale))


def _width(words: str) -> float:
    """How many Chinese characters the words are as wide as."""
    return sum(1 if unicodedata.east_asian_width(character) in "WF" else 0.5 for character in words)
