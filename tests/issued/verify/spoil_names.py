"""Edits that spoil a number: it is given to another enterprise, another measure, another list."""

import re

from kinds_of_edits import spoils
from lxml import etree
from page_words import START, replace_at, replace_words, text_of

UNKNOWN = {"zh": ("永定热电", "东海机械厂"), "en": ("Yongding Heat and Power", "East Sea Works")}


@spoils("enterprise in a sentence made another known one")
def rename_known(paper, chance):
    return _rename_in_sentence(paper, chance, list(paper.enterprises))


@spoils("enterprise in a sentence made an unknown one")
def rename_unknown(paper, chance):
    return _rename_in_sentence(paper, chance, UNKNOWN[paper.locale])


@spoils("enterprise taken out of a sentence")
def take_enterprise(paper, chance):
    names = [(p, name) for p in paper.sentences for name in paper.enterprises if name in text_of(p)]
    paragraph, name = chance.choice(names)
    return replace_words([paragraph], chance, name, "")


@spoils("enterprises of two clauses swapped")
def swap_subjects(paper, chance):
    clauses = [clause for p in paper.sentences for clause in _clauses(p, paper.enterprises)]
    pairs = [
        (one, other)
        for one in clauses
        for other in clauses
        if one.name < other.name and re.sub(r"\W", "", one.says) != re.sub(r"\W", "", other.says)
    ]
    one, other = chance.choice(pairs)
    # The later one first: the places of the earlier one stay as they are.
    last, first = sorted((one, other), key=lambda clause: clause.start, reverse=True)
    replace_at(last.paragraph, last.start, last.start + len(last.name), first.name)
    replace_at(first.paragraph, first.start, first.start + len(first.name), last.name)
    return f"{one.name}{one.says[:30]} <-> {other.name}{other.says[:30]}"


@spoils("paragraph copied for another enterprise")
def copy_paragraph(paper, chance):
    names = list(paper.enterprises)
    copied = [p for p in paper.sentences if any(text_of(p).startswith(name) for name in names)]
    paragraph = chance.choice(copied)
    again = etree.fromstring(etree.tostring(paragraph))
    if chance.random() < 0.5:
        for mark in list(again.iter(START, START.replace("Start", "End"))):
            mark.getparent().remove(mark)
    name = next(name for name in names if text_of(paragraph).startswith(name))
    other = chance.choice([each for each in names if each != name])
    replace_at(again, 0, len(name), other)
    paragraph.addnext(again)
    return f"{text_of(again)[:60]}"


@spoils("measure in a sentence made another")
def rename_measure(paper, chance):
    found = [(number, name) for number in paper.spoken_numbers if (name := _measure_before(number, paper.measures))]
    number, name = chance.choice(found)
    other = chance.choice([each for each in paper.measures if each not in name and name not in each])
    end = number.before.lower().rindex(name.lower())
    before = text_of(number.paragraph)
    replace_at(number.paragraph, end, end + len(name), other)
    return f"{name} -> {other} before {number.text}: {before[:40]}"


@spoils("measures of two numbers in a sentence swapped")
def swap_measures(paper, chance):
    found = [(number, name) for number in paper.spoken_numbers if (name := _measure_before(number, paper.measures))]
    pairs = [
        (one, other)
        for one in found
        for other in found
        if one[0].paragraph is other[0].paragraph and len(one[0].before) < len(other[0].before)
    ]
    pairs = [(one, other) for one, other in pairs if one[1] != other[1] and one[0].text != other[0].text]
    (one, here), (other, there) = chance.choice(pairs)
    paragraph = one.paragraph
    for number, old, new in ((other, there, here), (one, here, there)):
        start = number.before.lower().rindex(old.lower())
        replace_at(paragraph, start, start + len(old), new)
    return f"{here} <-> {there}: {text_of(paragraph)[:60]}"


@spoils("list made another list")
def rename_list(paper, chance):
    names = {"zh": ("项目清单", "心愿清单", "问题清单"), "en": ("Project list", "wish list", "Problem list")}[
        paper.locale
    ]
    before, after = chance.sample(names, 2)
    return replace_words(paper.sentences, chance, before, after)


class _Clause:
    """A name, and what is said of it up to the next name; only with a number in it."""

    def __init__(self, paragraph, match, end):
        self.paragraph, self.name, self.start = paragraph, match.group(), match.start()
        self.says = text_of(paragraph)[match.end() : end]


def _clauses(paragraph, names):
    words = text_of(paragraph)
    found = list(re.finditer("|".join(map(re.escape, names)), words))
    ends = [*(match.start() for match in found[1:]), len(words)]
    clauses = [_Clause(paragraph, match, end) for match, end in zip(found, ends, strict=False)]
    return [clause for clause in clauses if re.search(r"\d", clause.says)]


def _rename_in_sentence(paper, chance, others):
    found = [(p, name) for p in paper.sentences for name in paper.enterprises if name in text_of(p)]
    paragraph, name = chance.choice(found)
    return replace_words([paragraph], chance, name, chance.choice([each for each in others if each != name]))


def _measure_before(number, measures):
    words = number.before.removesuffix(": ").lower()
    return next((name for name in measures if words.endswith(name.lower())), None)
