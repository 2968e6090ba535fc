"""The limited process in which all work on foreign workbooks is done, and how it is ordered and answered."""
