-- Rule words_in(said): the words of a text in small letters; empty ones where marks stand beside each other.
string_split(translate(lower(said), E'.,;:!?()[]«»"“”’\'/–-\n\r\t', repeat(' ', 23)), ' ')
