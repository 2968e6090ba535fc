-- Rule marked_persons(said): a text with U+E00A around each name behind what its person does (tovholder Kirsten Bach), U+E00D around words that may be one (kontakt Kirsten Bach), and an ellipsis for it behind Mr. and 联系人 and before 先生.
regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    said,
    '((?:^|[^\p{L}])(?i:tovholder(?:e|en|ne)?|(?:projekt|sags)ansvarlig|sagsbehandler|kontaktperson(?:en|er|erne)?|projektleder|koordinator|contact persons?|project (?:manager|leader|lead)|coordinator'
    || '|att\.|attn\.?|v/|c/o|kontakt ?:|contact ?:|ansvarlig ?:|responsible ?:)(?: (?:er|is|var|was|bliver))?[-–—:( ]*)'
    || '((?:[AIKP]/S )?\p{Lu}[\p{L}.''’-]*(?: +(?:(?:von|van|de|der|af) )?\p{Lu}[\p{L}.''’-]*){0,4}(?:/S\b| [Aa]/[Ss]\b)?)',
    '\1' || chr(57354) || '\2' || chr(57354), 'g'
    ),
    '((?:^|[^\p{L}])(?i:(?:kontakt|contact|ansvarlig|responsible)(?: (?:til|med|via|for|er|is|with|by))?) +)(\p{Lu}[\p{L}.''’-]*(?: +(?:(?:von|van|de|der|af) )?\p{Lu}[\p{L}.''’-]*){1,4})'
    || '|((?:^|[^\p{L}])(?i:tovholder|kontaktperson|projektleder|koordinator|contact person|project manager|coordinator)[-–—:( ]+)(\p{Ll}+ \p{Ll}+)',
    '\1\3' || chr(57357) || '\2\4' || chr(57357), 'g'
    ),
    '((?:^|[^\p{L}])(?i:hr\.|fru|frk\.?|mr\.?|mrs\.?|ms\.?|miss|dr\.|prof\.|professor)[: ]*)\p{Lu}[\p{L}.''’-]*(?: +(?:(?:von|van|de|der|af) )?\p{Lu}[\p{L}.''’-]*){0,4}',
    '\1…', 'g'
    ),
    -- 工程师先生们 are all of them, 由于女士 and 中方女士 no Ms. 于 and Ms. 方, 主任和高小姐 no Miss 任
    '([关由对鉴基]于|[中丹双我各]方)(先生|女士|小姐)|(主任)([和与及跟同])|((?:先生|女士|小姐)们)', '\1\3' || chr(57355) || '\2\4\5', 'g'
    ),
    -- by the commonest surnames 张伟先生, 王女士
    '((?:联系人|负责人|联络人)[:： ]*)\p{Han}{2,4}'
    || '|(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|夏侯|皇甫|尉迟|公孙|慕容|令狐|司徒|[王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田任姜范方石姚谭譚廖邹鄒熊金陆陸郝孔崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文])\p{Han}{0,2}(?:先生|女士|小姐)',
    '\1…', 'g'
    )
