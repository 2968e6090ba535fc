# 预算与支出。

budget-illustrative = 金额仅供示例：只有总额 882,000.00 丹麦克朗是已知的。预算科目、凭证和汇率均为虚构，用于展示页面的使用方式。
budget-empty = 在所选筛选条件下没有预算，也没有凭证。
budget-period-ahead = 该期间从{ $date }开始，晚于统计日，因此尚无支出。

budget-card-budget = 批准预算
budget-card-spent = 已支出
budget-card-committed = 已承诺
budget-card-available = 可用余额
budget-card-period = 本期支出
budget-card-spent-note = 占 { $budget } 的 { $percent }
budget-card-available-note = { $state ->
    [over] 承诺已超出预算
   *[within] 已扣除未结承诺
}
budget-card-committed-note = 已订购但尚未支付
budget-card-budget-note = { $count ->
   *[other] { $number } 个预算科目
}
budget-card-narrowed-note = 仅含符合筛选条件的凭证

budget-help-status = 低于预算的 { $amber }% 为绿色，达到 { $amber }% 或超支为黄色，超出预算 { $over }% 以上为红色。

budget-period-label = 核算期间
budget-period-kind-project = 整个项目
budget-period-kind-project-year = 项目年度
budget-period-kind-calendar-year = 日历年
budget-period-kind-half-year = 半年度
budget-period-kind-free = 自选
budget-period-which = 期间
budget-period-project-year = 项目第 { $number } 年：{ $period }
budget-period-half-year = 第 { $number } 个半年：{ $period }
budget-period-half-year-help = 半年度截止于二月末和八月末
budget-period-first = 首日
budget-period-last = 末日

budget-table-title = 各预算科目的预算与支出（{ $period }）
budget-table-period = { $period }
budget-table-project = 整个项目
budget-table-takeaway = 截至{ $date }，预算 { $budget } 中已支出 { $spent }（{ $percent }）。已承诺 { $committed }，{ $state ->
    [over] 预算超额承诺 { $available }。
   *[within] 可用余额为 { $available }。
}
budget-table-over = { $count ->
   *[other] { $count } 个预算科目超支：{ $lines }。
}
budget-table-none-over = 没有预算科目超支。
budget-table-narrowed = { $count ->
   *[other] 在所选筛选条件下，截至{ $date }已支出 { $spent }；共有 { $number } 条凭证分录符合。预算不按省份、主题或合作方划分，因此不显示余额和可用额。
}
budget-table-nothing = 尚无预算和凭证。
budget-table-sources = 在每个科目下显示资金来源
budget-table-click = 点击数字可查看其凭证。
budget-table-alt = 各预算科目的批准预算、支出、余额、承诺和可用额表格

budget-column-line = 预算科目
budget-column-source = 资金来源
budget-column-budget = 批准预算
budget-column-before = 前期支出
budget-column-period = 本期支出
budget-column-spent = 累计支出
budget-column-percent = %
budget-column-remaining = 余额
budget-column-committed = 已承诺
budget-column-available = 可用额
budget-column-status = 状态
budget-column-plan = 计划
budget-column-year = 年份
budget-column-month = 截至月末
budget-column-vouchers = 凭证数
budget-column-voucher = 凭证号
budget-column-date = 记账日期
budget-column-text = 摘要
budget-column-kind = 类别
budget-column-amount = 金额
budget-column-currency = 币种
budget-column-rate = 汇率（每100）
budget-column-amount-dkk = 金额（丹麦克朗）
budget-column-province = 省份
budget-column-agreement = 协议
budget-column-activity = 活动
budget-column-rule = 发现
budget-column-severity = 级别
budget-column-limit = 限额
budget-column-budget-period = 预算期间
budget-column-illustrative = 示例

# 屏幕上使用的简短列标题。
budget-short-budget = 批准预算
budget-short-before = 前期
budget-short-period = 本期
budget-short-spent = 累计
budget-short-percent = %
budget-short-remaining = 余额
budget-short-committed = 已承诺
budget-short-available = 可用额
budget-short-status = 状态
budget-short-line = 预算科目

budget-row-total = 合计
budget-row-source-total = { $source }合计
budget-row-no-line = 无预算科目
budget-row-no-source = 无资金来源
budget-remaining-over = { $amount }（超支）

budget-status-within = 预算内
budget-status-near = 超过 { $amber }%
budget-status-over = 超支
budget-status-far-over = 超支超 { $over }%
budget-status-unapproved = 不在预算中
budget-status-no-line = 缺少科目

budget-figure-budget = 批准预算
budget-figure-spent-before = 前期支出
budget-figure-spent-period = 本期支出
budget-figure-spent = 累计支出
budget-figure-spent-percent = 累计支出
budget-figure-remaining = 累计支出
budget-figure-committed = 已承诺
budget-figure-available = 已支出和已承诺

