# 省份：单省概况、两省对比与出访简报。

provinces-unplaced = 省份不明
provinces-choose = 省份
provinces-choose-help = 选择保存在网址中，链接会打开同一省份。在本页它取代筛选器中的省份；其他筛选仍然有效。
provinces-against = 对比
provinces-against-help = 并排显示另一个省份。
provinces-against-none = 无
provinces-option = { $name }（{ $number }）
provinces-brief = 出访简报
provinces-brief-help = 关于{ $name }的两页打印材料，按所选筛选和统计日期生成。
provinces-brief-lang = 简报语言
provinces-brief-guest = 供中方伙伴使用
provinces-brief-guest-help = 不含负责人、承诺、瓶颈和资金。
provinces-brief-download = 下载 PDF
provinces-brief-of = 出访简报：{ $name }
provinces-unplaced-explained = 此处汇集无法确定省份的数据行，包括办公室的共同支出。在导出文件中更正地点后，数据行会归入相应省份。
provinces-unplaced-link = 在数据健康中查看
provinces-empty = 在当前筛选下，{ $name }没有协议、联系、企业、需求或支出。请选择其他省份或移除筛选。
provinces-link-agreements = 在协议登记中打开
provinces-of = { $title }：{ $name }
provinces-fact = { $label }：**{ $value }**
provinces-names-also = 又称：{ LIST($names, form: "commas") }
provinces-population = 人口（2020年）
provinces-gdp = 地区生产总值（2023年）
provinces-gdp-per-capita = 人均地区生产总值（2023年）
provinces-facts-source = 来源：国家统计局（www.stats.gov.cn）2020年人口普查及2023年分省年度数据。
provinces-millions = { NUMBER($number, decimals: 1) }百万
provinces-ten-thousands = { $number }万
provinces-gdp-amount = { $number }亿元
provinces-yuan = { $number }元
provinces-card-in-force-note = 共{ $number }份
provinces-card-last-note = 距统计日期{ DAYS($days) }
provinces-card-promises-note = { $number }项逾期
provinces-card-companies-note = 另{ $number }家仅有兴趣
provinces-card-challenges-note = 共{ $number }项
provinces-card-spent-note = 已承诺{ MONEY($amount) }
provinces-never = 从未
provinces-nothing-planned = 无计划
provinces-compare-title = { $first }与{ $second }对比
provinces-compare-same = { $first }与{ $second }的有效协议数相同：{ $number }份。
provinces-compare-more = { $first }的有效协议较多：{ $number }份；{ $second }为{ $fewer }份。
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
provinces-say-presence = 有效协议的联系情况：{ $green_count }份在目标内，{ $amber_count }份接近目标，{ $new_count }份为新，{ $red_count }份过久未联系，{ $never_count }份从未联系。
provinces-say-contacts-none = 没有联系记录。
provinces-say-contact-days = 最近一次联系在{ $date }，距统计日期{ DAYS($days_since_contact) }。
provinces-say-contact-today = 最近一次联系就在统计日期当天。
provinces-say-contact = 最近一次联系在{ $date }。
provinces-say-contacts-year = { $activities_12_months ->
    [0] 近12个月没有联系。
   *[other] 近12个月联系{ $activities_12_months }次。
}
provinces-say-promises = { $promise_count ->
    [0] 没有待兑现的承诺或下一步事项。
   *[other] { $promise_count }项承诺待兑现，其中{ $promise_overdue_count ->
        [0] 没有逾期。
       *[other] { $promise_overdue_count }项逾期。
    }
}
provinces-say-milestones = { $milestones_open ->
    [0] 没有待完成的里程碑。
   *[other] { $milestones_open }个里程碑待完成，其中{ $milestones_overdue ->
        [0] 没有逾期。
       *[other] { $milestones_overdue }个逾期。
    }
}
provinces-say-ahead-none = 统计日期之后没有计划活动。
provinces-say-ahead = { $activities_planned ->
    [one] 有1项计划活动：
   *[other] 有{ $activities_planned }项计划活动，第一项：
}{ $title }，{ $date }{ $known ->
    [no] 。
   *[yes] ，由{ $party }组织。
}
provinces-say-companies = { $engaged_company_count ->
    [0] 没有企业表示兴趣或在此活跃。
   *[other] 活跃企业{ $active_company_count }家，仅有兴趣的{ $interested_company_count }家。
}
provinces-say-challenges = { $challenge_count ->
    [0] 没有已知的未解决需求。
   *[other] { $challenge_count }项需求未解决，{ $alone ->
        [none] 均已关联协议。
        [all] 均未关联协议。
       *[some] 其中{ $lone_challenge_count }项未关联协议。
    }{ $reached ->
        [none] 没有有效协议可为其提供渠道。
        [all] 有效协议可为全部需求提供渠道。
       *[some] 有效协议可为其中{ $accessible_count }项提供渠道。
    }
}
provinces-say-money = 已支出{ MONEY($spent_dkk) }，已承诺{ MONEY($committed_dkk) }。
provinces-say-money-none = 没有在此入账的支出。
provinces-say-money-unknown = { $unconverted_count ->
    [one] 1张汇率不明的凭证未计入。
   *[other] { $unconverted_count }张汇率不明的凭证未计入。
}
provinces-chart-title = 历年活动
provinces-chart-alt = 每年活动数量柱状图（已举行与计划）。{ $takeaway }
provinces-chart-takeaway = { $name }：{ $years }年举行的活动最多（{ $count ->
    [one] { $number }次
   *[other] 各{ $number }次
}）。
provinces-chart-none = { $name }：没有注明日期的已举行活动。
provinces-chart-held = 已举行
provinces-chart-planned = 计划中
provinces-chart-part = { $name }，{ $status }
provinces-table = 以表格显示
provinces-agreements-title = 协议与负责人
provinces-agreements-title-guest = 协议
provinces-promises-title = 待兑现承诺与下一步
provinces-ahead-title = 下次谁去
provinces-ahead-note = 显示所有丹麦方，不受参与方、状态和期间筛选限制。
provinces-contacts-title = 最近的联系
provinces-milestones-title = 待完成里程碑
provinces-companies-title = 有兴趣和活跃的企业
provinces-challenges-title = 需求
provinces-money-title = 在此的支出
provinces-illustrative = 标注“示例”的数字和数据行为虚构样本。
provinces-column-presence = 联系状态
provinces-promise-agreement-step = 协议的下一步
provinces-promise-contact-step = 最近联系遗留
provinces-promise-inquiry = 未答复的询问
provinces-engagement-active = 活跃
provinces-engagement-interested = 有兴趣

provinces-part-label = 显示
provinces-part-agreements = 协议
provinces-part-promises = 承诺
provinces-part-milestones = 里程碑
provinces-part-ahead = 近期来访计划
provinces-part-contacts = 联系
provinces-part-years = 历年活动
provinces-part-companies = 企业
provinces-part-challenges = 需求
provinces-part-money = 支出
