# 协议：登记册、到期、瓶颈、单份协议全程；以及日历文件。

agreements-title = 协议登记册
agreements-search = 搜索
agreements-search-placeholder = 城市、合作方、主题、负责人……
agreements-search-placeholder-guest = 城市、合作方、主题……
agreements-search-nothing = 筛选范围内没有协议提到“{ $words }”。请尝试更少或更短的词。
agreements-empty = 没有符合筛选条件的协议。请移除某个条件或选择其他统计日期。
agreements-unknown = 链接所指的协议不在数据中：{ $number }。以下为协议登记册。
agreements-later = “{ $name }”签署于{ $date }，在统计日期之后。以下为当时的登记册。
terms-sources = 来源：{ $links }
terms-origin = { $file }，工作表 { $sheet }，第{ $row }行
agreements-expiry-title = 到期日程
agreements-calendar = 下载日历（.ics）
agreements-calendar-help = 到期日及提前12、6、3个月的提醒，可导入您自己的日历。再次导入会更新而不会重复。
agreements-calendar-file = { $slug }-ends-{ $date }.ics
agreements-vitality-title = 有活力还是仅停留在纸面：活力0至5分
agreements-vitality-none = 所选筛选条件下没有有效协议。
agreements-points-title = 活力：{ $points }/5
agreements-stuck-title = 受阻事项
agreements-conflicts-title = 状态与日期
agreements-back = 全部协议
agreements-story-caption = 协议{ $number } · 统计日期：{ DAY($date, form: "long") }
agreements-outside = 上方筛选条件在登记册中隐藏了该协议；此处仍完整显示。
agreements-illustrative-one = 该协议为演示而虚构。
agreements-facts-title = 基本信息
agreements-challenges-title = 可通过该协议对接的需求
agreements-contacts-title = 联系记录
agreements-milestones-title = 里程碑
agreements-milestones-none = 数据中没有里程碑。
agreements-outcomes-title = 成果
agreements-companies-title = 企业
agreements-money-title = 资金
agreements-changes-title = 变更记录
agreements-changes-none = 没有导入记录涉及该协议的变更。
agreements-outcome-commercial = 商业
agreements-outcome-non-commercial = 非商业
agreements-life-nothing = 数据中没有日期，无法绘制时间线。
agreements-conflict-active-but-expired = 标为有效，但到期日已过（{ $end }）。此处按“{ $lifecycle }”计；请在导出文件中更正状态或到期日。
agreements-conflict-proposed-but-expired = 标为拟议，但到期日已过（{ $end }）。此处按“{ $lifecycle }”计；请在导出文件中更正状态或到期日。
agreements-conflict-proposed-but-signed = 标为拟议，但有签署日期（{ $signed }）。在更正状态之前，此处按“{ $lifecycle }”计。
agreements-conflict-expired-but-in-force = 标为已到期，但到期日（{ $end }）未到。此处按“{ $lifecycle }”计；请在导出文件中更正状态或到期日。
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
calendar-chinese-party = 中方：{ $value }
calendar-number = 协议编号：{ $value }
calendar-of-party = { $desk }：{ $name }
calendar-due = { $kind }：{ $name }
calendar-agreement = 协议：{ $value }
calendar-due-within = 所载日期为{ $stated }；具体日期不明，按{ DAY($date, form: "long") }计算。
calendar-illustrative = 为演示而虚构。

agreements-end = { $exact ->
    [yes] { $date }
   *[no] { $date }底
}{ $state ->
    [today] {" "}· 今天
    [ahead] {" "}· { DAYS($days, form: "ahead") }
   *[past] {" "}· 已到期{ DAYS($days) }
}
agreements-has-recent-contact-not = { $ever ->
    [yes] 最近联系：{ $date }，已超过{ $months }个月。
   *[no] 没有登记的联系。
}
agreements-has-both-owners-not = { $missing ->
    [danish] 未注明丹麦方负责人。
    [chinese] 未注明中方负责人。
    [then] 负责人仅见于更晚的导出文件。
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
    [never] 没有登记的联系。目标为每{ DAYS($target) }一次（{ $origin }）。
    [red] { $exact ->
        [yes] 最近联系为{ $date }，距今{ DAYS($since) }
       *[no] 最近联系为{ $date }
    }；已于{ $turns }转冷。目标为每{ DAYS($target) }一次（{ $origin }）。
   *[ahead] { $exact ->
        [yes] { $since ->
            [0] 最近联系为今天（{ $date }）
           *[other] 最近联系为{ $date }，距今{ DAYS($since) }
        }
       *[no] 最近联系为{ $date }
    }；将于{ $turns }转冷。目标为每{ DAYS($target) }一次（{ $origin }）。
}
agreements-next-contact = { $state ->
    [planned] 下次计划：{ $date }
   *[none] 没有计划中的联系
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
agreements-click = 点击一行可打开该协议。已转冷的排在最前，其次是从未联系的；非有效协议排在最后。
agreements-click-guest = 点击一行可打开该协议。
agreements-later-note = 另有{ $count }份此后签署
agreements-soon-note = 其中{ $count }份在3个月内
agreements-expiry-none = 12个月内没有有效协议到期。
agreements-vitality-alt = 柱状图：活力0至5分的有效协议数量。
agreements-stuck-none = 仍在存续的协议均未注明瓶颈。
agreements-conflicts-none = 所有协议所注明的状态均与日期一致。
agreements-never = 从未联系
agreements-end-open = 未注明到期日。
agreements-contacts-none = 数据中没有联系记录。
agreements-outcomes-none = 数据中没有成果。
agreements-companies-none = 该协议的联系记录中没有企业。
agreements-money-none = 没有凭证涉及该协议。
agreements-story-part-label = 显示
agreements-story-part-about = 协议概况
agreements-story-part-contacts = 联系与里程碑
agreements-story-part-outcomes = 成果与企业
agreements-story-part-money = 资金
agreements-story-part-changes = 变更记录
