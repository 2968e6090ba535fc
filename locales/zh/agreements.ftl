# 协议：登记册、到期、瓶颈、单份协议全程；以及日历文件。

agreements-title = 协议登记册
agreements-search = 搜索
agreements-search-placeholder = 城市、合作方、主题、负责人……
agreements-search-placeholder-guest = 城市、合作方、主题……
agreements-search-nothing = 筛选范围内没有协议提到“{ $words }”。请尝试更少或更短的词。
agreements-order = 排序
agreements-order-party = 丹麦方
agreements-order-name = 协议名称
agreements-order-expiry = 最早到期
agreements-order-silence = 最久未联系
agreements-order-living = 活力最高优先
agreements-order-paper = 活力最低优先
agreements-order-step = 最近的下一步
agreements-open = 打开协议
agreements-open-placeholder = 选择协议以查看全程
agreements-click = 勾选一行或在列表中选择协议，即可查看其全部经过。
agreements-empty = 没有符合筛选条件的协议。请移除某个条件或选择其他统计日期。
agreements-unknown = 链接所指的协议不在数据中：{ $number }。以下为协议登记册。
agreements-later = “{ $name }”签署于{ $date }，在统计日期之后。以下为当时的登记册。
agreements-sources = 来源：{ $links }
agreements-origin = { $file }，工作表 { $sheet }，第{ $row }行
agreements-expiry-title = 到期日程
agreements-ends-within = **{ $mark } { $months }个月内** · { $number }
agreements-ends-none = 无
agreements-calendar = 下载日历（.ics）
agreements-calendar-help = 到期日及提前12、6、3个月的提醒，可导入您自己的日历。再次导入会更新而不会重复。
agreements-calendar-file = { $slug }-ends-{ $date }.ics
agreements-expiry-table = 全部已知到期日（表格）
agreements-table = 以表格显示数字
agreements-vitality-title = 活跃还是一纸空文
agreements-vitality-none = 所选筛选条件下没有有效协议。
agreements-vitality-axis = 活力（0–5）
agreements-vitality-hover = 活力{ $points }：{ $number }份有效协议
agreements-vitality-alt = 柱形图：活力0至5各有多少份有效协议。{ $takeaway }
agreements-vitality-of = { $points }/5
agreements-vitality-note = 五项得分见下文。
agreements-points-title = 活力：{ $points }/5
agreements-stuck-title = 受阻事项
agreements-conflicts-title = 状态与日期的矛盾
agreements-back = 全部协议
agreements-story-caption = 协议{ $number } · 统计日期：{ DAY($date, form: "long") }
agreements-outside = 上方筛选条件在登记册中隐藏了该协议；此处仍完整显示。
agreements-illustrative-one = 示例：该协议为演示而虚构。
agreements-illustrative-some = 标注“示例”的行为演示而虚构。
agreements-illustrative-money = 金额为演示而虚构。
agreements-facts-title = 基本信息
agreements-challenges-title = 协议所应对的需求
agreements-contacts-title = 联系记录
agreements-milestones-title = 里程碑
agreements-milestones-none = 数据中没有里程碑。
agreements-outcomes-title = 成果
agreements-companies-title = 企业
agreements-money-title = 资金
agreements-changes-title = 变更记录
agreements-changes-none = 没有导入记录涉及该协议的变更。
agreements-changes-table = 全部变更
agreements-outcome-commercial = 商业
agreements-outcome-non-commercial = 非商业
agreements-lane-agreement = 协议
agreements-lane-activity = 联系
agreements-lane-milestone = 里程碑
agreements-life-done = 已举行或完成
agreements-life-ahead = 计划中
agreements-life-missed = 已过期限
agreements-life-unsaid = 状态未说明
agreements-life-dropped = 已取消
agreements-life-open = 虚线横条：数据中该协议没有到期日。
agreements-life-nothing = 数据中没有日期，无法绘制时间线。
agreements-life-alt = { $name } 的时间线：协议为横条，联系与里程碑为标记。
agreements-conflict-active-but-expired = 申报为有效，但到期日已过（{ $end }）。此处按“{ $lifecycle }”计；请在导出文件中更正状态或到期日。
agreements-conflict-proposed-but-expired = 申报为拟议，但到期日已过（{ $end }）。此处按“{ $lifecycle }”计；请在导出文件中更正状态或到期日。
agreements-conflict-proposed-but-signed = 申报为拟议，但有签署日期（{ $signed }）。在更正状态之前，此处按“{ $lifecycle }”计。
agreements-conflict-expired-but-in-force = 申报为已到期，但尚未到到期日（{ $end }）。此处按“{ $lifecycle }”计；请在导出文件中更正状态或到期日。
agreements-conflict-ends-before-signed = 到期日（{ $end }）早于签署日期（{ $signed }）。此处按“{ $lifecycle }”计；需更正其中一个日期。
agreements-has-recent-contact = 最近联系：{ $date }。
agreements-has-both-owners = { $danish }和{ $chinese }。
agreements-has-next-step = 下一次：{ $next }。
agreements-has-result = 已完成里程碑或记录了成果。
agreements-has-result-not = 没有完成的里程碑，也没有记录成果。
agreements-has-company-not = 联系记录中没有企业。
calendar-name = { $app }：协议到期
calendar-category = { $desk }
calendar-end = 到期：{ $name }
calendar-notice = { $count }个月后到期：{ $name }
calendar-ends-on = 协议于{ DAY($date, form: "long") }到期。
calendar-ends-within = 协议于{ $stated }到期；具体日期不明，按{ DAY($date, form: "long") }计算。
calendar-danish-party = 丹麦方：{ $value }
calendar-chinese-party = 中方合作方：{ $value }
calendar-number = 协议编号：{ $value }
calendar-of-party = { $desk }：{ $name }
calendar-due = { $kind }：{ $name }
calendar-agreement = 协议：{ $value }
calendar-due-within = 所载日期为{ $stated }；具体日期不明，按{ DAY($date, form: "long") }计算。
calendar-illustrative = 示例：为演示而虚构。

