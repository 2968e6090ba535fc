-- Rule language_of(said): the language of a text as far as its letters and small words show it: zh, da or en; null where they do not, as in a name.
case
    when regexp_matches(said, '[\x{3400}-\x{9FFF}\x{F900}-\x{FAFF}]') then 'zh'
    when regexp_matches(said, '(^|[^\p{L}])(og|om|til|af|ved|på|mellem|hos|fra|mod|efter|som|er|den|det)([^\p{L}]|$)', 'i') then 'da'
    when regexp_matches(said, '[\p{L}] i \p{L}') then 'da'
    when regexp_matches(said, '(^|[^\p{L}])(and|of|the|on|in|at|with|between|from|by|as|is)([^\p{L}]|$)', 'i') then 'en'
    -- «To aftaler» are two
    when regexp_matches(said, '\S to \p{L}', 'i') then 'en'
    when regexp_matches(said, '[æøå]', 'i') then 'da'
end
