"""What personal data cannot do without: a text with none of it needs no closer look, and most have none."""

import re

# All that may stand in a text without being a hint: the rest has other plain forms, or is not seen at all.
_ORDINARY = r" -~一-鿿，。、；：？！（）《》〈〉“”‘’—…·〇〔〕「」『』【】"
_NOT_A_NUMBER = r"[^0-9A-Za-z一-鿿]{0,4}"

# Good for `re` and for RE2 alike: large tables are looked through by a database.
HINTS = (
    rf"[^{_ORDINARY}]"
    # Ten digits are the fewest of a telephone with its area; fewer need one of these words.
    rf"|(?:[0-9]{_NOT_A_NUMBER}){{10}}|0[0-9]{{2,3}} *[)）]|电话|座机|传真|手机|联系方式|[账帐卡]"
    # Each pattern of an illness has a falling ill in it, or somebody who is ill.
    r"|[患诊病某]|查出|检出|得了|同志|师傅|女士|先生|其[妻夫子女父母]|妻子|丈夫|父亲|母亲|儿子|女儿|爱人|配偶|本人|健康状况"
    r"|单元|[0-9] *室|[0-9] *[-—] *[0-9]|[住籍]"
)

has_hint = re.compile(HINTS).search
