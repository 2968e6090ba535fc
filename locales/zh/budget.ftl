# 预算与支出。

budget-empty = 在所选筛选条件下没有预算，也没有凭证。

budget-card-narrowed-note = 仅含符合筛选条件的凭证

budget-help-status = 低于预算的{ $amber }%为绿色，达到{ $amber }%、承付款超出预算或超支为黄色，超出预算{ $over }%以上为红色。

budget-table-title = 各预算科目的预算与支出，丹麦克朗（{ $period }）
budget-table-period = { $period }
budget-table-project = 整个项目
budget-table-takeaway = 截至{ DAY($date, form: "long") }，预算{ MONEY($budget_dkk, form: "exact") }中已支出{ MONEY($spent_dkk, form: "exact") }（{ PERCENT($spent_percent, decimals: 1) }）。已承付{ MONEY($committed_dkk, form: "exact") }，{ $state ->
    [over] 与支出合计超出预算{ MONEY($available, form: "exact") }。
   *[within] 可用余额为{ MONEY($available, form: "exact") }。
}
budget-table-over = { $count ->
   *[other] { $count }个预算科目超支：{ $lines }。
}
budget-table-none-over = 没有预算科目超支。
budget-table-narrowed = { $voucher_count ->
   *[other] 在所选筛选条件下，截至{ DAY($date, form: "long") }已支出{ MONEY($spent_dkk, form: "exact") }；共有{ $voucher_count }条凭证行符合。预算不按省份、主题或合作方划分，因此不显示余额和可用额。
}
budget-table-sources = 行
budget-table-lines = 按预算科目
budget-table-parts = 按科目和资金来源
budget-bar-title = 拨款{ MONEY($grant) }
budget-share = 占预算{ PERCENT($share, decimals: 1) }
budget-of = { MONEY($spent) }，预算{ MONEY($budget) }

# 屏幕上使用的简短列标题。

budget-row-total = 合计
budget-row-source-total = 合计：{ $source }
budget-row-no-line = 无预算科目
budget-row-no-source = 无资金来源

budget-status-not-begun = 未动用
budget-status-within = 预算内
budget-status-near = 已达{ $amber }%
budget-status-overcommitted = 承付超额
budget-status-over = 超支
budget-status-far-over = 超支{ $over }%以上
budget-status-parts = 局部吃紧
budget-status-parts-over = 分项超支
budget-status-committed = 承付超额
budget-status-incomplete = 待核实
budget-status-unapproved = 不在预算中
budget-status-no-line = 缺少科目

budget-reconcile-spent = { $agrees ->
    [yes] 与凭证分文不差：表格与凭证均为{ MONEY($table, form: "exact") }。
   *[no] 与凭证不符：表格为{ MONEY($table, form: "exact") }，凭证为{ MONEY($other, form: "exact") }，相差{ MONEY($difference, form: "exact") }。
}
budget-reconcile-counted = 表格与可折算的凭证均为{ MONEY($table, form: "exact") }。
budget-reconcile-budget = { $agrees ->
    [yes] 各预算科目合计{ MONEY($table, form: "exact") }，与拨款完全一致。
   *[no] 各预算科目合计{ MONEY($table, form: "exact") }，而拨款为{ MONEY($other, form: "exact") }，相差{ MONEY($difference, form: "exact") }。
}
budget-reconcile-unconverted = { $count ->
   *[other] { $count }条外币凭证行没有已知汇率，未计入合计
}{ $known ->
    [yes] ；按最近的已知汇率约为{ MONEY($estimate) }。
   *[no] 。
}

