-- Rule marked_numbers(said): a text with U+E009 in the place of each number to call and each number of a person, and U+E00B within a number that is neither.
regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    said,
    -- a day, two years
    '\b((?:19|20)\d\d)((?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|[ -](?:19|20)\d\d|[ \x{00A0}](?:0[1-9]|1[0-2])[ \x{00A0}](?:0[1-9]|[12]\d|3[01]))\b'
    || '|\b((?:0[1-9]|[12]\d|3[01])[ \x{00A0}])((?:0[1-9]|1[0-2])[ \x{00A0}](?:19|20)\d\d)\b',
    '\1\3' || chr(57355) || '\2\4', 'g'
    ),
    -- an amount in thousands: a round one, one of something
    '\b(\d\d)([ \x{00A0}]\d{3}[ \x{00A0}]\d(?:00\b|\d\d(?:[.,]\d+)?[ \x{00A0}]?(?:[%‰°€$£¥\p{Han}]|(?i:d?kr|kroner|dkk|eur|euro|usd|cny|rmb|yuan|gbp|[kmgt]?wh?|[kcm]?m[²³23]?|ha|hektar|tons?|tonnes?|kg|pe|liter|indbyggere|inhabitants|people|personer|mennesker|borgere|citizens|households|husstande|boliger|homes|brugere|users|kunder|customers|passagerer|passengers|turister|tourists|træer|trees|stk|enheder|units|biler|cars)(?:[^\p{L}]|$))))'
    || '|((?i:d?kr\.?|dkk|eur|usd|cny|rmb|gbp|[€$£¥])[ \x{00A0}]?\d\d)([ \x{00A0}]\d{3}[ \x{00A0}]\d{3})\b',
    '\1\3' || chr(57355) || '\2\4', 'g'
    ),
    -- weeks, pages one after the other, and companies in their register
    '((?i:\b(?:uger?|weeks?)|第) ?\d\d(?:,\d\d){3}|(?i:\bcvr)(?:[- ]?n(?:r|ummer))?[.:]* ?\d\d|\b\d(?:0,\d1,\d2,\d3|1,\d2,\d3,\d4|2,\d3,\d4,\d5|3,\d4,\d5,\d6|4,\d5,\d6,\d7|5,\d6,\d7,\d8|6,\d7,\d8,\d9|7,\d8,\d9,\d0|8,\d9,\d0,\d1|9,\d0,\d1,\d2)\b)',
    '\1' || chr(57355), 'g'
    ),
    -- 20,30,40,51, unless a list goes on
    '(^|[^\d,])[2-9]\d(?:,\d\d){3}(,?(?:[^\d,\x{E00B}]|$))', '\1' || chr(57353) || '\2', 'g'
    ),
    -- Chinese ones, and those of a country that has areas
    '\b1[3-9]\d(?:[ -]?\d){8}\b|\b[48]00[ -]\d{3,4}[ -]\d{3,4}\b'
    || '|\b0\d{2,4}[ -]\d{6,8}\b|\b0\d{1,3}[ -]\d{3,4}[ -]\d{3,4}\b|\b0\d{1,2}(?:[ -]\d\d){4}\b|\b0(?:\d{2,3}-\d{3}|(?:1[1-9]|[2-9]\d)\d?-\d\d)(?:[ -]\d\d){2}\b|\(0\d{1,4}\) ?\d{3,4}[ -]?\d{3,4}\b|\b\d{3}[ -]\d{3}[ -]\d{4}\b',
    chr(57353), 'g'
    ),
    -- Danish ones, and the numbers of persons
    '\b(?:\d\d[ \x{00A0}]\d\d[ \x{00A0}]\d\d[ \x{00A0}]\d\d|\d\d\.\d\d\.\d\d\.\d\d|\d\d(?: ?[/·–_|-] ?\d\d){3}|\d(?: \d){7}'
    || '|[2-9]\d(?:[ \x{00A0}](?:\d{3}[ \x{00A0}]\d{3}|\d\d[ \x{00A0}]\d{4}|\d{4}[ \x{00A0}]\d\d)|\d[ \x{00A0}](?:\d\d[ \x{00A0}]\d{3}|\d{3}[ \x{00A0}]\d\d|\d{5})|\d\d(?:[ \x{00A0}]\d\d){2}|\d{3}[ \x{00A0}]\d{3}|\d{4}[ \x{00A0}]\d\d)'
    || '|(?:0[1-9]|[12]\d|3[01])(?: ?(?:0[1-9]|1[0-2]) ?\d\d ?[ –./-] ?|[./-](?:0[1-9]|1[0-2])[./-]\d\d ?[–./-] ?)(?:1[0-8]|2[1-9]|[03-9]\d)\d\d|\d{6}-[xX]{4}|\d{4}[ \x{00A0}-]\d{4}|\d\d[ \x{00A0}-]\d{6}|\d{6} ?[ –-] ?\d{4}|\d{8,}|\d{17}[Xx]|[A-Z]{2}\d{14,})\b|\(\d\d\)(?: ?\(\d\d\)){3}',
    chr(57353), 'g'
    )
