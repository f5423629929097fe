"""Small pages to be verified: paragraphs as strings, tables as lists of rows."""

import io

from small_word import empty_document

from reporting.documents.page import lines_on_page
from reporting.issued.verify.inside.findings import inside_findings


def page(*blocks):
    """A Word file of these blocks, as bytes."""
    document = empty_document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        table = document.add_table(len(block), len(block[0]))
        for row, cells in zip(table.rows, block, strict=True):
            for cell, words in zip(row.cells, cells, strict=True):
                cell.text = words
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def message_keys(*blocks, locale="zh"):
    """The kinds of findings inside a page of these blocks."""
    return [finding.message for finding in inside_findings(lines_on_page(page(*blocks), locale))]


def messages(*blocks, locale="zh"):
    """The findings in words."""
    return [finding.in_words(locale) for finding in inside_findings(lines_on_page(page(*blocks), locale))]
