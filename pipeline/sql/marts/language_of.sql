-- Rule language_of(said): the language of a text as far as its letters and small words show it: zh, da or en; null where they do not, as in a name.
-- By words and not by patterns: questions carry this rule along, and classes of letters take longer to read than the rest of a question.
case
    when regexp_matches(said, '[\x{3400}-\x{9FFF}\x{F900}-\x{FAFF}]') then 'zh'
    when list_has_any(
        marts.words_in(said),
        [
            'og', 'om', 'til', 'af', 'ved', 'på', 'mellem', 'hos', 'fra', 'mod', 'efter', 'som', 'er', 'den', 'det',
            'ny', 'nye', 'nyt', 'ikke', 'samt', 'eller', 'uden', 'skal', 'blev', 'bliver', 'har', 'hver', 'kun',
            'dansk', 'danske', 'kinesisk', 'kinesiske', 'afventer', 'aftale', 'samarbejde', 'leder',
            'tre', 'fem', 'parter', 'skoler', 'byer', 'virksomheder',
            'underskrevet', 'aftalt', 'bestilt', 'annonceret', 'afholdt', 'besluttet', 'godkendt', 'udskudt', 'aflyst',
            'deltog', 'personer', 'parten', 'partneren', 'omkring', 'sig', 'kursus', 'fornyelse', 'oprensning'
        ]
    ) then 'da'
    when contains(said, ' i ') then 'da'
    when list_has_any(
        marts.words_in(said),
        [
            'and', 'of', 'the', 'on', 'in', 'at', 'with', 'between', 'from', 'by', 'as', 'is', 'are', 'was', 'has', 'not',
            'new', 'or', 'only', 'without', 'danish', 'chinese', 'agreement', 'cooperation'
        ]
    ) then 'en'
    when contains(lower(said), ' med ') then 'da'
    -- «To aftaler» are two
    when contains(lower(said), ' to ') then 'en'
    when translate(lower(said), 'æøå', '') <> lower(said) then 'da'
end
