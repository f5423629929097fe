"""An outline and a page profile -> an ordinary Word template, for clerks to edit from then on."""