budget-rules-title = 规则检查
budget-rules-takeaway = { $count ->
    [0] { $all }条规则均未发现问题。
    [1] { $all }条规则中有一条发现问题，为{ $red ->
        [0] 黄色
       *[other] 红色
    }。
   *[other] { $all }条规则中有{ $count }条发现问题：{ $red ->
        [0] 均为黄色
       *[other] { $amber ->
            [0] 均为红色
           *[other] { $red }条红色，{ $amber }条黄色
        }
    }。
}
budget-rule-line = 任何预算科目不得超支；超出{ $over }%以上为红色
budget-rule-outside = 所有凭证都在项目期内
budget-rule-budget-line = 所有凭证都属于已批准的预算科目
budget-rule-rate = 所有凭证和预算金额的汇率均已知
budget-rule-plan = 项目过半后：支出低于计划不超过{ $under }%
budget-rule-total = 各预算科目之和等于拨款
budget-rule-status = 所有凭证均为已入账或已承付
budget-rule-more = { $count ->
   *[other] 另有{ $count }项。
}
findings-title = 以表格列出全部问题

finding-line-far-over-budget = { $line }：预算{ MONEY($limit, form: "exact") }，已支出{ $amount }，超支{ MONEY($gap, form: "exact") }。
finding-line-over-budget = { $line }：预算{ MONEY($limit, form: "exact") }，已支出{ $amount }，超支{ MONEY($gap, form: "exact") }。
finding-under-plan = 计划{ MONEY($limit, form: "exact") }，已支出{ $amount }，低于计划{ MONEY($gap, form: "exact") }。
finding-budget-total-differs = 各预算科目合计{ $amount }，拨款为{ MONEY($limit, form: "exact") }。
finding-posted-before-project = 凭证 { $voucher }（{ $amount }）于{ $date }入账，早于项目开始。
finding-posted-after-project = 凭证 { $voucher }（{ $amount }）于{ $date }入账，晚于项目结束。
finding-missing-budget-line = 凭证 { $voucher }（{ $date }，{ $amount }）没有预算科目。
finding-unknown-budget-line = 凭证 { $voucher }（{ $date }，{ $amount }）记在{ $line }，该科目不在预算中。
finding-unknown-exchange-rate = 凭证 { $voucher }（{ $date }，{ $amount }）无法折算：当日没有汇率。
finding-unknown-expense-status = 凭证 { $voucher }（{ $date }，{ $amount }）既非已入账也非已承付。

budget-curve-title = 累计支出与计划对比
budget-curve-takeaway = 已支出{ MONEY($spent_dkk) }，计划为{ MONEY($plan_dkk) }：{ $side ->
    [over] 高于计划{ MONEY($gap) }（{ PERCENT($share, decimals: 1) }）。
    [under] 低于计划{ MONEY($gap) }（{ PERCENT($share, decimals: 1) }）。
   *[on] 与计划完全一致。
}
budget-curve-no-plan = 没有可供对比的批准预算。
budget-curve-plan = 计划
budget-curve-spent = 已支出
budget-curve-as-of = 统计日期{ $date }
budget-curve-whole = 曲线始终显示整个项目，不受筛选条件和期间影响。
budget-curve-how = 计划将每个预算年度的金额平均分摊到该年度在项目期内的每一天。

budget-year-takeaway = { $year }年支出最多：{ MONEY($spent_period_dkk) }{ $plan ->
    [yes] ，预算为{ MONEY($year_budget_dkk) }。
   *[no] 。
}
budget-year-nothing = 尚无入账支出。

budget-source-part = { $source } { MONEY($spent) }（{ PERCENT($percent) }）
budget-source-takeaway = 支出的资金来源：{ $parts }。

# --- 页面各部分 ---

budget-guest = 财务数据仅供事务台内部使用，不对来宾显示。协议、活动和成果可在其他页面查看。
budget-part-label = 显示
budget-part-table = 预算与支出
budget-part-forecast = 预测
budget-part-where = 资金去向
budget-part-rules = 规则与偏差
budget-part-proof = 核对

# --- 拨款的判定 ---

