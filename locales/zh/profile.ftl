# 省份或丹麦方的概况：两者共用的文字。

profile-option = { $name }（{ $number }）
profile-never = 从未联系
profile-chart-title = 历年活动
profile-chart-held = 已举行
profile-chart-planned = 计划中
profile-agreements-title = 协议
profile-promises-title = 待兑现承诺与下一步
profile-contacts-title = 最近的联系
profile-promise-agreement-step = 协议的下一步
profile-promise-contact-step = 最近联系的后续事项
profile-promise-inquiry = 未答复的询问
profile-engagement-active = 活跃
profile-engagement-interested = 有意向
profile-part-label = 显示
profile-part-agreements = 协议与联系
profile-part-money = 资金
profile-option-invented = { $name } · 虚构
profile-part-tasks = 待办
profile-part-business = 企业与需求
profile-invented = 为演示而虚构。
profile-names = 其他语言名称
profile-in-force-note = { $count ->
    [0] 无已知协议
   *[other] 共{ $count }份
}{ $cold ->
    [0] { "" }
   *[other] ；有效协议中{ $cold }份已转冷
}
profile-last-note = 距统计日期{ DAYS($days_since_contact) }
profile-last-agreements = { $is_later ->
    [yes] 未加筛选时：{ $date }
   *[no] 协议项下最近一次：{ $date }
}
profile-last-outside = 不在协议项下
profile-promises-note = { $count ->
    [0] 无逾期
   *[other] { $count }项逾期
}
profile-next-journey = 下次行程
profile-no-journey = 无计划
profile-challenges-note = { $count ->
    [0] 尚无已知需求
   *[other] 共{ $count }项
}
profile-owners-title = 负责人与瓶颈
profile-milestones-none = 没有待完成的里程碑。
profile-plans-unknown = 当时的计划未知。
profile-ahead-none = 没有前往相同省份的计划行程。
profile-plans-title = 其他计划
profile-contacts-none = 没有联系记录。
profile-chart-alt = 每年活动数量柱状图（已举行与计划）。
profile-challenges-none = 没有已知的未解决需求。
profile-brief-help = 最多两页的打印材料，按所选筛选和统计日期生成。
