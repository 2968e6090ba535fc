-- Rule folded_word(word): a word in small letters without accents, æ, ø and å as they are written in two letters or in one.
replace(replace(replace(replace(
    translate(strip_accents(lower(word)), 'æøœð', 'aood'), 'ae', 'a'), 'oe', 'o'), 'aa', 'a'), 'ue', 'u')
