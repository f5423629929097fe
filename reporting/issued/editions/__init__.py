"""Issued briefings beside each other, as their manifests and workbooks keep them."""