budget-reconcile-spent = { $agrees ->
    [yes] 与凭证分文不差：表格与凭证均为 { $table }。
   *[no] 与凭证不符：表格为 { $table }，凭证为 { $other }，相差 { $difference }。
}
budget-reconcile-budget = { $agrees ->
    [yes] 各预算科目合计 { $table }，与拨款完全一致。
   *[no] 各预算科目合计 { $table }，而拨款为 { $other }，相差 { $difference }。
}
budget-reconcile-unconverted = { $count ->
   *[other] { $number } 条外币凭证分录没有已知汇率，未计入合计。
}

budget-vouchers-title = 本期凭证
budget-opened-vouchers = 对应凭证：{ $what }
budget-opened-budget = 对应预算行：{ $what }
budget-vouchers-title-all = 全部凭证
budget-vouchers-both = { $count ->
   *[other] { $number } 条凭证分录：已入账 { $spent }，已承诺 { $committed }。
}
budget-vouchers-sum = { $count ->
   *[other] { $number } 条凭证分录，共 { $sum }{ $held ->
        [same] ，与表中数字完全一致。
        [other] 。表中为 { $figure }。
       *[none] 。
    }
}
budget-budget-rows = { $count ->
   *[other] { $number } 条预算行，共 { $sum }。
}
budget-vouchers-all = 显示本期全部凭证
budget-vouchers-none = 该数字没有对应凭证。
budget-kind-spent = 已入账
budget-kind-committed = 已承诺

budget-rules-title = 规则检查
budget-rules-takeaway = { $count ->
    [0] 各项规则均未发现问题。
   *[other] { $all } 项规则中有 { $count } 项发现问题：{ $red } 项红色，{ $amber } 项黄色。
}
budget-rule-line = 任何预算科目不得超支；超出 { $over }% 以上为红色
budget-rule-outside = 所有凭证都在项目期间内
budget-rule-budget-line = 所有凭证都属于已批准的预算科目
budget-rule-rate = 所有凭证的汇率均已知
budget-rule-plan = 项目过半后：支出低于计划不超过 { $under }%
budget-rule-total = 各预算科目之和等于拨款
budget-rule-status = 所有凭证均为已入账或已承诺
budget-rule-nothing = 无异常。
budget-rule-more = { $count ->
   *[other] 另有 { $number } 项。
}
budget-rules-list = 以表格列出全部发现

finding-line-far-over-budget = { $line }：预算 { $limit }，已支出 { $amount }，超支 { $gap }。
finding-line-over-budget = { $line }：预算 { $limit }，已支出 { $amount }，超支 { $gap }。
finding-under-plan = 计划 { $limit }，已支出 { $amount }，低于计划 { $gap }。
finding-budget-total-differs = 各预算科目合计 { $amount }，拨款为 { $limit }。
finding-posted-before-project = 凭证 { $voucher }（{ $amount }）记账于{ $date }，早于项目开始。
finding-posted-after-project = 凭证 { $voucher }（{ $amount }）记账于{ $date }，晚于项目结束。
finding-missing-budget-line = 凭证 { $voucher }（{ $date }，{ $amount }）没有预算科目。
finding-unknown-budget-line = 凭证 { $voucher }（{ $date }，{ $amount }）记在{ $line }，该科目不在预算中。
finding-unknown-exchange-rate = 凭证 { $voucher }（{ $date }，{ $amount }）无法折算：当日没有汇率。
finding-unknown-expense-status = 凭证 { $voucher }（{ $date }，{ $amount }）既非已入账也非已承诺。

budget-curve-title = 累计支出与计划对比
budget-curve-takeaway = 截至{ $date }，已支出 { $spent }，计划为 { $plan }：{ $side ->
    [over] 高于计划 { $gap }（{ $percent }）。
    [under] 低于计划 { $gap }（{ $percent }）。
   *[on] 与计划完全一致。
}
budget-curve-no-plan = 没有可供对比的批准预算。
budget-curve-plan = 计划
budget-curve-spent = 已支出
budget-curve-committed = 另有承诺
budget-curve-budget = 批准 { $amount }
budget-curve-as-of = 统计日 { $date }
budget-curve-alt = 逐月累计的计划、支出与承诺曲线，批准预算为水平线。{ $takeaway }
budget-curve-whole = 曲线始终显示整个项目，不受筛选条件和期间影响。
budget-curve-how = 计划将每个预算年度的金额平均分摊到该年度在项目期内的每一天。

budget-year-title = 各日历年支出
budget-year-takeaway = { $year } 年支出最多：{ $spent }{ $plan ->
    [yes] ，预算为 { $budget }。
   *[no] 。
}
budget-year-nothing = 尚无入账支出。
budget-year-alt = 各日历年的预算、支出与承诺柱形图。{ $takeaway }

budget-source-title = 各资金来源的支出
budget-source-part = { $source } { $spent }（{ $percent }）
budget-source-takeaway = 支出的资金来源：{ $parts }。
budget-source-alt = 各资金来源的预算、支出与承诺条形图。{ $takeaway }

budget-show-table = 以表格显示数据
budget-axis-thousand = 千丹麦克朗
