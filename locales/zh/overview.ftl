# 概览：关键数字、需要处理的事项、即将发生的事项、变更。

overview-agreements-note = { $count ->
    [0] 一年内无协议到期
   *[other] 一年内有{ $count }份到期
}
overview-contacts-note = { $count ->
    [unknown] 计划未知
    [0] 尚无计划中的活动
   *[other] 另有{ $count }项计划中
}
overview-spent-note = 占{ MONEY($budget) }的{ PERCENT($percent, decimals: 1) } · { $days }
overview-days-ahead = 距项目开始还有{ DAYS($days) }
overview-days-left = 还剩{ DAYS($days) }
overview-days-last = 项目最后一天
overview-days-over = 项目已结束{ DAYS($days) }

overview-against-year = 与前一年相比

attention-kind-gone-cold = 关系已转冷
attention-kind-going-cold = 关系即将转冷
attention-kind-never-met = 从未联系
attention-kind-next-step-overdue = 下一步已逾期
attention-kind-next-step-ahead = 下一步
attention-kind-activity-ahead = 计划活动
attention-kind-milestone-ahead = 里程碑
attention-kind-activity-overdue = 计划活动未登记为已举行
attention-kind-milestone-overdue = 里程碑逾期
attention-kind-inquiry-unanswered = 询问未答复
attention-kind-challenge-nobody = 无联系对象的需求
attention-kind-challenge-silent = 久无音讯的需求
attention-kind-challenge-old = 信息较旧的需求
attention-kind-active-but-expired = 标为有效但已到期
attention-kind-proposed-but-expired = 标为拟议但已到期
attention-kind-proposed-but-signed = 标为拟议但已签署
attention-kind-expired-but-in-force = 标为已到期但仍有效
attention-kind-ends-before-signed = 到期日早于签署日期
attention-kind-line-far-over-budget = 预算科目严重超支
attention-kind-line-over-budget = 预算科目超支
attention-kind-line-overcommitted = 预算科目承付超预算
attention-kind-source-far-over-budget = 资金来源远超其份额
attention-kind-source-over-budget = 资金来源超出其份额
attention-kind-source-overcommitted = 资金来源承付超出其份额
attention-kind-under-plan = 支出低于计划
attention-kind-budget-total-differs = 预算合计与拨款不符
attention-kind-posted-before-project = 凭证早于项目开始
attention-kind-posted-after-project = 凭证晚于项目结束
attention-kind-missing-budget-line = 凭证缺少预算科目
attention-kind-unknown-budget-line = 凭证的预算科目未知
attention-kind-unknown-exchange-rate = 凭证没有已知汇率
attention-kind-unknown-budget-rate = 预算金额无已知汇率
attention-kind-old-commitment = 长期未结的承付款
attention-kind-unknown-expense-status = 凭证状态未知

attention-reason-gone-cold = { $exact ->
    [yes] { $count ->
        [0] 因未再联系，今天（{ $date }）转冷。
       *[other] 因未再联系，已于{ $date }转冷，至今{ DAYS($days) }。
    }
   *[no] 因未再联系，最迟已于{ $date }转冷。
}
attention-reason-going-cold = { $exact ->
    [yes] 将于{ $date }（{ DAYS($days, form: "ahead") }）转冷，在此之前没有计划联系。
   *[no] 最迟于{ $date }转冷，在此之前没有计划联系。
}
attention-reason-never-met = { $dated ->
    [yes] 自{ $date }签署以来没有登记的联系{ $exact ->
       *[other] 。
    }
   *[no] 没有登记的联系。
}
attention-reason-expires = { $exact ->
    [yes] 将于{ $date }到期（{ DAYS($days, form: "ahead") }）。
   *[no] 将于{ $date }底到期（{ DAYS($days, form: "ahead") }）。
}
attention-reason-next-step-overdue = { $exact ->
    [yes] 应于{ $date }完成，已过{ DAYS($days) }。
   *[no] 应于{ $date }完成。
}
attention-reason-next-step-ahead = 应不晚于{ $date }完成（{ DAYS($days, form: "ahead") }）。
attention-reason-activity-ahead = { $exact ->
    [yes] { $date }开始（{ DAYS($days, form: "ahead") }）。
   *[no] 计划于{ $date }，具体日期未知。
}
attention-reason-milestone-ahead = { $exact ->
    [yes] 期限为{ $date }（{ DAYS($days, form: "ahead") }）。
   *[no] 期限为{ $date }底（{ DAYS($days, form: "ahead") }）。
}
attention-reason-activity-overdue = { $exact ->
    [yes] 原定{ $date }，已过{ DAYS($days) }，既未登记为已举行，也未登记为已取消。
   *[no] 原定{ $date }，既未登记为已举行，也未登记为已取消。
}
attention-reason-milestone-overdue = { $exact ->
    [yes] 期限为{ $date }，已过{ DAYS($days) }。
   *[no] 期限为{ $date }，已过。
}
attention-reason-inquiry-unanswered = { $exact ->
    [yes] { $date }收到，已过{ DAYS($days) }，尚未答复。
   *[no] { $date }收到，尚未答复。
}
attention-reason-challenge-nobody = 未列明需求方、联系人或协议{ $dated ->
    [yes] ；最新消息为{ $date }。
   *[no] 。
}
attention-reason-challenge-silent = { $dated ->
    [yes] 自{ $date }以来没有任何音讯。
   *[no] 没有任何注明日期的记录。
}
attention-reason-challenge-old = { $dated ->
    [yes] 自{ $date }以来没有新消息。
   *[no] 没有任何注明日期的记录。
}
attention-reason-active-but-expired = { $exact ->
   *[other] 标为有效，但已于{ $date }到期。
}
attention-reason-proposed-but-expired = { $exact ->
   *[other] 标为拟议，但已于{ $date }到期。
}
attention-reason-proposed-but-signed = 标为拟议，但有签署日期。
attention-reason-expired-but-in-force = 标为已到期，但到期日（{ $date }）未到。
attention-reason-ends-before-signed = 到期日早于签署日期。
attention-reason-line-far-over-budget = 支出超过批准预算，且超出允许范围。
attention-reason-line-over-budget = 支出超过批准预算。
attention-reason-line-overcommitted = 承付款付清后，将超出批准预算。
attention-reason-source-far-over-budget = 支出超过该资金来源的份额，且超出允许范围。
attention-reason-source-over-budget = 支出超过该资金来源的份额。
attention-reason-source-overcommitted = 承付款付清后，将超出该资金来源的份额。
attention-reason-under-plan = 支出低于计划的程度超出允许范围。
attention-reason-budget-total-differs = 各预算科目之和与拨款不同。
attention-reason-posted-before-project = { $date }入账，早于项目期。
attention-reason-posted-after-project = { $date }入账，晚于项目期。
attention-reason-missing-budget-line = { $date }入账，没有预算科目。
attention-reason-unknown-budget-line = { $date }入账，所记科目不在预算中。
attention-reason-unknown-exchange-rate = { $date }入账，该币种当日没有汇率。
attention-reason-unknown-budget-rate = { $date }起的预算金额所用币种，当日没有汇率。
attention-reason-old-commitment = { $date }承付，至今未结。是否已付清，或应予取消？
attention-reason-unknown-expense-status = { $date }入账，既非支出也非承付款。

