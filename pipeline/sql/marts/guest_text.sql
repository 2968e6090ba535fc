-- One row per text of an export that tells of a person or states an amount of money, and the same text as guests read it: what is left out leaves an ellipsis.
-- A link that does is null. Figures, words of scale and currencies are marked one kind after the other (letters U+E001 to U+E008, which no text uses), and what
-- stands together as money goes. Every pattern is a literal, so that it is made once and not for each row.
with read as (
    select said.text, said.is_key, said.is_link, coalesce(person.without_persons, said.text) as said
    from marts.said_text as said
    left join marts.personless_text as person on said.text = person.text
),

without as (
    select text, regexp_replace(said, '[\x{E001}-\x{E008}]', '', 'g')
        -- full-width ones too; an amount may end in «,-»
        .regexp_replace(
            '(\p{Nd}(?:[.,’''\x{FF0C}\x{FF0E}]?\p{Nd}|[ \x{00A0}\x{202F}]\p{Nd}\p{Nd}\p{Nd})*(?:,[-–—])?)',
            chr(57345) || '\1' || chr(57346), 'g'
        )
        -- 5–10, mellem 5 og 10: one figure
        .regexp_replace(
            '\x{E002}([ \x{00A0}]*(?:-|–|—|~|～|til|to|og|and|eller|or|至|到)[ \x{00A0}]*)\x{E001}',
            '\1', 'gi'
        )
        .regexp_replace(
            '(^|[^\p{L}])(mio\.?|mill?\.?|mia\.?|mrd\.?|bn\.?|mln\.?|million(?:s|er)?|milliard(?:s|er)?|billion(?:s|er)?|thousands?|tusinde?|hundredtusinde?r?)([^\p{L}]|$)',
            '\1' || chr(57347) || '\2' || chr(57348) || '\3', 'gi'
        )
        .regexp_replace(
            '(\x{E002}[ \t\x{00A0}\x{2009}\x{202F}\x{3000}]*)((?:百万|千万|[十百千万萬亿億])+(?:多|余|餘)?)',
            '\1' || chr(57347) || '\2' || chr(57348), 'g'
        )
        -- 3m, 500 t.kr.: a scale beside a currency only, else a metre
        .regexp_replace(
            '(\x{E002}[ \x{00A0}]*)([tmk]\.?|mn)([^\p{L}]|$|d?kr)',
            '\1' || chr(57351) || '\2' || chr(57352) || '\3', 'gi'
        )
        .regexp_replace(
            '(^|[^\p{L}])([tmk]?(?:dkk|eur|usd|cny|rmb|gbp|hkd|jpy)|(?-i:NOK|SEK|ISK|CHF)|(?:us|hk|c)?\p{Sc}|d?kr\.?)([ \t\x{00A0}\x{2009}\x{202F}\x{3000}]*\x{E001})',
            '\1' || chr(57349) || '\2' || chr(57350) || '\3', 'gi'
        )
        -- Chinese has no blanks between words
        .regexp_replace(
            '(人民币|人民幣|丹麦克朗|丹麥克朗|欧元|歐元|美元|英镑|港币|港元|dkk|eur|usd|cny|rmb|\p{Sc})([ \x{00A0}]*\x{E001})',
            chr(57349) || '\1' || chr(57350) || '\2', 'gi'
        )
        -- behind it stands no letter: «kr» is not the beginning of «kræver»
        .regexp_replace(
            '([\x{E002}\x{E004}\x{E008}][ \t\x{00A0}\x{2009}\x{202F}\x{3000}]*)'
            || '((?:(?:danske|danish|kinesiske|chinese|svenske|swedish|norske|norwegian|us|american|amerikanske)[ \x{00A0}-])?'
            || '(?:[tmk]?(?:dkk|eur|usd|cny|rmb|gbp|hkd|jpy)|(?-i:NOK|SEK|ISK|CHF)|\p{Sc}|[tm]?d?kr\.?|kroner|krone|kronor|crowns?|euros?|dollars?|yuan|renminbi|pounds?|pund))'
            || '([^\p{L}]|$)',
            '\1' || chr(57349) || '\2' || chr(57350) || '\3', 'gi'
        )
        .regexp_replace(
            '([\x{E002}\x{E004}][ \x{00A0}\x{3000}]*)((?:多|余|餘)?(?:元|圆|圓|块钱|人民币|人民幣|丹麦克朗|丹麥克朗|克朗|欧元|歐元|美元|英镑|英鎊|港币|港元|日元)(?:人民币|人民幣)?)',
            '\1' || chr(57349) || '\2' || chr(57350), 'g'
        )
        -- what is counted in millions and is not money loses its marks
        .regexp_replace(
            '\x{E001}([^\x{E002}]*)\x{E002}([ \x{00A0}]*)\x{E003}([^\x{E004}]*)\x{E004}([ \x{00A0}]*(?:'
            || 'people|persons?|inhabitants|residents|citizens|households?|farmers|passengers|visitors|tourists|tons?|tonnes|hectares?|ha|acres|trees|trips'
            || '|indbyggere|mennesker|personer|borgere|husstande|beboere|landmænd|passagerer|gæster|besøgende|turister|hektar|træer|rejser'
            || '|m³|m²|km²|k?m\x{E001}|kubikmeter|kvadratmeter|cubic|square|kwh|mwh|gwh|twh|kw|mw|liters?|litres?|liter|pe|p\.e\.|kg)(?:[^\p{L}]|$))',
            '\1\2\3\4', 'gi'
        )
        .regexp_replace(
            '\x{E001}([^\x{E002}]*)\x{E002}([ \x{00A0}]*)\x{E003}([^\x{E004}]*)\x{E004}([ \x{00A0}]*(?:人|名|户|戶|居民|市民|农民|吨|噸|立方|平方|公里|米|亩|畝|公顷|千瓦|度|家|个|個|座|辆|件|次|棵))',
            '\1\2\3\4', 'g'
        )
        -- currency and figure, with or without a scale; figure, scale and currency; figure and scale; «250.000,-»
        .regexp_replace(
            '\x{E005}[^\x{E006}]*\x{E006}[ \t\x{00A0}\x{2009}\x{202F}\x{3000}]*\x{E001}[^\x{E002}]*\x{E002}(?:[ \x{00A0}]*(?:\x{E003}[^\x{E004}]*\x{E004}|\x{E007}[^\x{E008}]*\x{E008}))?(?:[ \x{00A0}]*\x{E005}[^\x{E006}]*\x{E006})?'
            || '|\x{E001}[^\x{E002}]*\x{E002}(?:[ \x{00A0}]*(?:\x{E003}[^\x{E004}]*\x{E004}|\x{E007}[^\x{E008}]*\x{E008}))?[ \t\x{00A0}\x{2009}\x{202F}\x{3000}]*\x{E005}[^\x{E006}]*\x{E006}'
            || '|\x{E001}[^\x{E002}]*\x{E002}[ \t\x{00A0}\x{2009}\x{202F}\x{3000}]*\x{E003}[^\x{E004}]*\x{E004}'
            || '|\x{E001}[^\x{E002}]*,[-–—]\x{E002}',
            '…', 'g'
        )
        -- amounts in words: tre millioner kroner
        .regexp_replace(
            '(^|[^\p{L}])(?:(?:half|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|several|some|many'
            || '|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|femten|tyve|tredive|fyrre|halvtreds|hundrede|halvanden|flere|nogle|mange)[ \x{00A0}]+)*'
            || '\x{E003}[^\x{E004}]*\x{E004}[ \x{00A0}]*\x{E005}[^\x{E006}]*\x{E006}',
            '\1…', 'gi'
        )
        -- 五千万元
        .regexp_replace(
            '[一二三四五六七八九十百千两兩〇零半]*[十百千万萬亿億][一二三四五六七八九十百千万萬亿億两兩〇零半]*(?:多|余|餘)?(?:元|圆|圓|块钱|人民币|人民幣|丹麦克朗|丹麥克朗|克朗|欧元|歐元|美元|英镑|港币|港元|日元)(?:人民币|人民幣)?',
            '…', 'g'
        ) as said
    from read
    where not is_link and regexp_matches(said, '\p{Nd}|[十百千万萬亿億]|milli|billi|bn|mio|mia|mrd|mln|tusind|thousand', 'i')
),

told as (
    select
        read.text,
        read.is_key,
        read.is_link,
        coalesce(regexp_replace(without.said, '[\x{E001}-\x{E008}]', '', 'g'), read.said) as said
    from read
    left join without on read.text = without.text
),

texts as (
    select
        text,
        case
            when is_link then null
            -- two parties stay two
            when is_key and count(*) over (partition by said, is_key) > 1
                then said || ' ' || row_number() over (partition by said, is_key order by text)
            else said
        end as guest_text
    from told
    where contains(said, '…') and said <> text
),

named as (
    select company_id, name from marts.dim_company
    union by name
    select company_id, company_name as name from marts.activity_company
    union by name
    select company_id, company_name as name from marts.fct_interest
)
select * from texts
union all by name
-- a company that is known by its name
select distinct named.company_id as text, 'name:' || left(md5(named.company_id), 10) as guest_text
from named
inner join texts on named.name = texts.text
where starts_with(named.company_id, 'name:')
