# 活跃度：待办、转冷关系、响应时间与行程。

presence-title = 哪些关系正在转冷
presence-split = 有效协议的联系状况
presence-soon = 即将变红
presence-soon-note = { DAYS($days) }内若无新联系
presence-interval = 平均联系间隔
presence-median = 响应时间中位数
presence-empty = 所选筛选条件下没有有效协议、行程或询问。
presence-act-help = 自统计日期{ DAY($date, form: "long") }起算。即将变红的关系提前30天提醒，除非此前已有计划联系。
presence-act-order = 先列等待答复的询问，再按日期列将到事项，最后列逾期事项（最近的在前）。
presence-act-table = 完整列表（表格）
presence-act-title = { $kind }：{ $subject }
presence-act-inquiry = 答复询问
presence-act-turns-red = 取得联系
presence-act-step = 下一步
presence-act-activity = 计划活动
presence-act-milestone = 里程碑
presence-horizon = 展望期
presence-within = 未来 { DAYS($days) }
presence-open-agreement = 打开协议
presence-open-timeline = 时间线
presence-illustrative = 标注“示例”的行为演示而虚构。
presence-filter = 仅显示
presence-pill = { $mark } { $name }（{ $number }）
presence-never-met = 从未联系
presence-target-agreement = 协议自定目标
presence-target-type = 该类协议目标
presence-target-default = 默认目标
presence-line-amber = 由此变黄
presence-line-red = 目标；之后变红
presence-alt = 横条图：各协议距上次联系天数占目标间隔的比例，虚线为变黄和变红处。{ $takeaway }
presence-reaction-title = 询问响应时间
presence-reaction-alt = 散点图：询问按收到日期和答复天数，虚线为目标和上限。{ $takeaway }
presence-reaction-in-time = 及时
presence-reaction-late = 延迟
presence-reaction-waiting = 等待中
presence-reaction-overdue = 等待过久
presence-reaction-unclear = 日期不明
presence-legend-green = 及时
presence-legend-amber = 延迟
presence-legend-red = 严重延迟
presence-legend-open-green = 等待中
presence-legend-open-amber = 等待过久
presence-legend-open-red = 等待严重过久
presence-line-target = 目标：{ DAYS($days) }
presence-line-late = 上限：{ DAYS($days) }
presence-axis-days = 天
presence-trips-title = 近期行程
presence-trips-help = 自统计日期起在中国的计划活动，不含视频会议。两个丹麦方若在30天内前往同一省份，可同行。
presence-share-heading = 可合并的行程
presence-share-table = 建议（表格）
presence-share-title = { LIST($first, form: "commas") } 与 { LIST($second, form: "commas") } 可同行前往{ $province }
presence-share-arithmetic = 分别出行 2 × { MONEY($trip_cost_dkk) } = { MONEY($apart_dkk) }；同行 1 × { MONEY($trip_cost_dkk) } = { MONEY($together_dkk) }。节省：{ MONEY($apart_dkk) } − { MONEY($together_dkk) } = **{ MONEY($saving_dkk) }**

