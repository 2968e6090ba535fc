"""From staged workbooks to the warehouse: stored, corrected, made into marts, checked and swapped in."""
