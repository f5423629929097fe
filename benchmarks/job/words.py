"""A table of the job as words, as the kit's own tables come: what is measured here is work, and no number is proved."""

import pandas as pd

from reporting.published.content import Table, table_of


def in_words(frame: pd.DataFrame) -> Table:
    """A row for each of the frame, each cell as text; the heads are the names of the columns."""
    rows = ([str(cell) for cell in row] for row in frame.itertuples(index=False))
    return table_of({str(column): str(column) for column in frame.columns}, rows)
