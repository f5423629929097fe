"""Whether the record of a notebook may be kept: proof from its syntax tree, or a promise of its author."""
