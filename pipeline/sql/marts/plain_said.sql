-- Rule plain_said(said): a text as persons and numbers are looked for in it: without invisible letters, every blank and every dash of one kind, figures and letters as keyboards have them.
translate(
    regexp_replace(regexp_replace(regexp_replace(replace(said, '&#64;', '@'),
        '[\x{00AD}\x{034F}\x{061C}\x{180E}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{2069}\x{FE00}-\x{FE0F}\x{FEFF}\x{E009}-\x{E00C}]', '', 'g'),
        '[\t\x{1680}\x{2000}-\x{200A}\x{202F}\x{205F}]', ' ', 'g'),
        '(\d)[\r\n]+(\d)', '\1 \2', 'g'),
    '‐‑‒−－＠﹫（）＋．０１２３４５６７８９٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९⓪①②③④⑤⑥⑦⑧⑨ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
    '-----@@()+.01234567890123456789012345678901234567890123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
)
