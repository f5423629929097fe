"""Edits that leave each number true: programs split, join, rename and mark, and nobody sees a difference."""

import copy

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from kinds_of_edits import keeps
from lxml import etree
from page_words import END, RPR, START, P, R, T, nearest, properties_of, run_of, text_of

_NAME, _ID = qn("w:name"), qn("w:id")


@keeps("saved again")
def saved(paper, _):
    paper.document.core_properties.revision = 7
    paper.document.settings.element.append(parse_xml(f"<w:hideSpellingErrors {nsdecls('w')}/>"))
    return "saved"


@keeps("bookmark of a number lost")
def lose_bookmark(paper, chance):
    number = chance.choice(paper.numbers)
    number.end.getparent().remove(number.end)
    number.mark.getparent().remove(number.mark)
    return number.text


@keeps("all bookmarks lost")
def lose_bookmarks(paper, _):
    for mark in list(paper.body.iter(START, END)):
        mark.getparent().remove(mark)
    return "none is left"


@keeps("all bookmarks renamed")
def rename_bookmarks(paper, _):
    for place, mark in enumerate(paper.body.iter(START)):
        mark.set(_NAME, f"_Ref{1000 + place}")
    return "renamed"


@keeps("bookmarks with other numbers")
def renumber_bookmarks(paper, _):
    for mark in paper.body.iter(START, END):
        mark.set(_ID, str(int(mark.get(_ID)) + 500))
    return "numbered anew"


@keeps("runs split")
def split_runs(paper, chance):
    """Each run of some paragraphs at a character by chance, as editors do after spelling and saving."""
    chosen = chance.sample(paper.numbers, min(8, len(paper.numbers)))
    for number in chosen:
        words = number.text
        cut = chance.randint(1, max(1, len(words) - 1))
        number.text = words[:cut]
        rest = run_of(words[cut:], number.run)
        number.run.addnext(rest)
        rest.addprevious(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="gramStart"/>'))
    return ", ".join(text_of(number.paragraph)[:10] for number in chosen)


@keeps("runs split into single characters")
def split_wholly(paper, chance):
    paragraph = chance.choice(paper.sentences)
    for run in list(paragraph.iter(R)):
        words = text_of(run)
        if run.find(T) is not None and len(words) > 1:
            for character in reversed(words[1:]):
                run.addnext(run_of(character, run))
            run.find(T).text = words[0]
    return text_of(paragraph)[:40]


@keeps("runs joined, bookmarks lost")
def join_runs(paper, _):
    for paragraph in dict.fromkeys(number.paragraph for number in paper.spoken_numbers):
        words = text_of(paragraph)
        for child in list(paragraph):
            if child.tag in (R, START, END):
                paragraph.remove(child)
        paragraph.append(run_of(words))
    return "one run a paragraph"


@keeps("bookmark wider than its number")
def widen_bookmark(paper, chance):
    """Word lets a bookmark grow when somebody types at its end."""
    number = chance.choice(
        [n for n in paper.spoken_numbers if n.end.getnext() is not None and n.end.getnext().tag == R]
    )
    following = number.end.getnext()
    words = text_of(following)
    if not words or words[0] not in "，。、；,.;":
        return None
    following.find(T).text = words[1:]
    number.text += words[0]
    return number.text


@keeps("spelling marks")
def proof_errors(paper, chance):
    for number in chance.sample(paper.numbers, 5):
        number.run.addprevious(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
        number.run.addnext(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellEnd"/>'))
    return "five"


@keeps("document in one language only")
def language(paper, _):
    for run in paper.body.iter(R):
        properties_of(run).append(parse_xml(f'<w:lang {nsdecls("w")} w:val="zh-CN" w:eastAsia="zh-CN"/>'))
    return "w:lang on each run"


@keeps("empty paragraphs added")
def empty_paragraphs(paper, chance):
    for paragraph in chance.sample(paper.statements, 3):
        paragraph.addnext(parse_xml(f"<w:p {nsdecls('w')}/>"))
    return "three"


@keeps("paragraph cut in two")
def cut_paragraph(paper, chance):
    """Behind a full stop, with Enter; what follows says itself whose number it is, and of when."""
    places = [
        run
        for p in paper.sentences
        for run in p.findall(R)
        if run.getprevious() is not None and run.getprevious().tag == END and text_of(run).startswith("。")
    ]
    places = [run for run in places if text_of(run)[1:].lstrip().startswith((*paper.enterprises, "合计", "清单事项"))]
    run = chance.choice(places)
    paragraph = nearest(run, P)
    words = text_of(run)
    run.find(T).text = words[0]
    rest = etree.Element(P)
    rest.append(copy.deepcopy(paragraph.find(qn("w:pPr"))))
    rest.append(run_of(words[1:], run if run.find(RPR) is not None else None))
    rest.extend(list(run.itersiblings()))
    paragraph.addnext(rest)
    return f"{text_of(paragraph)[-20:]} / {text_of(rest)[:20]}"


@keeps("marks that Word leaves on saving")
def marks_of_word(paper, chance):
    """Where a page broke, and where the cursor stood."""
    ns = nsdecls("w")
    for number in chance.sample(paper.numbers, 4):
        number.words.addprevious(parse_xml(f"<w:lastRenderedPageBreak {ns}/>"))
        number.run.set(qn("w:rsidR"), "00A1B2C3")
    number.run.addprevious(parse_xml(f'<w:bookmarkStart {ns} w:id="9900" w:name="_GoBack"/>'))
    number.run.addnext(parse_xml(f'<w:bookmarkEnd {ns} w:id="9900"/>'))
    return "four page breaks"


@keeps("document protected")
def protected(paper, _):
    settings = paper.document.settings.element
    settings.insert(1, parse_xml(f'<w:documentProtection {nsdecls("w")} w:edit="readOnly" w:enforcement="1"/>'))
    return "read only"
