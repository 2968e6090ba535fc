-- Rule marked_addresses(said): a text with U+E009 in the place of each mail address, of what stands behind a word for a telephone or a chat, and of each number with its country.
regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    said,
    -- see more at wuxi.cn, drop-at-home.dk
    '((?:^|[^\p{L}])(?:more|mere|see|stand|found|available|published|online|website|us)[ -])(at[ -])|([ -]at)([ -]www\.|-(?:home|work|sea|school|night)\b)',
    '\1\3' || chr(57355) || '\2\4', 'gi'
    ),
    '[^\s@<>()\[\],;:"]+ @ ?[^\s@<>()\[\],;:"]+\.\w+|(?:mailto: *)?[^\s@<>()\[\],;:"/?&=]*(?:@|%40)[^\s@<>()\[\],;:"]*'
    || '|[\p{L}\p{Nd}._-]+ ?(?:[(\[{<] ?(?:at|snabel-?a) ?[)\]}>]| snabel-?a ) ?[\p{L}\p{Nd}-]+(?:(?:\.| ?[(\[{<] ?(?:dot|punktum|\.) ?[)\]}>] ?)[\p{L}\p{Nd}-]+)+'
    || '|[\p{L}\p{Nd}._-]+(?:[ /*-]at[ /*-]| ?[(\[{<] ?a ?[)\]}>] ?)[\p{L}\p{Nd}-]+(?:(?: (?:dot|punktum|prik) [\p{L}\p{Nd}-]+)+|(?:(?:\.| ?[(\[{<] ?(?:dot|punktum|\.) ?[)\]}>] ?)[\p{L}\p{Nd}-]+)*'
    || '(?:\.| ?[(\[{<] ?(?:dot|punktum|\.) ?[)\]}>] ?)(?:dk|cn|com|org|net|eu|edu|gov)\b)|\S*linkedin\.com/in/\S*',
    chr(57353), 'gi'
    ),
    -- tlf. 12 34 56 78, 微信: wang_88, passport E12345678
    '(?:\b(?:tlf|telf|telefon(?:nr|nummer)?|tel|telephone|phone|mobil(?:nr)?|mobile|mob|fax|whatsapp|wechat|weixin|skype)|qq号?码?|身份证号?码?|电话|手机|传真|微信号?|联系方式)'
    || '(?: ?(?:id|nr|no))?[.:： ]*\+?\(?(?:\d[\d ()./\x{00A0}-]{2,}\d|[一二三四五六七八九〇零幺]{7,})'
    || '|(?:\b(?:pas(?:nr|nummer)?|passport)|护照号?码?)(?: ?(?:nr|no))?[.:： ]*(?:[a-z]{1,2}\d{7,}|\d{9,})'
    || '|(?:\b(?:whatsapp|wechat|weixin|skype)(?: id)?|微信号?)(?:[ ]*[:：][ ]*[\w.-]+|[ ]*[A-Za-z][A-Za-z.-]*[\d_][\w.-]*|[ ]*[a-z]+\.[a-z]+\b)|[一二三四五六七八九〇零幺]{8,}',
    chr(57353), 'gi'
    ),
    '(?:\+|\b00)[1-9]\d?[\d ()./\x{00A0}-]{6,}\d',
    chr(57353), 'g'
    )
