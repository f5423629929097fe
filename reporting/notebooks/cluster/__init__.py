"""The notebooks of a run, and its large tables, on the machines of a Dask cluster that is already there."""
