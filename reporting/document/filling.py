"""A template and what was published become a briefing."""

import io
from dataclasses import dataclass

from reporting.document import readback
from reporting.document.checking import faults_of
from reporting.document.conditions import drop, falling, pair_bookmarks
from reporting.document.content import Printed
from reporting.document.lines import lines_of
from reporting.document.notes import faults_in_notes
from reporting.document.opening import open_template, refusal
from reporting.document.package import seal
from reporting.document.properties import Properties, describe
from reporting.document.published import Published
from reporting.document.sequences import renumber
from reporting.document.stories import stories_of
from reporting.document.writing import Writer


@dataclass(frozen=True)
class Filled:
    """The finished briefing, and every number that stands in it."""

    briefing: bytes
    printed: tuple[Printed, ...]


def fill(template: bytes, published: Published, locale: str, properties: Properties) -> Filled:
    """The finished briefing; equal arguments give equal bytes.

    All faults of the template are told at once, and then nothing is made.
    """
    document = open_template(template, locale)
    stories = stories_of(document)
    lines = lines_of(stories)
    gone = falling(lines, published)
    faults = faults_of(lines, published, gone, locale) + faults_in_notes(document, locale)
    if faults:
        raise refusal(faults, locale)
    for element in gone:
        drop(element)
    for story in stories:
        renumber(story.root)
    writer = Writer(stories, published, locale)
    # Read anew, for what fell away has changed the numbers in the captions.
    writer.write(lines_of(stories))
    for story in stories:
        pair_bookmarks(story.root)
    describe(document, properties, locale)
    stream = io.BytesIO()
    document.save(stream)
    briefing = seal(stream.getvalue())
    readback.check(briefing, writer.pen.expected)
    return Filled(briefing, tuple(writer.pen.printed))