answer-grant-help = 绿色：支出与承付款合计在拨款之内，且没有科目或资金来源超出其份额。黄色：支出在拨款之内，但连同承付款则超出，或某一科目或来源超出其份额，或有凭证因无已知汇率未计入。红色：支出已超过拨款，或远超某一科目或来源的份额，或有预算外支出。灰色：尚无支出或承付款。
answer-source-over = { $source }：{ $spent ->
    [over] 计入承付款后，超出其份额{ MONEY($amount) }。
   *[within] 付清承付款后超出其份额{ MONEY($amount) }。
}
answer-landing-unknown = 无法估算
answer-lines-none = 没有科目超支，预计也不会超支。
answer-lines-none-yet = 没有科目超支。
answer-line-over = { $line }：超出预算{ MONEY($amount) }。
answer-line-unapproved = { $line }：预算外{ MONEY($amount) }。
answer-line-no-line = 未注明科目{ MONEY($amount) }。
answer-line-overcommitted = { $line }：付清承付款后超出预算{ MONEY($amount) }。
answer-line-forecast = { $line }：预计最终超出预算{ MONEY($amount) }。
answer-lines-more = 另有{ $count }个科目。

# --- 修订预算 ---

budget-revision-title = 原预算与修订预算
budget-revision-takeaway = 预算已修订：{ $count }项金额有变动。{ $total ->
    [same] 总额不变，仍为{ MONEY($now, form: "exact") }。
   *[other] 总额由{ MONEY($original, form: "exact") }变为{ MONEY($now, form: "exact") }。
}
budget-revision-how = 现行预算以最新导出文件为准，回看过去时亦然。原预算为首份导出文件所载；修订时新增的金额，原预算为0。

# --- 对账 ---

budget-proof-title = 逐项对账
budget-proof-outside = 支出中：{ $parts }。
budget-proof-outside-spent-without-line = 未注明科目{ MONEY($amount, form: "exact") }
budget-proof-outside-spent-on-unknown-line = 预算外科目{ MONEY($amount, form: "exact") }
budget-proof-outside-before-project = 项目开始前入账{ MONEY($amount, form: "exact") }
budget-proof-outside-after-project = 项目结束后入账{ MONEY($amount, form: "exact") }
budget-proof-spent-on-lines = 批准科目的入账
budget-proof-spent-on-unknown-line = + 预算外科目的入账
budget-proof-spent-without-line = + 未注明科目的入账
budget-proof-spent-total = = 表中支出合计
budget-proof-before-project = 其中项目开始前入账
budget-proof-after-project = 其中项目结束后入账
budget-proof-without-rate = 未计入：无已知汇率的凭证
budget-proof-committed = 未结承付款
budget-proof-budget-lines = 预算科目合计
budget-proof-grant = 拨款
budget-proof-budget-difference = 预算科目减拨款
budget-proof-budget-without-rate = 未计入：无已知汇率的预算金额

# --- 预测 ---

outlook-band = { MONEY($low) }至{ MONEY($high) }
outlook-card-unused-note = 占{ MONEY($grant) }的{ PERCENT($share, decimals: 1) }

outlook-before = 项目于{ DAY($project_start_date, form: "long") }开始，尚无支出可供推算；预算为{ MONEY($budget_dkk, form: "exact") }。
outlook-unknown = 目前数据太少，无法推算：三种方法中{ $method_count ->
    [0] 没有一种可用
   *[other] 有{ $method_count }种可用
}，至少需要{ $least }种。支出与承付款合计{ MONEY($floor_dkk, form: "exact") }。
outlook-running = { $band ->
    [one] 按各种方法，到{ DAY($project_end_date, form: "long") }支出均为{ MONEY($likely_dkk) }。
   *[wide] 到{ DAY($project_end_date, form: "long") }，支出可能为{ MONEY($likely_dkk) }，低值{ MONEY($low_dkk) }，高值{ MONEY($high_dkk) }。
}{ $verdict ->
    [over] 超出拨款{ MONEY($gap) }（{ PERCENT($share, decimals: 1) }）。
    [may_exceed] 可能值低于拨款{ MONEY($gap) }（{ PERCENT($share, decimals: 1) }），但高值超出{ MONEY($over) }。
    [exact] 恰好等于拨款。
   *[within] 届时有{ MONEY($gap) }拨款未使用（{ PERCENT($share, decimals: 1) }）。
}
outlook-ended = 项目已于{ DAY($project_end_date, form: "long") }结束。支出与承付款合计{ MONEY($likely_dkk, form: "exact") }。{ $verdict ->
    [over] 超出拨款{ MONEY($gap, form: "exact") }（{ PERCENT($share, decimals: 1) }）。
    [exact] 恰好等于拨款。
   *[within] 有{ MONEY($gap, form: "exact") }拨款既未支出也未承付（{ PERCENT($share, decimals: 1) }）。
}

