"""Layers that make a run faster: results are kept, with the digests of all their inputs, and used again."""
