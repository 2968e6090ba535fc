# 省份或丹麦方的概况：两者共用的文字。

profile-against = 对比
profile-against-none = 无
profile-option = { $name }（{ $number }）
profile-brief-lang = 简报语言
profile-brief-guest = 供中方伙伴使用
profile-brief-guest-help = 不含负责人、承诺、瓶颈和资金。
profile-brief-download = 下载 PDF
profile-link-agreements = 在协议登记册中打开
profile-of = { $title }：{ $name }
profile-fact = { $label }：**{ $value }**
profile-names-also = 又称：{ LIST($names, form: "commas") }
profile-card-in-force-note = 共{ $agreement_count }份
profile-card-last-note = 距统计日期{ DAYS($days_since_contact) }
profile-card-promises-note = { $promise_overdue_count ->
    [0] 无逾期
   *[other] { $promise_overdue_count }项逾期
}
profile-card-challenges-note = 共{ $known_challenge_count }项
profile-card-spent-note = 已承付{ MONEY($committed_dkk) }
profile-never = 从未
profile-nothing-planned = 无计划
profile-compare-title = { $first }与{ $second }对比
profile-compare-same = { $first }与{ $second }的有效协议数相同：{ $number }份。
profile-compare-more = { $first }的有效协议较多：{ $number }份；{ $second }为{ $fewer }份。
profile-say-presence = 有效协议的联系情况：{ LIST($states, form: "commas") }。
profile-presence-green = { $green_count }份在目标内
profile-presence-amber = { $amber_count }份接近期限
profile-presence-new = { $new_count }份为新
profile-presence-red = { $red_count }份已转冷
profile-presence-never = { $never_count }份从未联系
profile-say-contacts-none = 没有联系记录。
profile-say-contact-days = 最近一次联系在{ $date }，距统计日期{ DAYS($days_since_contact) }。
profile-say-contact-today = 最近一次联系就在统计日期当天。
profile-say-contact = 最近一次联系在{ $date }。
profile-say-contacts-year = { $activities_12_months ->
    [0] 近12个月没有联系。
   *[other] 近12个月联系{ $activities_12_months }次。
}
profile-say-promises = { $promise_count ->
    [0] 没有待兑现的承诺或下一步事项。
   *[other] { $promise_count }项承诺待兑现，其中{ $promise_overdue_count ->
        [0] 没有逾期。
       *[other] { $promise_overdue_count }项逾期。
    }
}
profile-say-milestones = { $milestones_open ->
    [unknown] 尚待完成的里程碑数未知。
    [0] 没有待完成的里程碑。
   *[other] { $milestones_open }个里程碑待完成，其中{ $milestones_overdue ->
        [0] 没有逾期。
       *[other] { $milestones_overdue }个逾期。
    }
}
profile-say-ahead-none = 统计日期之后没有计划活动。
profile-say-ahead-unknown = 当时的计划未知。
profile-say-ahead = { $activities_planned ->
    [1] 有1项计划活动：
   *[other] 有{ $activities_planned }项计划活动，第一项：
}{ $title }，{ $date }{ $known ->
    [no] 。
   *[yes] ，由{ $party }组织。
}
profile-say-challenges = { $challenge_count ->
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
profile-say-money = 已支出{ MONEY($spent_dkk) }，已承付{ MONEY($committed_dkk) }。
profile-say-money-unknown = { $unconverted_count ->
    [1] 1张汇率不明的凭证未计入。
   *[other] { $unconverted_count }张汇率不明的凭证未计入。
}
profile-chart-title = 历年活动
profile-chart-alt = 每年活动数量柱状图（已举行与计划）。{ $takeaway }
profile-chart-takeaway = { $name }：{ $years }年举行的活动最多（{ $count ->
    [1] { $number }次
   *[other] 各{ $number }次
}）。
profile-chart-none = { $name }：没有注明日期的已举行活动。
profile-chart-held = 已举行
profile-chart-planned = 计划中
profile-chart-part = { $name }，{ $status }
profile-table = 以表格显示
profile-agreements-title = 协议与负责人
profile-agreements-title-guest = 协议
profile-promises-title = 待兑现承诺与下一步
profile-contacts-title = 最近的联系
profile-milestones-title = 待完成里程碑
profile-challenges-title = 需求
profile-illustrative = 标注“示例”的数字和数据行为虚构样本。
profile-column-presence = 联系状况
profile-promise-agreement-step = 协议的下一步
profile-promise-contact-step = 最近联系遗留
profile-promise-inquiry = 未答复的询问
profile-engagement-active = 活跃
profile-engagement-interested = 有意向
profile-part-label = 显示
profile-part-actions = 待办
profile-part-agreements = 协议
profile-part-due = 近期事项
profile-part-promises = 承诺
profile-part-milestones = 里程碑
profile-part-ahead = 近期行程
profile-part-contacts = 联系
profile-part-years = 历年活动
profile-part-companies = 企业
profile-part-challenges = 需求
profile-part-money = 支出
profile-option-invented = { $name } · 虚构
profile-due-title = 近期到期事项
profile-say-due-none = 统计日期之后没有到期事项。
profile-say-due-unknown = 当时的到期事项未知。
profile-say-due = { $due_count ->
    [1] 下一项：{ $date } · { $subject }（{ $kind }）。
   *[other] 共{ $due_count }项到期，其中90天内{ $due_90_count }项。下一项：{ $date } · { $subject }（{ $kind }）。
}
