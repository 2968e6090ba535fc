-- One row a text of an export that states an amount of money, and the same text as guests read it: the amount left out.
with read as (
    select unnest([agreement_name, title]) as text from marts.fct_agreement
    union
    select unnest([title, outcome]) from marts.fct_activity
    union
    select unnest([title, outcome]) from marts.fct_milestone
    union
    select unnest([title, description]) from marts.fct_challenge
),

parts as (
    -- full-width figures are figures; a gap is a blank of any kind
    select
        '[ \t\x{00A0}\x{2009}\x{202F}\x{3000}]*' as gap,
        '\p{Nd}(?:[.,’''\x{FF0C}\x{FF0E}]?\p{Nd}|[ \x{00A0}\x{202F}]\p{Nd}\p{Nd}\p{Nd})*' as figure,
        '(?:mio\.?|mill?\.?|mia\.?|mrd\.?|bn\.?|millions?|million(?:er)?|mln\.?|milliard(?:er)?|billions?|thousand|tusinde?|hundredtusinde?|t\.|百万|千万|[万萬亿億]|萬億|万亿)' as scale,
        '(?:[tmk]|bn|mn)' as small_scale,
        '(?:[tmk]?(?:dkk|eur|usd|cny|rmb|gbp|hkd|jpy)|(?-i:NOK|SEK|ISK|CHF)|US\$|HK\$|\p{Sc}|d?kr\.?|人民币|人民幣|丹麦克朗|丹麥克朗|欧元|歐元|美元|英镑|港币|港元)' as before_it,
        '(?:(?:danske|danish|kinesiske|chinese|svenske|swedish|norske|norwegian|us|american|amerikanske|hong kong)[ \x{00A0}-])?'
        || '(?:[tmk]?(?:dkk|eur|usd|cny|rmb|gbp|hkd|jpy)|(?-i:NOK|SEK|ISK|CHF)|\p{Sc}|[tm]?d?kr\.?|kroner|krone|kronor|crowns?|euros?|dollars?|yuan|renminbi|pounds?|pund)' as after_it,
        '(?:多|余|餘)?(?:百万|千万|万亿|[十百千万萬亿億])*(?:多|余|餘)?[ \x{00A0}]*(?:元|圆|圓|块钱|人民币|人民幣|丹麦克朗|丹麥克朗|克朗|欧元|歐元|美元|英镑|英鎊|港币|港元|日元)(?:人民币|人民幣)?' as chinese_money,
        '(?:人民币|人民幣|丹麦克朗|丹麥克朗|欧元|歐元|美元|dkk|rmb|cny|eur|usd|\p{Sc})' as chinese_before,
        '(?:half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred|several|some|many'
        || '|en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|femten|tyve|tredive|fyrre|halvtreds|hundrede|halvanden|flere|nogle|mange)' as said_number,
        -- what is counted in millions and is no money
        '(?:people|persons?|inhabitants|residents|citizens|households?|farmers|passengers|visitors|tourists|tons?|tonnes|hectares?|ha|acres|trees|trips'
        || '|indbyggere|mennesker|personer|borgere|husstande|beboere|landmænd|passagerer|gæster|besøgende|turister|hektar|træer|rejser'
        || '|m3|m³|m2|m²|kubikmeter|kvadratmeter|cubic|square|kwh|mwh|gwh|twh|kw|mw|liters?|litres?|liter|pe|p\.e\.|kg|km2|km²)' as counted,
        '(?:人|名|户|戶|居民|市民|农民|吨|噸|立方|平方|公里|米|亩|畝|公顷|千瓦|度|家|个|個|座|辆|件|次|棵)' as counted_chinese
),

patterns as (
    select
        figure || '(?:' || gap || '(?:-|–|—|~|～|til|to|og|and|eller|or|至|到)' || gap || figure || ')?' as figures,
        *
    from parts
),

rules as (
    select
        -- a mark of our own between figure and unit keeps «8 mio. indbyggere» as it is
        '(' || figures || gap || ')(' || scale || ')(' || gap || '(?:' || counted || ')(?:[^\p{L}]|$))' as counted,
        '(' || figures || gap || ')((?:百万|千万|万亿|[十百千万萬亿億])+(?:多|余|餘)?' || counted_chinese || ')' as counted_chinese,
        -- before and after it stands no letter: «kr» is not the beginning of «kræver»
        '(^|[^\p{L}\p{Nd}])(?:'
        || before_it || gap || figures || '(?:' || gap || '(?:' || scale || '|' || small_scale || '))?(?:' || gap || after_it || ')?'
        || '|' || figures || '(?:' || gap || scale || '|' || gap || small_scale || ')?' || gap || after_it
        || '|' || figures || gap || scale
        || '|\p{Nd}[\p{Nd}.]*,[-–—]'
        || '|(?:' || said_number || '(?:[ \x{00A0}]+' || said_number || ')?[ \x{00A0}]+)?' || scale || '[ \x{00A0}]+' || after_it
        || ')([^\p{L}\p{Nd}]|$)' as money,
        -- Chinese has no blanks between words
        '(?:' || chinese_before || gap || ')?' || figures || gap || chinese_money
        || '|' || chinese_before || gap || figures || '(?:' || gap || '(?:百万|千万|万亿|[十百千万萬亿億]))+'
        || '|(?:人民币|人民幣|丹麦克朗|丹麥克朗|欧元|歐元|美元)' || gap || figures
        || '|[一二三四五六七八九十百千两兩〇零半]*[十百千万萬亿億][一二三四五六七八九十百千万萬亿億两兩〇零半]*' || chinese_money
        || '|' || figures || gap || '(?:百万|千万|万亿|[万萬亿億])' as chinese_money
    from patterns
),

marked as (
    select
        read.text,
        regexp_replace(
            regexp_replace(replace(read.text, chr(57344), ''), rules.counted, '\1' || chr(57344) || '\2\3', 'gi'),
            rules.counted_chinese, '\1' || chr(57344) || '\2', 'g'
        ) as marked_text,
        rules.money,
        rules.chinese_money
    from read
    cross join rules
    where read.text is not null
),

without as (
    select
        text,
        -- twice: of two amounts in a row the first takes the letter between them along
        replace(regexp_replace(regexp_replace(
            regexp_replace(marked_text, chinese_money, '…', 'gi'), money, '\1…\2', 'gi'
        ), money, '\1…\2', 'gi'), chr(57344), '') as guest_text
    from marked
),

final as (
    select text, guest_text
    from without
    where guest_text <> text
)
select * from final