agreements-takeaway-guest = 共{ $agreement_count }份协议，其中{ $in_force_count }份有效。
agreements-takeaway = { $agreement_count ->
   *[other] 共{ $agreement_count }份协议，{ $in_force_count }份有效；其中{ $red_count }份已转冷，{ $never_count }份在数据中从未联系。
}
agreements-expiry-takeaway = { $expiring_count ->
    [0] { $months }个月内没有有效协议到期。
   *[other] { $months }个月内有{ $expiring_count }份协议到期，其中{ $soonest }个月内{ $soon ->
        [0] 0份。
       *[other] { $soon }份。
    }
}{ $undated_count ->
    [0] 所有有效协议均有到期日。
   *[other] { $undated_count }份协议未注明到期日，无法提醒。
}
agreements-end = { $exact ->
    [yes] { $date }
   *[no] { $date }底
}{ $state ->
    [today] {" "}· 今天
    [ahead] {" "}· { DAYS($days, form: "ahead") }
   *[past] {" "}· 已到期{ DAYS($days) }
}
agreements-vitality-takeaway = { $in_force_count }份有效协议中，{ $living_count ->
    [0] 没有
   *[other] { $living_count }份
}具有活力（4–5分），{ $paper_count ->
    [0] 没有
   *[other] { $paper_count }份
}基本停留在纸面（0–1分）。
agreements-stuck-takeaway = { $count ->
    [0] 进行中的协议均未报告瓶颈。
   *[other] { $count }份进行中的协议报告了瓶颈。
}
agreements-conflicts-takeaway = { $count ->
    [0] 所有协议的申报状态与日期一致。
   *[other] { $count }份协议的申报状态与日期不一致。
}
agreements-has-recent-contact-not = { $ever ->
    [yes] 最近联系：{ $date }，已超过{ $months }个月。
   *[no] 数据中没有已举行的联系。
}
agreements-has-both-owners-not = { $missing ->
    [danish] 未注明丹麦方负责人。
    [chinese] 未注明中方负责人。
   *[both] 双方均未注明负责人。
}
agreements-has-next-step-not = { $overdue ->
    [yes] 约定步骤的日期已过，且没有新的计划。
   *[no] 没有注明日期的下一步，也没有计划中的联系。
}
agreements-has-company = { $companies ->
   *[other] { $companies }家丹麦企业曾参与。
}
agreements-presence-sentence = { $state ->
    [never] 数据中没有已举行的联系。目标为每{ DAYS($target) }一次（{ $origin }）。
    [red] { $exact ->
        [yes] 自{ $date }起已{ DAYS($since) }
       *[no] 最近联系为{ $date }
    }；{ $turns }起转冷。目标为{ DAYS($target) }（{ $origin }）。
   *[ahead] { $exact ->
        [yes] 自{ $date }起已{ DAYS($since) }
       *[no] 最近联系为{ $date }
    }；{ $turns }转冷。目标为{ DAYS($target) }（{ $origin }）。
}
agreements-next-contact = { $state ->
    [planned] 下次计划：{ $date }
   *[none] 没有计划中的联系
}
agreements-outcome-takeaway = { $count ->
    [0] 数据中没有成果。
   *[other] 共{ $count }项：商业{ $commercial }项，非商业{ $other }项，未说明类型{ $unsaid }项。
}
agreements-contact-takeaway = { $activities_held ->
    [0] 没有已举行的联系。
   *[other] 已联系{ $activities_held }次，最近一次为{ $date }。
}{ $activities_planned ->
    [unknown] 计划情况未知。
    [0] 没有计划中的联系。
   *[other] 另有{ $activities_planned }次计划。
}
agreements-companies-takeaway = { $count ->
    [0] 该协议的联系记录中没有企业。
   *[other] { $count }家企业参与过该协议的联系。
}
agreements-money-takeaway = { $voucher_count ->
    [0] 没有凭证涉及该协议。
   *[other] 已支出{ MONEY($spent_dkk, form: "exact") }；已承付{ MONEY($committed_dkk, form: "exact") }。
}{ $unconverted_count ->
    [0] {""}
   *[other] 另有{ $unconverted_count }行凭证无已知汇率，未计入。
}
agreements-change-takeaway = 首次导入于{ $date }。{ $count ->
    [0] 此后没有变更。
   *[other] 此后有{ $count }个值被更改。
}

agreements-part-label = 显示
agreements-part-register = 登记册
agreements-part-expiry = 到期
agreements-part-vitality = 活力
agreements-part-stuck = 瓶颈
agreements-part-conflicts = 状态不一致

agreements-story-label = 显示
agreements-story-contacts = 联系记录
agreements-story-milestones = 里程碑
agreements-story-outcomes = 成果
agreements-story-companies = 企业
agreements-story-money = 资金
agreements-story-changes = 变更记录
