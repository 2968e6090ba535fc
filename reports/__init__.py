"""Files for outside the house: the board pack, the province brief and the calendar, from the same queries as the pages."""
