"""A small briefing as the kit writes it, edited by hands."""

import datetime as dt
import io
from dataclasses import dataclass

import docx
from docx.oxml.ns import qn
from small_word import empty_document

from reporting.core.expression import Count, Rows
from reporting.core.passport import Passport
from reporting.documents import page_json as kept
from reporting.documents.filling import fill
from reporting.documents.page import lines_on_page
from reporting.documents.properties import Properties
from reporting.documents.wordml import shown
from reporting.issued.verify.against.compare import compare
from reporting.issued.verify.against.pages import Pages
from reporting.published.content import Column, Plain, Table, Text, Value
from reporting.published.slots import Published, Slot

SENTENCE = ("清单事项", "40项", "，已办结", "34项", "，办结率", "85.0%（34/40）", "，未办结", "6项", "。")
MORE = ("甲矿解决职工问题", "1260余项", "，发放助学资金", "25.6万元", "。")
ROWS = (("甲矿", "建设停车位", "75个"), ("甲矿", "开办托管班", "1个"), ("乙厂", "修复路灯", "698盏"))
NOTES = "办结率为100%时，才写全部办结。"


@dataclass(frozen=True)
class Briefing:
    """The file, its printed numbers by their bookmark, and its page as the manifest keeps it."""

    file: bytes
    printed: dict
    page: list

    def kinds(self, edited):
        return [finding.message for finding in self.compared(edited).findings]

    def messages(self, edited):
        return [finding.in_words("zh") for finding in self.compared(edited).findings]

    def compared(self, edited):
        return compare(Pages(lines_on_page(edited, "zh"), kept.from_manifest(self.page), self.printed))


def both(words):
    return {"zh": words, "en": words}


def briefing(rows=ROWS):
    """Two sentences, a note with a number of its own, and a table of three rows."""
    filled = fill(_template(), _published(rows), "zh", Properties("标题", "2023年", "", dt.date(2023, 12, 31)))
    printed = {number.anchor: number for number in filled.printed}
    return Briefing(filled.briefing, printed, kept.to_manifest(filled.briefing, printed))


def edited(file, edit):
    """The file after an edit of the opened document."""
    document = docx.Document(io.BytesIO(file))
    edit(document)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def rewritten(file, before, after):
    """The file with other words in the one run that holds these."""

    def edit(document):
        texts = [text for text in document.element.body.iter(qn("w:t")) if shown(text) == before]
        texts[0].text = after

    return edited(file, edit)


def without_bookmarks(file):
    def edit(document):
        for mark in list(document.element.body.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"))):
            mark.getparent().remove(mark)

    return edited(file, edit)


def _template():
    document = empty_document()
    for line in ("2023年情况", "【文:主要情况】", "【文:单位进展】", NOTES):
        document.add_paragraph(line)
    table = document.add_table(2, 3)
    for cell, words in zip(table.rows[0].cells, ("单位", "指标", "数量"), strict=True):
        cell.text = words
    for cell, name in zip(table.rows[1].cells, ("单位", "指标", "数量"), strict=True):
        cell.text = f"【表:成果.{name}】"
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _published(table):
    columns = tuple(Column(name, both(label)) for name, label in (("who", "单位"), ("what", "指标"), ("n", "数量")))
    rows = tuple((Plain(both(who)), Plain(both(what)), _value(n)) for who, what, n in table)
    slots = (
        Slot("text", "findings", (both("主要情况"),), (_text(SENTENCE),)),
        Slot("text", "progress", (both("单位进展"),), (_text(MORE),)),
        Slot("table", "results", (both("成果"),), (Table(columns, rows),)),
    )
    return Published({(slot.kind, slot.name): slot for slot in slots})


def _text(pieces):
    """Literal words and numbers in turn."""
    paragraph = tuple(_value(piece) if place % 2 else piece for place, piece in enumerate(pieces))
    return Text(both((paragraph,)))


def _value(words):
    return Value(both(words), "n", passport=Passport(words, expression=Count(Rows("items", "2023"))))
