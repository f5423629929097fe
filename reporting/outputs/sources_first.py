"""`refuse_at_its_source`: personal data in what is released is told where a person can take it out."""

from collections.abc import Mapping

from reporting.outputs.editions.edition import FOLDER
from reporting.outputs.inputs import Inputs
from reporting.outputs.personal_data_check import FilesToCheck, personal_data_in, refuse

_RECORDS = (".ipynb", ".html")


def refuse_at_its_source(inputs: Inputs, files: Mapping[str, bytes], listing: str) -> None:
    """Raise one PrivacyError with all faults of the template and the records; if they have none, of the documents.

    What is made of the template and the records repeats what they hold, and so do the manifest (`listing`) and the
    kept editions: these are looked at last.
    """
    job = inputs.job
    copies = {name for name in files if name == listing or name.startswith(f"{FOLDER}/")}
    records = {name for name in files if name.endswith(_RECORDS)} - copies
    for group in (
        {job.template_file.name: inputs.template, **{name: files[name] for name in files if name in records}},
        {name: content for name, content in files.items() if name not in records | copies},
        {name: files[name] for name in files if name in copies},
    ):
        numeric = frozenset({job.figures.name})
        refuse(
            personal_data_in(FilesToCheck(group, inputs.template, job.locale, numeric, inputs.confirmed)), job.locale
        )
