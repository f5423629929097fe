"""The recipes of the analyst's page, with the kit's public names alone: they print what it says, and are proved."""

from dataclasses import replace
from types import SimpleNamespace

import docx
import pytest
from click.testing import CliRunner
from jobs import job_in, make
from ledgers import ledger_folder, paid
from recipes import notebook, recipes, template
from small_word import empty_document

from reporting.__main__ import app
from reporting.core.period import parse
from reporting.issued.trace import trace
from reporting.published.records import read_records

pytestmark = pytest.mark.xdist_group("demo")
RECIPES = recipes()
LOCALES = ("zh", "en")


def job_of_recipes(folder, data):
    """The job of the recipes with a template that asks for all that they publish."""
    job = replace(job_in(folder), data=data, period=parse("2024"))
    job.notebooks.mkdir(parents=True)
    notebook(job.notebooks / "recipes.ipynb")
    empty_document().save(job.template_file)
    make(job).unlink()
    template(job.template_file, read_records(sorted(job.folder.glob("notebooks/*.ipynb")), "2024"))
    return job


def page(briefing):
    document = docx.Document(briefing)
    rows = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    return SimpleNamespace(lines=[paragraph.text.replace("\u200b", "") for paragraph in document.paragraphs], rows=rows)


@pytest.fixture(scope="module")
def made(demonstration, tmp_path_factory):
    """The briefings of the recipes from the demonstration's ledger, by language."""
    job = job_of_recipes(tmp_path_factory.mktemp("recipes"), demonstration.demo.data)
    jobs = {locale: replace(job, locale=locale) for locale in LOCALES}
    return {locale: SimpleNamespace(job=own, briefing=make(own)) for locale, own in jobs.items()}


def test_the_page_has_the_ten_questions():
    assert len(RECIPES) == 10
    silent = [recipe.title for recipe in RECIPES if not recipe.sentences and not recipe.rows]
    assert silent == ["Small multiples by quarter"]


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.title)
def test_a_recipe_prints_what_the_page_says(made, recipe):
    printed = page(made["zh"].briefing)

    assert [sentence for sentence in recipe.sentences if sentence not in printed.lines] == []
    assert [row for row in recipe.rows if row not in printed.rows] == []


@pytest.mark.parametrize("locale", LOCALES)
def test_every_number_is_traced_to_its_rows(made, locale):
    labels = {"zh": ("满意率", "办结天数", "人均资金 1 人均", "各季度办结率"), "en": ("satisfied", "all_days")}
    for label in (*labels[locale], "matrix_r1_total"):
        told = trace(made[locale].job, label)
        assert "items.csv:" in told or "achievements.csv:" in told, label


@pytest.mark.parametrize("locale, nothing", [("zh", "没有发现问题"), ("en", "nothing found")])
def test_the_briefing_is_verified_without_a_finding(made, locale, nothing):
    job = made[locale].job
    places = ("--data", str(job.data), "--output", str(job.output))
    told = CliRunner().invoke(app, ["verify", str(made[locale].briefing), *places])

    assert (told.exit_code, nothing in told.output) == (0, True), told.output


def test_without_items_the_recipes_say_that_there_is_nothing(tmp_path):
    year = {"period_start": "2024-01-01", "period_end": "2024-12-31", "as_of": "2024-12-31"}
    data = ledger_folder(tmp_path / "data", achievements=[paid(100, **year), paid(200, enterprise="b", **year)])
    made = make(job_of_recipes(tmp_path / "job", data))

    assert "不含最大的单位，帮扶资金100元。" in page(made).lines
    assert not any("办结率" in line for line in page(made).lines)


def test_where_nothing_was_reported_they_run_too(tmp_path):
    year = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
    job = job_of_recipes(tmp_path / "job", ledger_folder(tmp_path / "data", practices=[year]))

    assert page(make(job)).rows == []
