# 省份：仅省份概况使用的文字。

provinces-unplaced = 省份不明
provinces-choose = 省份
provinces-choose-help = 选择保存在网址中，链接会打开同一省份。在本页它取代筛选器中的省份；其他筛选仍然有效。
provinces-against-help = 并排显示另一个省份。
provinces-brief = 省份合作简报
provinces-brief-help = 关于{ $name }的打印材料（一至两页），按所选筛选和统计日期生成。
provinces-brief-of = 省份合作简报：{ $name }
provinces-unplaced-explained = 此处汇集无法确定省份的数据行，包括办公室的共同支出。在导出文件中更正地点后，数据行会归入相应省份。
provinces-unplaced-link = 在数据健康中查看
provinces-empty = 在当前筛选下，{ $name }没有协议、联系、企业、需求或支出。请选择其他省份或移除筛选。
provinces-population = 人口（2020年）
provinces-gdp = 地区生产总值（2023年）
provinces-gdp-per-capita = 人均地区生产总值（2023年）
provinces-facts-source = 来源：国家统计局（www.stats.gov.cn）2020年人口普查及2023年分省年度数据。
provinces-millions = { NUMBER($number, decimals: 1) }百万
provinces-ten-thousands = { $number }万
provinces-gdp-amount = { $number }亿元
provinces-yuan = { $number }元
provinces-card-companies-note = { $interested_company_count ->
    [0] 没有仅表示意向的企业
   *[other] 另有{ $interested_company_count }家仅有意向
}
provinces-say-agreements = { $agreement_count ->
    [0] { $name }没有协议。
   *[other] { $name }有{ $agreement_count }份协议，其中{ $in_force_count ->
        [0] 没有一份有效。
       *[other] { $in_force_count }份有效。
    }
}
provinces-say-agreements-unplaced = { $agreement_count ->
    [0] 当前筛选下所有协议均有已知省份。
   *[other] { $agreement_count }份协议省份不明，其中{ $in_force_count ->
        [0] 没有一份有效。
       *[other] { $in_force_count }份有效。
    }
}
provinces-say-companies = { $engaged_company_count ->
    [0] 没有企业表示意向或在此活跃。
   *[other] 活跃企业{ $active_company_count }家，仅有意向的{ $interested_company_count }家。
}
provinces-say-money-none = 没有在此入账的支出。
provinces-ahead-title = 近期来访行程
provinces-ahead-note = 显示所有丹麦方，不受参与方、状态和期间筛选限制。
provinces-companies-title = 有意向和活跃的企业
provinces-money-title = 在此的支出
provinces-brief-for-guests = 丹麦在{ $name }
provinces-brief-notes = 出访笔记
provinces-brief-map-alt = 标出{ $name }的中国地图
