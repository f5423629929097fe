"""The notebooks of a run on the machines of a Dask cluster that is already there."""
