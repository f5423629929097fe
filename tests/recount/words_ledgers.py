"""A ledger of enterprises with names of several characters, one inside another, and a unit."""

from ledgers import ledger, paid

ENTERPRISES = [
    {"id": "north", "name": "华北矿业集团公司", "short_name": "华北矿业", "english_name": "North Mining"},
    {"id": "east", "name": "华东钢铁公司", "short_name": "华东钢铁", "english_name": "East Steel"},
    {"id": "ningbo", "name": "华东钢铁宁波公司", "short_name": "华东钢铁宁波", "english_name": "East Steel Ningbo"},
    {"id": "mine", "name": "白石一矿", "short_name": "白石一矿", "english_name": "Mine One", "parent": "north"},
    {"id": "shop", "name": "机修车间", "short_name": "机修车间", "english_name": "Workshop", "parent": "north"},
]
LAST_YEAR = {"period_start": "2022-01-01", "period_end": "2022-12-31", "as_of": "2022-12-31"}


def words_ledger(folder, items=()):
    """Aid of north 100 (paid), of its mine 5 (paid), of east 200 (allocated); of north in 2022; lists of both.

    With `items` a third list, l3 of north.
    """
    return ledger(
        folder,
        enterprises=ENTERPRISES,
        achievements=[
            paid(100, enterprise="north"),
            paid(5, enterprise="north", unit="mine", measure="education_aid_funds"),
            paid(200, enterprise="east", status="allocated"),
            paid(80, enterprise="north", **LAST_YEAR),
            {"measure": "lamps_repaired", "value": 7, "enterprise": "north"},
            {"measure": "people_helped_hardship", "value": 3, "enterprise": "north"},
        ],
        lists=[
            {"id": "l1", "enterprise": "north", "total": 18, "resolved": 15},
            {"id": "l2", "enterprise": "east", "total": 12, "resolved": 12},
            *([{"id": "l3", "enterprise": "north", "name": "问题"}] if items else []),
        ],
        items=items,
    )
