"""`HOMES`: patterns of home addresses with a room number. Lists of repairs are full of addresses without one."""

import re

_ROOM = r"[0-9]{3,4}(?:室|号(?!楼)|(?![0-9]|\s*[余多]?[户个盏米间套台人名平元万%m.]))"
_BUILDING = r"[0-9]{1,4}\s*(?:号楼|号院|号|栋|幢|座|楼|#)"
_DWELLING = r"(?:小区|家园|花园|嘉园|新村|苑|家属院|家属区|[路街巷弄]|胡同|大道)"
# A room of the firm is no home.
_NO_OFFICE = r"(?:(?!办公|会议|教室|车间|厂房|机房|活动室|[,。；;]).)"

HOMES = (
    re.compile(rf"[0-9]{{1,2}}\s*单元\s*-?{_ROOM}"),
    re.compile(r"[0-9]{1,2}\s*单元\s*[0-9]{1,2}(?:楼|层)[东西中左右]户?"),
    re.compile(rf"{_DWELLING}{_NO_OFFICE}{{0,8}}?{_BUILDING}{_NO_OFFICE}{{0,6}}?[0-9]{{3,4}}\s*室"),
    re.compile(
        r"(?:小区|家园|花园|嘉园|新村|苑|家属院|家属区|[0-9]\s*号)\s*[0-9]{1,3}-[0-9]{1,2}-[0-9]{3,4}(?![0-9-])"
    ),
    re.compile(
        r"(?:住址|家住|居住地|户籍地|户籍所在地|现住)(?:址)?[^,。;;]{0,30}?[0-9]+\s*(?:号(?![楼院井线机炉])|室|组(?!织))"
    ),
)
