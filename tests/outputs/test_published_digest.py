"""The manifest keeps a digest of what each record publishes: of the very things that are read, and of nothing else."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from reporting.core.hashing import digest
from reporting.core.passport import Passport
from reporting.core.quantity import ITEM, Quantity
from reporting.core.traced import Traced
from reporting.outputs.manifest import published_digest
from reporting.published import publish
from reporting.published.records import read_records

STORED = Path(__file__).parents[1] / "published" / "stored" / "summary.json"


@pytest.fixture
def record(tmp_path, monkeypatch):
    """Writes a record in which this number is published, as a run leaves it."""

    def write(number, seen="1项"):
        bundles = []
        monkeypatch.setattr(publish, "display", lambda bundle, **_: bundles.append(bundle))
        publish.value("total", Traced(Quantity(Decimal(number), ITEM), Passport("total")), label="总数")
        cell = {"cell_type": "code", "outputs": [{"data": {**bundles[0], "text/html": seen}}]}
        about = {"metadata": {"reporting": {"period": "2023"}}, "nbformat": 4}
        path = tmp_path / f"{number}-{seen}.json"
        path.write_text(json.dumps({**about, "cells": [cell]}), "utf-8")
        return path

    return write


def test_another_number_is_another_digest(record):
    one, two = record(1), record(2)

    assert read_records([one], "2023").find("value", "total").contents[0].amount.exact == "1"
    assert published_digest(one) != published_digest(two)


def test_what_only_people_look_at_has_no_part_in_it(record):
    assert published_digest(record(1)) == published_digest(record(1, seen="一项"))


def test_a_record_that_publishes_something_never_has_the_digest_of_nothing(record):
    assert published_digest(record(1)) != digest(b"[]")


def test_the_digest_of_a_stored_record_is_the_one_that_its_manifest_has():
    assert published_digest(STORED) == "b944c3cc855556410066ecc751df5c53ceb60b13d0b255c1fae74c756f91ab66"
