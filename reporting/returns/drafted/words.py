"""The words of a drafted workbook: its sheet about the text, the columns beside those of our form, and the answers."""

import re

COVER, COVER_TITLE = "起草说明", "从稿件起草的报表"
TEXT_NAME, TEXT_DIGEST = "稿件", "稿件编号"
YES, NO = "是", "否"

NUMBER, CONFIRM = "起草行", "确认"
DOUBTS, QUOTE, PLACE, BASIS, BEFORE = "疑点", "原文", "位置", "期间依据", "以前的数"
# Hidden: the phrase that named the measure, and the measure and status as they were drafted.
PHRASE, DRAFTED_MEASURE, DRAFTED_STATUS = "用语", "起草的指标", "起草的状态"
# Hidden too: the numbers as they were drafted, and the seal of these, the quote and the place.
DRAFTED_NUMBERS, SEAL = "起草的数", "起草印记"
# And the number with its unit as the text has it: 14座, 近30间.
PRINTED = "原文的数"
INFERRED = "推断"
# No list of an enterprise's own has these.
ONLY_DRAFTED = frozenset({NUMBER, DRAFTED_MEASURE, DRAFTED_STATUS, DRAFTED_NUMBERS, SEAL, PRINTED})
BESIDE = frozenset(
    {
        *(NUMBER, CONFIRM, DOUBTS, QUOTE, PLACE, BASIS, BEFORE),
        *(PHRASE, DRAFTED_MEASURE, DRAFTED_STATUS, DRAFTED_NUMBERS, SEAL, PRINTED),
    }
)
_SENTENCE = re.compile(r"[，。；;：:！？|\t\n]")
_LONGEST_PHRASE = 24


def is_phrase(words: str) -> bool:
    """Whether the words can name one number: no cell or sentence that tells several is learnt as a phrase."""
    return 0 < len(words) <= _LONGEST_PHRASE and not _SENTENCE.search(words)
