# 共用筛选条件：每页顶部的一行。

filter-period = 期间
filter-province = 省份
filter-theme = 主题
filter-party = 丹麦方
filter-status = 协议状态
filter-type = 协议类型
filter-as-of = 统计日期

filter-add = 筛选
filter-chip = { $name }：{ $value }
filter-several = { $first } +{ $more }
filter-clear = 清除{ $name }
filter-reset = 全部重置
filter-row-label = 筛选条件

filter-told = { $page }：{ $agreement_count ->
    [0] 没有协议
   *[other] { $agreement_count }份协议
} · { $filters ->
    [0] 无筛选
   *[other] { $filters }项筛选
}

filter-province-help = 仅显示这些省份的内容
filter-province-placeholder = 选择一个或多个省份
filter-theme-help = 仅显示这些主题
filter-theme-placeholder = 选择一个或多个主题
filter-party-help = 仅显示这些市镇、大区及其他丹麦方
filter-party-placeholder = 选择一个或多个丹麦方
filter-status-help = 仅显示在统计日期处于该状态的协议
filter-status-placeholder = 选择一个或多个状态
filter-type-help = 仅显示此类协议及其相关内容
filter-type-placeholder = 选择一个或多个协议类型
filter-period-help = 仅显示该期间内的事项
filter-period-years = 整年
filter-period-first = 起始日
filter-period-last = 截止日
filter-as-of-help = 所有计算均以这一天为准：距最近联系多久、何时到期、已支出多少
filter-as-of-chip = 截至{ DAY($date) } · { $which ->
    [today] 今天
    [latest] 数据截止
    [project] 项目结束
   *[other] 所选日期
}
filter-as-of-today = 今天
filter-as-of-latest = { $which ->
    [project] 项目最后一天：{ DAY($date, form: "long") }
   *[other] 数据的最后一天：{ DAY($date, form: "long") }
}
filter-as-of-why = { $why ->
    [fresh] 各页默认以今天为统计日期，因为最新导出文件（{ DAY($export, form: "long") }）距今不超过{ DAYS($limit) }。
    [project] 各页默认以项目最后一天（{ DAY($date, form: "long") }）为统计日期，即使已有较新的数据。选择更晚的日期即可查看。
    [undated] 各页默认以数据的最后一天（{ DAY($date, form: "long") }）为统计日期，因为没有导出文件注明日期。
   *[old] 各页默认以数据的最后一天（{ DAY($date, form: "long") }）为统计日期，因为最新导出文件（{ DAY($export, form: "long") }）距今已超过{ DAYS($limit) }。
}
filter-as-of-moved = 统计日期已由{ DAY($before, form: "long") }变为{ DAY($after, form: "long") }。{ $why }

filter-unplaced = 省份不明
filter-untyped = 未注明类型

lifecycle-proposed = 拟议
lifecycle-active = 有效
lifecycle-expiring = 有效（即将到期）
lifecycle-expired = 已到期
lifecycle-ended = 已终止
lifecycle-undated = 有效（未注明期限）
lifecycle-unstated = 未注明状态

filter-link-ignored = { $count ->
   *[other] 链接中有{ $count }项在此无法选择，已忽略：{ $values }。
}
filter-link-swapped = 链接中的截止日早于起始日，已对调。
filter-summary-none = 无筛选条件

# 命令行选项

filter-from-option = 期间的第一天，YYYY-MM-DD（不填则从头开始）
filter-to-option = 期间的最后一天，YYYY-MM-DD
filter-as-of-option = 统计日期，YYYY-MM-DD（不填则为今天；数据过旧时为数据的最后一天）
filter-province-option = 仅此省份：CN-JS、Jiangsu 或江苏；可重复
filter-theme-option = 仅此主题，可写代码或名称；可重复
filter-party-option = 仅此丹麦方；可重复
filter-status-option = 仅此状态的协议；可重复
filter-type-option = 仅此类协议，如友好城市；可重复
filter-error-day = “{ $value }”不是日期。请填写如2020-03-29。
filter-error-value = “{ $value }”不是已知的值（{ $name }）。{ $near ->
    [no] 名称见仪表板的筛选条件。
   *[yes] 是否指{ LIST($names, form: "either") }？
}
