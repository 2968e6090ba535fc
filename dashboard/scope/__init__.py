"""The scope of a question: who reads, of which day, and what filters leave. Read `world` first; ARCHITECTURE.md draws it.

- `asking`: puts a SELECT; `reader`: who reads;
- `relations`: the tables of a day that the dashboard makes; `languages`: what things are called;
- `selection`: what filters leave; `world`: where all that stands; `invented`: the marts without invented rows.
"""
