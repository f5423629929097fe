"""Word files for the door: a small file with one more part, relation or piece of XML in it; and what is left of it."""

import io
import re
import zipfile
from dataclasses import dataclass, replace

from document_builders import PROPERTIES, briefing_of, number, published, slot, template
from lxml import etree

from reporting.core.errors import TemplateError
from reporting.core.office_package import pack, unpack

SHARE = slot("value", "resolved_share", "办结率", number("88.9%"))
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MS = "http://schemas.microsoft.com/office/"
WML = "application/vnd.openxmlformats-officedocument.wordprocessingml."
DML = "application/vnd.openxmlformats-officedocument.drawingml."
BODY, SETTINGS, TYPES = "word/document.xml", "word/settings.xml", "[Content_Types].xml"
PREFIXES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "r": OFFICE.rstrip("/"),
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "wp15": "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "a14": "http://schemas.microsoft.com/office/drawing/2010/main",
    "am3d": "http://schemas.microsoft.com/office/drawing/2017/model3d",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "sl": "http://schemas.openxmlformats.org/schemaLibrary/2006/main",
    "we": "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "x": "http://example.org/unknown",
}
_DECLARED = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@dataclass(frozen=True)
class WordFile:
    """The parts of a Word file; each method gives another file."""

    parts: dict[str, bytes]

    def part(self, name, content=b"x", content_type=""):
        """With a part, and its type."""
        entry = f'<Override PartName="/{name}" ContentType="{content_type}"/></Types>'.encode()
        types = self.parts[TYPES]
        if content_type:
            older = rf'<Override PartName="/{re.escape(name)}"[^>]*>'.encode()
            types = re.sub(older, b"", types).replace(b"</Types>", entry)
        content = content.encode() if isinstance(content, str) else content
        return replace(self, parts=self.parts | {TYPES: types, name: content})

    def relation(self, kind, target, of=BODY, number="rIdX", *, outside=False):
        """With a relation of a part, "" for the file as a whole; a kind without a colon is one of Office."""
        folder, _, name = of.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        mode = ' TargetMode="External"' if outside else ""
        kind = kind if ":" in kind else OFFICE + kind
        entry = f'<Relationship Id="{number}" Type="{kind}" Target="{target}"{mode}/></Relationships>'.encode()
        old = self.parts.get(relations, f'<Relationships xmlns="{_RELATIONS}"></Relationships>'.encode())
        return replace(self, parts=self.parts | {relations: old.replace(b"</Relationships>", entry)})

    def xml(self, xml, of=BODY):
        """With XML at the end of a part; in the body it stands before the properties of the last section."""
        root = etree.fromstring(self.parts[of])
        holder, place = (root[0], len(root[0]) - 1) if of == BODY else (root, len(root))
        holder[place:place] = list(etree.fromstring(f"<x {_DECLARED}>{xml}</x>"))
        return replace(self, parts=self.parts | {of: etree.tostring(root, encoding="UTF-8")})

    def changed(self, name, old, new):
        """With other bytes in a part."""
        assert old in self.parts[name]
        return replace(self, parts=self.parts | {name: self.parts[name].replace(old, new)})

    @property
    def packed(self):
        """The bytes of the file."""
        return pack(self.parts)


PLAIN = WordFile(unpack(template("【数:办结率】")))


def run(xml):
    """A paragraph with the XML in a run."""
    return f"<w:p><w:r>{xml}</w:r></w:p>"


def drawing(xml, properties='<wp:docPr id="77" name="x"/>'):
    """A paragraph with a drawing."""
    return run(
        f'<w:drawing><wp:inline>{properties}<a:graphic><a:graphicData uri="x">{xml}</a:graphicData></a:graphic>'
        "</wp:inline></w:drawing>"
    )


def picture(attributes):
    """A paragraph with a picture, by the attributes of its a:blip."""
    return drawing(f"<pic:pic><pic:blipFill><a:blip {attributes}/></pic:blipFill></pic:pic>")


def field(code, result="x"):
    """A paragraph with a field in the long form."""
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'<w:r><w:t>{result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def filled_parts(file):
    """The parts of the briefing that is made from it."""
    package = file.packed if isinstance(file, WordFile) else file
    return unpack(briefing_of(package, published(SHARE), "zh", PROPERTIES))


def faults_of(file, locale="zh"):
    """The faults for which it is refused; none if it is not."""
    try:
        briefing_of(file.packed if isinstance(file, WordFile) else file, published(SHARE), locale, PROPERTIES)
    except TemplateError as error:
        return list(error.faults)
    return []


def all_text(parts):
    """All parts of a file one after the other, with their names."""
    return b"\n".join(name.encode() + b"\n" + part for name, part in sorted(parts.items()))


def workbook(*more):
    """A workbook with a sheet, and with more parts of these names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in ("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/worksheets/sheet1.xml", *more):
            archive.writestr(name, "<x/>")
    return stream.getvalue()
