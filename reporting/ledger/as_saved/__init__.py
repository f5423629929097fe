"""Tables as Excel and WPS save them: read where there is one way to, and written again as the kit has them."""