outlook-methods-title = 预测的计算方法
outlook-methods-three = 三种方法各给出一个估计值。最低和最高为两端，中间者为可能值。任何科目都不低于其已支出和已承付的金额。
outlook-methods-two = 有两种方法可用。较低和较高的估计值为两端，可能值居中。任何科目都不低于其已支出和已承付的金额。
outlook-methods-few = 每种方法在可用时即显示。
outlook-methods-ended = 项目已结束，无需估计。
outlook-method-run-rate = 保持同样速度
outlook-method-plan-ratio = 与计划的偏离不变
outlook-method-plan-rest = 其余按计划
outlook-method-committed = 仅计已承付
outlook-method-ended = 支出与承付款
outlook-how-ended = 已入账的金额，以及已承付、尚未付款的金额。
outlook-how-run-rate = 支出按{ $first }至{ $last }的速度继续。
outlook-how-plan-ratio = 其余计划按至今的执行程度使用。
outlook-how-plan-rest = 其余预算按计划使用。
outlook-how-committed = 除已承付的以外不再支出。这是下限，不是估计。
outlook-sum-run-rate = 已支出{ MONEY($spent_dkk, form: "exact") } + { DAYS($pace_days) }支出{ MONEY($pace_dkk, form: "exact") } ÷ { DAYS($pace_days) } × { DAYS($days_left) }{ $more ->
    [yes] {" "}+ 另外已承付{ MONEY($beyond_dkk, form: "exact") }
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }。
outlook-sum-plan-ratio = 预算{ MONEY($budget_dkk, form: "exact") } × 已支出{ MONEY($spent_dkk, form: "exact") } ÷ 至今计划{ MONEY($plan_dkk, form: "exact") }{ $more ->
    [yes] {" "}+ 另外已承付{ MONEY($beyond_dkk, form: "exact") }
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }。
outlook-sum-plan-rest = 已支出{ MONEY($spent_dkk, form: "exact") } + 预算{ MONEY($budget_dkk, form: "exact") } − 至今计划{ MONEY($plan_dkk, form: "exact") }{ $more ->
    [yes] {" "}+ 另外已承付{ MONEY($beyond_dkk, form: "exact") }
   *[no] {""}
} = { MONEY($estimate_dkk, form: "exact") }。
outlook-sum-committed = 已支出{ MONEY($spent_dkk, form: "exact") } + 已承付{ MONEY($committed_dkk, form: "exact") } = { MONEY($estimate_dkk, form: "exact") }。
outlook-reason-before-start = 项目尚未开始。
outlook-reason-too-early = 暂不可用：至少须已进行{ $months }个月。
outlook-reason-too-few-vouchers = 不可用：期间内仅有{ $count }张凭证入账，至少需要{ $least }张。
outlook-reason-no-budget = 不可用：没有批准预算。
outlook-reason-too-little-plan = 暂不可用：按计划至少应已支出预算的{ $percent }%。
outlook-reason-nothing-spent = 不可用：尚无支出。
outlook-role-low = 低值
outlook-role-likely = 可能值
outlook-role-high = 高值
outlook-role-floor = 下限

outlook-lines-title = 从预算到预测（逐科目）

# --- 资金去向 ---

