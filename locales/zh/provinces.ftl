# 省份：仅省份概况使用的文字。

provinces-unplaced = 省份不明
provinces-brief = 省份合作简报
provinces-unplaced-explained = 此处汇集无法确定省份的数据行，包括事务台的共同支出。在导出文件中更正地点后，数据行会归入相应省份。
provinces-unplaced-link = 在“数据”页面查看
provinces-empty = 在当前筛选下，{ $name }没有协议、联系、企业、需求或支出。请选择其他省份或移除筛选。
provinces-population = 人口（2020年）
provinces-gdp = 地区生产总值（2023年）
provinces-gdp-per-capita = 人均地区生产总值（2023年）
provinces-facts-source = 来源：国家统计局（www.stats.gov.cn）2020年人口普查及2023年分省年度数据。
provinces-millions = { NUMBER($number, decimals: 1) }百万
provinces-ten-thousands = { $number }万
provinces-gdp-amount = { $number }亿元
provinces-yuan = { $number }元
provinces-ahead-title = 下一次由谁前往
provinces-ahead-note = 显示所有丹麦方的行程，不受“丹麦方”、状态和期间筛选限制。
provinces-companies-title = 有意向和活跃的企业
provinces-money-title = 用于该省的支出
provinces-brief-for-guests = 丹麦与{ $name }的合作
provinces-companies-note = { $count ->
    [0] 没有仅表示意向的企业
   *[other] 另有{ $count }家仅有意向
}
provinces-agreements-none = 此处没有协议。
provinces-companies-none = 没有企业在该省活跃或表示意向。
provinces-money-none = 没有用于该省的入账支出。
