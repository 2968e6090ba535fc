"""A person, in all spellings, found in everything that is kept and taken out of it."""
