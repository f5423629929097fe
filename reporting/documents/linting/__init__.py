"""Reading a template or a finished document against the house's rules: every fault at once, each at its place."""
