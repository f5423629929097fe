"""The layer that keeps the documents of enterprises has only those filled that are missing or would be other ones."""

import datetime as dt
from dataclasses import replace

import pytest
from jobs import job_in

from reporting.cache.documents import kept_documents
from reporting.cache.whole_run import store_of
from reporting.core.period import parse
from reporting.core.progress import ignore
from reporting.documents.filling import Filled
from reporting.enterprise_documents.fill import Document, DocumentKey, FillOrder


@pytest.fixture
def orders(tmp_path):
    """A document for a, one for b."""
    orders = []
    for enterprise in "ab":
        record = tmp_path / f"one-{enterprise}.ipynb"
        record.write_text(enterprise)
        key = DocumentKey(enterprise, enterprise, "briefing.docx", parse("2023"), "zh", dt.date(2023, 12, 31), "")
        orders.append(FillOrder(key, [record], b"template"))
    return orders


class FakeFill:
    """Fills nothing; remembers for whom it was asked."""

    def __init__(self, *personal):
        self.asked, self.personal = [], personal

    def __call__(self, orders):
        self.asked += [order.key.enterprise for order in orders]
        return [
            Document(order.key, order.records, Filled(order.template, ()), {"figures": {}}, self.personal)
            for order in orders
        ]


def asked_for(job, orders, *personal):
    fill = FakeFill(*personal)
    documents = kept_documents(fill, job, store_of(job), ignore)(orders)

    assert [document.key for document in documents] == [order.key for order in orders]
    return fill.asked


def test_a_document_that_would_come_out_the_same_is_not_filled_again(tmp_path, orders):
    job = job_in(tmp_path)

    assert asked_for(job, orders) == ["a", "b"]
    assert asked_for(job, orders) == []


def test_another_record_or_template_makes_another_document(tmp_path, orders):
    job = job_in(tmp_path)
    asked_for(job, orders)
    orders[1].records[0].write_text("other")

    assert asked_for(job, orders) == ["b"]
    assert asked_for(job, [replace(order, template=b"other") for order in orders]) == ["a", "b"]


def test_everything_is_filled_again_when_that_is_asked(tmp_path, orders):
    job = job_in(tmp_path)
    asked_for(job, orders)

    assert asked_for(replace(job, fresh=True), orders) == ["a", "b"]


def test_what_holds_personal_data_is_never_kept(tmp_path, orders):
    job = job_in(tmp_path)

    assert asked_for(job, orders, "a telephone") == ["a", "b"]
    assert asked_for(job, orders, "a telephone") == ["a", "b"]
