"""The statuses of an achievement, as they are printed."""

from reporting.core.quantity import Words

STATUS: dict[str, Words] = {
    "done": {"zh": "已完成", "en": "done"},
    "paid": {"zh": "已发放", "en": "paid"},
    "allocated": {"zh": "已安排", "en": "allocated"},
    "raised": {"zh": "已筹集", "en": "raised"},
    "planned": {"zh": "规划", "en": "planned"},
    "ongoing": {"zh": "进行中", "en": "ongoing"},
}
