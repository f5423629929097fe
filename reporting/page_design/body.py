"""`body`: the blocks of an outline as paragraphs and tables in WordprocessingML."""

from collections.abc import Iterator, Sequence

from reporting.documents.profile import Profile
from reporting.documents.units import twips
from reporting.page_design.attachment_list import attachment_lines
from reporting.page_design.closing import end_of_section
from reporting.page_design.markup import field, run, tag
from reporting.page_design.outline import Attachment, AttachmentList, Block, LastPage, Paragraph, TableBlock
from reporting.page_design.styles import RUN_IN, indent
from reporting.page_design.tables import table

_CAPTIONS = {"TableCaption": "table", "FigureCaption": "figure"}
_SPACED = ("Body", "Explanation")


def body(profile: Profile, blocks: Sequence[Block]) -> str:
    """The markup of all blocks in their order, with numbered captions and attachments."""
    return "".join(_Body(profile).write(blocks))


class _Body:
    """Writes one document and counts its captions and attachments."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.counts: dict[str, int] = {}

    def write(self, blocks: Sequence[Block]) -> Iterator[str]:
        attachments = [block for block in blocks if isinstance(block, Attachment)]
        for number, block in enumerate(blocks):
            before = blocks[number - 1] if number else None
            after = blocks[number + 1] if number + 1 < len(blocks) else None
            if isinstance(block, TableBlock):
                is_attached = any(isinstance(earlier, Attachment) for earlier in blocks[:number])
                yield table(self.profile, block, is_attached=is_attached)
                # Two tables that touch would become one.
                yield self._paragraph("Note", "") if isinstance(after, TableBlock) or after is None else ""
            elif isinstance(block, Attachment):
                mark = self._run(block.conditions) + self._attachment_mark(attachments)
                # The section has begun a page already.
                same_page = '<w:pageBreakBefore w:val="0"/>' if isinstance(before, LastPage) else ""
                yield self._paragraph("AttachmentMark", mark, same_page)
                yield self._paragraph("AttachmentTitle", self._run(block.conditions + block.title))
            elif isinstance(block, AttachmentList):
                yield attachment_lines(self.profile, attachments)
            elif isinstance(block, LastPage):
                yield end_of_section(self.profile)
                yield self._paragraph("Note", "") if after is None else ""
            else:
                yield self._text(block, self._gap(block, before, after))

    def _gap(self, block: Paragraph, before: Block | None, after: Block | None) -> str:
        """The distance from the tables around; a note and a caption belong to their table and stand close to it."""
        rules, gaps = self.profile.rules, {}
        if isinstance(before, TableBlock) and block.style != "Note":
            gaps["before"] = twips(rules.after_table_pt)
        if isinstance(after, TableBlock) and block.style in _SPACED:
            gaps["after"] = twips(rules.before_table_pt)
        return tag("spacing", **gaps) if gaps else ""

    def _text(self, block: Paragraph, gap: str) -> str:
        conditions, words = self._run(block.conditions), self._run(block.text)
        if block.style in _CAPTIONS:
            number = self._numbered(_CAPTIONS[block.style]) + self._run(self.profile.words["after_number"])
            return self._paragraph(block.style, conditions + number + words, gap)
        if block.style.startswith("RunIn"):
            level = int(block.style.removeprefix("RunIn")) - 1
            numbered = tag("numPr", tag("ilvl", val=level) + tag("numId", val=1))
            lead = run(block.lead, self.profile.locale, tag("rStyle", val=RUN_IN))
            blank = " " if self.profile.locale == "en" and words else ""
            # The list has no indent. The indent is repeated here, because some programs prefer it to that of the style.
            properties = numbered + gap + indent(self.profile.styles["Body"])
            return self._paragraph("Body", conditions + lead + self._run(blank) + words, properties)
        return self._paragraph(block.style, conditions + words, gap)

    def _attachment_mark(self, attachments: Sequence[Attachment]) -> str:
        """附件1; 附件 of the only one."""
        word = self.profile.words["attachment"]
        return self._numbered("attachment") if len(attachments) > 1 else self._run(word.strip())

    def _numbered(self, what: str) -> str:
        word = self.profile.words[what]
        self.counts[what] = self.counts.get(what, 0) + 1
        number = field(f"SEQ {word.strip()} \\* ARABIC", str(self.counts[what]))
        return self._run(word) + number

    def _paragraph(self, style: str, inside: str, properties: str = "") -> str:
        return tag("p", tag("pPr", tag("pStyle", val=style) + properties) + inside)

    def _run(self, words: str) -> str:
        return run(words, self.profile.locale)
