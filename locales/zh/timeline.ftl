# 时间线。

timeline-title = 协议与活动时间线
timeline-takeaway = { $first }至{ $last }期间，{ $agreements_count ->
    [0] 没有日期已知的协议
   *[other] 共{ $agreements_count }份协议
}，{ $activities_count ->
    [0] 没有活动
   *[other] { $activities_count }次活动
}。{ $planned_count ->
    [unknown] 计划活动未知。
    [0] 统计日期之后没有计划中的活动。
   *[other] 统计日期之后计划有{ $planned_count }次活动。
}
timeline-takeaway-counted-again = 涉及多个丹麦方、省份或主题的协议会在每一组中出现。
timeline-alt = 时间线：条形为协议，标记为活动。下方表格内容相同。
timeline-by-month = 活动过多，无法逐一绘制：每个标记代表一个月，越大表示越多。
timeline-group = 分组依据
timeline-group-party = 丹麦方
timeline-group-province = 省份
timeline-group-theme = 主题
timeline-no-party = 无丹麦方
timeline-window = 显示范围
timeline-window-all = 全部
timeline-window-project = 项目期{ DAY($project_start, precision: "year") }–{ DAY($project_end, precision: "year") }
timeline-window-year = 前后一年
timeline-sheet = 分页
timeline-sheet-name = { $first } – { $last }
timeline-as-of = 统计日期：{ $date }
timeline-mark-held = 已举行
timeline-mark-planned = 计划中
timeline-mark-overdue = 计划中，但日期已过
timeline-mark-cancelled = 已取消
timeline-mark-unsaid = 状态未说明
lifecycle-later = 统计日期之后签署
timeline-hover-parties = { $danish } – { $chinese }
timeline-hover-span = 自{ $start }至{ $end }
timeline-hover-lifecycle = 状态：{ $lifecycle }
timeline-hover-presence = 联系：{ $mark } { $presence }
timeline-hover-contact = 最近联系：{ $date }
timeline-hover-activity = { $date }，{ $state }
timeline-hover-month = { $month }：{ $count }次活动，{ $state }
timeline-hint = 条形为协议，标记为活动。带斜纹的条形未说明截止日期，绘制至统计日期；已结束但未说明截止日期的协议绘制至最近一次联系，末端渐淡。颜色浅的条形是统计日期之后才签署的。点击条形或标记可打开其记录。
timeline-table-label = 表格
timeline-table-agreements = 协议
timeline-table-activities = 活动
timeline-table-undated = 无日期
timeline-kind-agreement = 协议
timeline-kind-challenge = 治理需求
timeline-kind-activity = 活动
timeline-kind-milestone = 里程碑
timeline-window-empty = 所选时段内没有内容。请选择“{ $all }”查看全部。
