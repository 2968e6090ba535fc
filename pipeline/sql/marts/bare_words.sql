-- Rule bare_words(said): the words of a text in small letters, without punctuation.
trim(regexp_replace(lower(said), '[^\p{L}\p{N}]+', ' ', 'g'))
