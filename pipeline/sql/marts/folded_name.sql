-- Rule folded_name(called): the words of a name, each as marts.folded_word has it, one after the other.
array_to_string(list_transform(regexp_extract_all(called, '[\p{L}\p{M}]+'), lambda word: marts.folded_word(word)), ' ')
