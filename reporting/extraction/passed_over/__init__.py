"""Why a numeral is no figure of its own: a date, a name, a setting, a meeting, a way of speaking."""