presence-takeaway = { $in_force_count ->
    [0] 所选筛选条件下没有有效协议。
   *[other] { $in_force_count } 份有效协议中，{ $red_count } 份过久未联系，{ $never_count } 份在数据中从未联系。{ $turning_red_count ->
        [0] { DAYS($days) }内不会再有协议变红。
       *[other] 若无人联系，{ DAYS($days) }内还有 { $turning_red_count } 份将变红。
    }
}
presence-interval-note = { $count ->
    [0] 尚无协议有两次联系
   *[other] 基于 { $count } 份至少联系过两次的协议
}
presence-open-note = { $open ->
    [0] 没有等待答复的
   *[other] { $open } 项等待答复，{ $overdue } 项已超期
}
presence-share-note = { $has_share ->
    [yes] { PERCENT($within_target_share) } 在 { DAYS($target) }目标内（{ $timed_inquiry_count } 项中 { $answered_in_time_count } 项）
   *[no] 目标为 { DAYS($target) }；尚无期限届满
}
presence-act-heading = { $count ->
    [7] 本周待办
   *[other] { DAYS($count) }内待办
}
presence-act-takeaway = { $count ->
    [0] 未来 { DAYS($days) }没有待办事项。
   *[other] 未来 { DAYS($days) }有 { $count } 项待办{ $act_overdue_count ->
        [0] ，均未逾期。
       *[other] ，其中 { $act_overdue_count } 项已逾期。
    }
}
presence-act-notice = 到期预警
presence-act-notice-in = { $months }个月后到期
presence-when-inquiry = { $state ->
    [today] 今天收到，{ $date }。
   *[other] { $date }收到，已等待 { DAYS($days) }。
}
presence-when-turns-red = { $state ->
    [today] 今天变红，{ $date }，此前没有计划联系。
   *[other] { $date }变红，还有 { DAYS($days) }，此前没有计划联系。
}
presence-when-step = { $state ->
    [today] 今天应完成，{ $date }。
    [ahead] 应于{ $date }前完成，还有 { DAYS($days) }。
   *[past] 应于{ $date }完成，已逾期 { DAYS($days) }。
}
presence-when-activity = { $state ->
    [today] 今天开始，{ $date }。
    [ahead] { $date }开始，还有 { DAYS($days) }。
   *[past] 原计划{ $date }，已过 { DAYS($days) }，既未报告举行也未报告取消。
}
presence-when-milestone = { $state ->
    [today] 今天到期，{ $date }。
    [ahead] { $date }到期，还有 { DAYS($days) }。
   *[past] { $date }到期，已逾期 { DAYS($days) }。
}
presence-when-notice = { $state ->
    [today] 今天提醒，{ $date }。
   *[other] { $date }提醒，还有 { DAYS($days) }。
}
presence-red-in = { $state ->
    [ahead] 还有 { DAYS($days) }
    [today] 今天
   *[past] { DAYS($days) }前
}
presence-times = { NUMBER($number, decimals: 1) } 倍
presence-bar = { $mark } <b>{ $name }</b> · { $days }/{ DAYS($target) }
presence-chart-note = { $count ->
   *[other] 距变红日期（之前或之后）最近的 { $count } 份协议。横条为距上次联系天数与各协议目标之比，红色横条末端的数字为目标的倍数；断口表示横条超过目标的四倍。
}
presence-reaction-takeaway = { $inquiry_count ->
    [0] 截至统计日期没有收到询问。
   *[other] { $answered_count ->
        [0] 尚无询问得到答复。
       *[other] { $answered_count } 项已答复的询问中，至少半数在{ DAYS($median_reaction_days) }内得到答复。
    }{ $has_share ->
        [yes] { PERCENT($within_target_share) } 在 { DAYS($target) }的目标时间内答复。
       *[no] 尚无期限届满。
    }{ $open_count ->
        [0] 没有等待答复的询问。
       *[other] 仍有 { $open_count } 项在等待，其中 { $open_overdue_count } 项已超期。
    }
}
presence-reaction-hover = <b>{ $title }</b><br>{ $date }收到<br>{ $state ->
    [open] 已等待 { DAYS($days) }
   *[answered] { DAYS($days) }后答复
}
presence-trips-takeaway = { $trip_count ->
    [0] 统计日期之后没有计划行程。
   *[other] 计划了 { $trip_count } 次行程。
}{ $shared_trip_count ->
    [0] 没有丹麦方可以合并的行程。
   *[other] 有 { $shared_trip_count } 条同行建议，至少可节省 { MONEY($shared_saving_dkk) }。
}
presence-share-text = { $first_title }（{ $first }）与{ $second_title }（{ $second }）。{ $exact ->
    [yes] { $count ->
        [0] 两者重叠或首尾相接。
       *[other] 间隔 { DAYS($count) }。
    }
   *[no] 具体日期不明；至少间隔 { DAYS($count) }。请先确定日期，再计算节省。
}

presence-part-label = 显示
presence-part-act = 待办
presence-part-cold = 正在转冷
presence-part-trips = 行程
presence-part-reactions = 响应时间
