"""`has_hint`: a fast test for characters and words that all personal data contains; most texts have none of them."""

import re

# Characters that are no hint; all others have other plain forms, or are invisible.
_ORDINARY = r" -~一-鿿，。、；：？！（）《》〈〉“”‘’—…·〇〔〕「」『』【】"
_NOT_A_NUMBER = r"[^0-9A-Za-z一-鿿]{0,4}"

# This pattern works in `re` and in RE2, because a database searches large tables with it.
HINTS = (
    rf"[^{_ORDINARY}]"
    # A telephone number with its area code has ten digits at least; a shorter one stands beside one of these words.
    rf"|(?:[0-9]{_NOT_A_NUMBER}){{10}}|0[0-9]{{2,3}} *[)）]|电话|座机|传真|手机|联系方式|[账帐卡]"
    # Each pattern of an illness contains a verb of falling ill, or a person.
    r"|[患诊病某]|查出|检出|得了|同志|师傅|女士|先生|其[妻夫子女父母]|妻子|丈夫|父亲|母亲|儿子|女儿|爱人|配偶|本人|健康状况"
    r"|单元|[0-9] *室|[0-9] *[-—] *[0-9]|[住籍]"
)

has_hint = re.compile(HINTS).search
