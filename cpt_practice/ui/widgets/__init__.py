"""Parts that two pages or more share."""
