"""Values of two works in two periods, for what analysts publish."""

from decimal import Decimal

from expressions import money

from reporting.core.named import Named
from reporting.core.passport import Passport
from reporting.core.quantity import YUAN, Quantity
from reporting.core.traced import Traced

JIA = Named("a", {"zh": "甲", "en": "A Works"}, "enterprise")
YI = Named("b", {"zh": "乙", "en": "B Works"}, "enterprise")
Y2022 = Named("2022", {"zh": "2022年", "en": "2022"}, "period")
Y2023 = Named("2023", {"zh": "2023年", "en": "2023"}, "period")
ALL = Named("total", {"zh": "合计", "en": "Total"})


def yuan(amount, period="2023", **where):
    return reckoned(amount, money(period, **where))


def reckoned(amount, expression):
    return Traced(Quantity(Decimal(amount), YUAN), Passport("", {}, expression))


OF_JIA, OF_YI = yuan(10, enterprise="a"), yuan(20, enterprise="b")
TOTAL = yuan(30)
