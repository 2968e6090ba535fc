# 搜索：菜单上方的搜索框和结果页。

search-label = 搜索
search-box-placeholder = 搜索全部内容……
search-placeholder = 协议、合作方、地点、省份、企业、需求、CVR 号……
search-help = 可用丹麦语、英语、拼音或中文输入。轻微拼写错误没有关系，København 也可写作 kobenhavn。输入多个词时须全部符合。搜索不受筛选条件影响。
search-title = 搜索结果
search-takeaway = { $partial ->
    [yes] 没有结果同时包含“{ $words }”的所有词，{ $count }项结果包含其中部分词：{ $kinds }。
   *[no] “{ $words }”共有{ $count }项结果：{ $kinds }。
}
search-nothing = 没有找到“{ $words }”。请减少或更换词语，或使用另一种语言的名称。
search-tips = 可搜索协议、合作方、地点、省份、主题、企业、需求和活动。可用丹麦语、英语、拼音或中文输入，拼写不必完全正确。例如：
search-examples = 南京 | 哥本哈根 | 无锡水处理 | 水泵 | 海绵城市
search-kinds = 只显示
search-kind-count = { $kind }（{ $number }）
search-kind-province = 省份
search-kind-place = 地点
search-kind-theme = 主题
search-kind-party = 丹麦方
search-kind-partner = 中方
search-kind-company = 企业
search-kind-agreement = 协议
search-kind-challenge = 需求
search-kind-activity = 活动
search-count-province = { $count }个省份
search-count-place = { $count }个地点
search-count-theme = { $count }个主题
search-count-party = { $count }个丹麦方
search-count-partner = { $count }个中方伙伴
search-count-company = { $count }家企业
search-count-agreement = { $count }份协议
search-count-challenge = { $count }项需求
search-count-activity = { $count }项活动
search-agreements = { $count ->
    [0] 没有协议
   *[other] { $count }份协议
}
search-why-name = { $match ->
    [exact] { $shown ->
        [yes] 名称完全一致
       *[no] 其他名称：{ $matched }
    }
    [prefix] { $shown ->
        [yes] 名称以此开头
       *[no] 其他名称：{ $matched }
    }
    [close] { $shown ->
        [yes] 名称近似
       *[no] 近似{ $matched }
    }
   *[word] { $shown ->
        [yes] 名称中包含
       *[no] 其他名称：{ $matched }
    }
}
search-why-alias = { $match ->
    [close] 近似{ $matched }
   *[other] { $kind ->
        [theme] 包括{ $matched }
       *[other] 其他名称：{ $matched }
    }
}
search-why-id = { $match ->
    [close] 编号近似{ $matched }
   *[other] 编号{ $matched }
}
search-why-party = { $match ->
    [close] 近似的丹麦方：{ $matched }
   *[other] 丹麦方：{ $matched }
}
search-why-partner = { $match ->
    [close] 近似的中方：{ $matched }
   *[other] 中方：{ $matched }
}
search-why-owner = { $match ->
    [close] 近似的需求方：{ $matched }
   *[other] 需求方：{ $matched }
}
search-why-company = { $match ->
    [close] 近似的参与企业：{ $matched }
   *[other] 参与企业：{ $matched }
}
search-why-technology = { $match ->
    [close] 近似的技术：{ $matched }
   *[other] 技术：{ $matched }
}
search-why-use = 从事相关领域，可咨询是否供应{ $matched }
search-why-description = { $match ->
    [close] 说明中有近似内容：{ $matched }
   *[other] 说明中包含：{ $matched }
}
search-why-place = { $match ->
    [close] 近似的地点：{ $matched }
   *[other] 地点：{ $matched }
}
search-why-province = { $match ->
    [close] 近似的省份：{ $matched }
   *[other] 省份：{ $matched }
}
search-why-theme = { $match ->
    [close] 近似的主题：{ $matched }
   *[other] 主题：{ $matched }
}
search-more = 显示{ $shown }项，共{ $number }项。请在上方选择类别查看更多。
search-more-words = 显示{ $shown }项，共{ $number }项。再输入一个词可缩小范围。