spending-by-label = 分类方式
spending-by-year = 年份
spending-by-source = 资金来源
spending-by-province = 省份
spending-by-agreement = 协议
spending-by-activity = 活动
spending-year-title = 按日历年的支出
spending-source-title = 按资金来源的支出
spending-province-title = 各省份支出
spending-agreement-title = 各协议支出
spending-activity-title = 各活动支出
spending-province-takeaway = 支出中有{ MONEY($amount) }（{ PERCENT($share) }）可归入某一省份，最多的是{ $name }，为{ MONEY($most) }。其余{ MONEY($rest) }不属于某一特定省份。
spending-agreement-takeaway = 支出中有{ MONEY($amount) }（{ PERCENT($share) }）可归入某一协议，最多的是{ $name }，为{ MONEY($most) }。其余{ MONEY($rest) }不属于某一特定协议。
spending-activity-takeaway = 支出中有{ MONEY($amount) }（{ PERCENT($share) }）可归入某一活动，最多的是{ $name }，为{ MONEY($most) }。其余{ MONEY($rest) }不属于某一特定活动。
spending-province-none = 没有支出可归入某一特定省份。
spending-agreement-none = 没有支出可归入某一特定协议。
spending-activity-none = 没有支出可归入某一特定活动。
spending-how = 凭证归入其自身注明的对象；否则归入其活动或协议的省份（仅有一个时）。不作估计分摊，表格合计始终等于期间内全部凭证。
spending-year-how = 按完整日历年统计，不受所选期间影响。
spending-row-province = 无特定省份
spending-row-agreement = 无特定协议
spending-row-activity = 无特定活动
spending-alt = 支出与承付款的条形图，由大到小，最后是无法归入的部分。{ $takeaway }
spending-table = { $way ->
    [year] 各年份金额表
    [source] 各资金来源金额表
    [province] 各省份金额表
    [agreement] 各协议金额表
   *[activity] 各活动金额表
}
spending-contact-title = 每次联系的费用

# --- 更多规则 ---

budget-rule-committed = 未超支的科目在付清承付款后也不会超出预算
budget-rule-source = 各资金来源的支出与承付款不超过其份额；超出{ $over }%以上为红色
budget-rule-old = 承付款未结时间均不超过{ $months }个月
budget-rule-forecast = 预测不超出拨款，且未使用部分不超过{ $unused }%
finding-line-overcommitted = { $line }：预算{ MONEY($limit, form: "exact") }，已支出和承付{ $amount }，超出{ MONEY($gap, form: "exact") }。
finding-source-far-over-budget = { $source }：份额{ MONEY($limit, form: "exact") }，已支出{ $amount }，超支{ MONEY($gap, form: "exact") }。
finding-source-over-budget = { $source }：份额{ MONEY($limit, form: "exact") }，已支出{ $amount }，超支{ MONEY($gap, form: "exact") }。
finding-source-overcommitted = { $source }：份额{ MONEY($limit, form: "exact") }，已支出和承付{ $amount }，超出{ MONEY($gap, form: "exact") }。
finding-unknown-budget-rate = { $line }：自{ $date }起的预算{ $amount }无法折算，当日无汇率。
finding-old-commitment = { $line }：{ $amount }于{ $date }承付，至今未结。

# --- 表格中的行类别、规则和有问题的科目 ---

money-entry-budget = 预算
money-entry-original = 原预算
money-entry-spent = 已入账
money-entry-committed = 已承付
money-entry-ahead = 预计支出
money-entry-grant = 拨款
budget-rule-name-line = 科目超支
budget-rule-name-committed = 科目承付超出预算
budget-rule-name-source = 资金来源超出份额
budget-rule-name-outside = 不在项目期内
budget-rule-name-budget-line = 无批准的预算科目
budget-rule-name-rate = 无已知汇率
budget-rule-name-plan = 低于计划
budget-rule-name-total = 预算与拨款不一致
budget-rule-name-old = 长期未结的承付款
budget-rule-name-status = 状态不明
line-trouble-over = 超出预算
line-trouble-unapproved = 不在预算中
line-trouble-no-line = 缺少科目
line-trouble-overcommitted = 计入承付款后超出预算
line-trouble-forecast = 预计超出预算
