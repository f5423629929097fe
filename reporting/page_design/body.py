"""`body`: the blocks of an outline as paragraphs and tables in WordprocessingML."""

from collections.abc import Iterator, Sequence

from reporting.page_design.markup import border, field, run, tag
from reporting.page_design.outline import Attachment, Block, Paragraph, TableBlock
from reporting.page_design.profile import Profile
from reporting.page_design.styles import RUN_IN, indent
from reporting.page_design.tables import table
from reporting.page_design.units import PT_PER_MM, twips

_CAPTIONS = {"TableCaption": "table", "FigureCaption": "figure"}


def body(profile: Profile, blocks: Sequence[Block]) -> str:
    """The markup of all blocks in their order, with numbered captions and attachments."""
    return "".join(_Body(profile).write(blocks))


class _Body:
    """Writes one document and counts its captions and attachments."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.counts: dict[str, int] = {}

    def write(self, blocks: Sequence[Block]) -> Iterator[str]:
        for number, block in enumerate(blocks):
            before = blocks[number - 1] if number else None
            after = blocks[number + 1] if number + 1 < len(blocks) else None
            if isinstance(block, TableBlock):
                yield table(self.profile, block)
                # Two tables that touch would become one.
                yield self._paragraph("Note", "") if isinstance(after, TableBlock) or after is None else ""
            elif isinstance(block, Attachment):
                mark = self._run(block.conditions) + self._numbered("attachment")
                yield self._paragraph("AttachmentMark", mark)
                yield self._paragraph("AttachmentTitle", self._run(block.conditions + block.title))
            elif block.style == "Imprint":
                yield self._imprint(block, before, after)
            else:
                yield self._text(block, self._gap() if isinstance(before, TableBlock) else "")

    def _gap(self) -> str:
        return tag("spacing", before=twips(self.profile.rules.after_table_pt))

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
        # A note belongs to its table and stands close to it.
        return self._paragraph(block.style, conditions + words, "" if block.style == "Note" else gap)

    def _imprint(self, block: Paragraph, before: Block | None, after: Block | None) -> str:
        thick = (self.profile.rules.thick_mm * PT_PER_MM, "000000")
        rules = {} if _is_imprint(before) else {"top": thick}
        rules |= {} if _is_imprint(after) else {"bottom": thick}
        gap = "" if _is_imprint(before) else tag("spacing", before=twips(self.profile.rules.before_imprint_pt))
        keep = "<w:keepNext/>" if _is_imprint(after) else ""
        inside = self._run(block.conditions + block.text)
        return self._paragraph("Imprint", inside, keep + (border(rules, 4) if rules else "") + gap)

    def _numbered(self, what: str) -> str:
        word = self.profile.words[what]
        self.counts[what] = self.counts.get(what, 0) + 1
        number = field(f"SEQ {word.strip()} \\* ARABIC", str(self.counts[what]))
        return self._run(word) + number

    def _paragraph(self, style: str, inside: str, properties: str = "") -> str:
        return tag("p", tag("pPr", tag("pStyle", val=style) + properties) + inside)

    def _run(self, words: str) -> str:
        return run(words, self.profile.locale)


def _is_imprint(block: Block | None) -> bool:
    return isinstance(block, Paragraph) and block.style == "Imprint"
