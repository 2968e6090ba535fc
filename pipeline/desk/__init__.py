"""The files of one desk: its loads and orders, and the lists in which people confirm and correct."""
