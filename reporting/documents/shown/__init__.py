"""The page as it is shown: where a token may stand, and that what was filled in is seen where it was written."""
