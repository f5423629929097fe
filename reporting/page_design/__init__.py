"""From an outline and a profile to an ordinary Word template, which clerks own from then on."""