overview-map-title = 地图上的协议
overview-map-takeaway = { $danish_place_count ->
    [0] 地点不详的丹麦方
   *[other] 丹麦{ $danish_place_count }个地点
}与{ $chinese_place_count ->
   *[other] 中国{ $chinese_place_count }个地点
}之间签有协议（有效或已到期）。{ $reader ->
    [guest] {""}
   *[desk] { $arc_count ->
        [1] { $warm_arc_count ->
            [0] 联系不在目标期限内，或已接近期限。
           *[other] 联系在目标期限内，且未接近期限。
        }
       *[other] { $warm_arc_count ->
            [0] { $arc_count }条连线中没有一条的联系在目标期限内且未接近期限。
           *[other] { $all ->
                [yes] 全部{ $arc_count }条连线的联系均在目标期限内且未接近期限。
               *[no] { $arc_count }条连线中有{ $warm_arc_count }条的联系在目标期限内且未接近期限。
            }
        }
    }
}
overview-map-nothing = 没有双方地点均已知的协议。
overview-map-alt = 中国小地图：省份按有效协议数量着色，地点按联系情况标记。{ $takeaway }
overview-link-map-large = 打开大地图

overview-latest-title = 最近的活动
overview-latest-none = 统计日期之前没有已举行的活动。
overview-next-title = 接下来
overview-next-takeaway = { $count ->
    [unknown] 当时的计划未知。
    [0] 未来90天没有计划。
   *[other] 未来90天有{ $count }项计划或到期事项。
}
overview-due-next-step = 下一步
overview-due-milestone = 里程碑
overview-due-activity = 活动
overview-due-expiry = 到期
overview-due-in = { $count ->
    [0] 今天
   *[other] { DAYS($count) }后
}

overview-changes-title = 数据变更
overview-changes-takeaway = { $first ->
    [yes] 数据首次导入于{ DAY($date, form: "long") } { $time }{ $number ->
        [0] 。
       *[other] ：来自{ $sources }类导出文件，共{ $number }条不同记录。
    }
   *[no] { $state ->
        [none] 最近一次导入（{ DAY($date, form: "long") } { $time }）没有任何变更。
       *[some] 最近一次导入（{ DAY($date, form: "long") } { $time }）：新增{ $added }条记录，更改{ $changed }条，移除{ $removed }条。
    }
}
overview-changes-since = { $loads ->
    [0] 自{ DAY($date, form: "long") }以来没有导入任何数据。
   *[other] 自{ DAY($date, form: "long") }以来的{ $loads }次导入{ $state ->
        [none] 没有任何变更。
       *[some] ：新增{ $added }条记录，更改{ $changed }条，移除{ $removed }条。
    }
}
overview-changes-from = 变更起始日
overview-changes-from-help = 选择日期，查看自该日起所有导入带来的变更。留空则仅显示最近一次导入。
overview-changes-none = 尚未导入任何数据。
overview-changes-values = 更改或移除的内容
overview-change-added = 新增
overview-change-changed = 更改
overview-change-removed = 移除

overview-empty = 在所选筛选条件下既没有协议也没有活动。

overview-part-label = 显示
overview-part-act = 待办
overview-part-next = 未来90天
overview-part-changes = 数据变更
