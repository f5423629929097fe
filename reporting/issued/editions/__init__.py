"""Two editions of briefings compared, from the manifests and workbooks of their runs."""
