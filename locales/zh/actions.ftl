# 待办事项：要做什么、为什么、谁、在哪里、何时之前；以及相关记录。

actions-title = 需要做什么
actions-order = 先列已逾期的，再列一周内到期的，最后列其余；每组之内红色在前，其次黄色、绿色，逾期最久的排在最前。
actions-group = { $when ->
    [late] 已逾期（{ $count }）
    [week] 一周内（{ $count }）
   *[later] 以后或无期限（{ $count }）
}
actions-table = { $count ->
    [0] 已推迟的待办事项（表格）
   *[other] 全部{ $count }项待办（表格）
}
actions-takeaway = { $action_count ->
    [0] 未来30天无待办事项。
    [1] 共1项待办，{ $action_red_count ->
        [0] 并不紧急。
       *[other] 属紧急事项。
    }
   *[other] 共{ $action_count }项待办，{ $action_red_count ->
        [0] 无紧急事项。
       *[other] 其中{ $action_red_count }项紧急。
    }
}

action-kind-answer = 答复
action-kind-decision = 执行决定
action-kind-remind = 催办答复
action-kind-file = 处理等待中的文件
action-kind-warm-up = 主动联系
action-kind-step = 下一步
action-kind-milestone = 里程碑
action-kind-activity = 活动
action-kind-renew = 续签或终止
action-kind-find = 寻找联系对象
action-kind-settle = 核实信息较旧的需求
action-kind-talk = 恢复沟通
action-kind-ask-company = 询问企业
action-kind-check = 更正资料
action-kind-money = 资金
action-when-late = 已逾期
action-when-week = 一周内
action-when-later = 以后
action-state-open = 未完成
action-state-snoozed = 已推迟
action-state-done = 已完成

action-line = { $severity } · { $title }
action-title = { $kind }：{ $subject }
action-title-remind-own = 发回信息核实表
action-title-find = { $whose ->
    [own] { $kind }：可经贵方协议联系的{ $count }项需求
    [others] { $kind }：可请{ $party }了解的{ $count }项需求
   *[unknown] { $kind }：附近尚无丹麦协议的{ $count }项需求
}
action-title-settle = { $kind }：{ $count }项多年没有消息
action-title-talk = { $kind }：{ $owner }，{ $count }项需求
action-title-together = { $kind }：{ $placed ->
    [yes] { LIST($provinces) }的{ $count }份协议
   *[no] { $count }份协议
}{ $parties ->
    [1] （{ $party }）
   *[other] （涉及{ $parties }个丹麦方）
}
action-title-journey = 赴{ LIST($provinces) }行程：{ $count }项关系{ $parties ->
    [1] （{ $party }）
   *[other] （涉及{ $parties }个丹麦方）
}
action-share = { $whose ->
    [own] 其中涉及贵方
   *[others] 当前筛选范围内
}：{ $more ->
    [0] { LIST($names) }
   *[other] { LIST($names, form: "commas") }，另有{ $more }项
}
action-why-together = { $cold ->
    [0] { $unmet }份协议从未有过联系。
   *[other] { $cold }份协议已转冷{ $unmet ->
        [0] 。
       *[other] ，{ $unmet }份从未有过联系。
    }
}先从“{ $first }”着手：{ $why }
action-why-find = { $count ->
    [1] 未解决需求“{ $first }”既未列明需求方、联系人，也未列明协议。
   *[other] { $count }项未解决需求既未列明需求方、联系人，也未列明协议。其中最新的是“{ $first }”。
}
action-why-settle = { $count ->
    [1] 未解决需求“{ $first }”多年没有消息。
   *[other] { $count }项未解决需求多年没有消息。其中最新的是“{ $first }”。
}
action-why-talk = { $count ->
    [1] 该需求方的未解决需求“{ $first }”在期限内没有任何音讯。
   *[other] 该需求方有{ $count }项未解决需求在期限内没有任何音讯。其中最新的是“{ $first }”。
}
action-why-decision = 董事会已作出决定。
action-why-remind = 信息核实表应于{ $date }前发回。
action-why-file = 该文件位于监视的文件夹中，等待人工处理。
action-do-warm-up-join = { $exact ->
   *[other] { $whose ->
        [own] 利用贵方{ $date }前往{ $province }的行程，或在此之前致电。
        [party] 利用该方{ $date }前往{ $province }的行程，或在此之前致电。
        [others] 随{ $parties }于{ $date }前往{ $province }，或在此之前致电。
       *[unknown] 加入{ $date }前往{ $province }的行程，或在此之前致电。
    }
}
action-do-warm-up-journey = 于{ $days }安排一次联合行程，共涉及{ $count }项关系。{ $paid }
action-do-warm-up-several = 逐一致电、致函或召开视频会议{ $known ->
    [yes] ，先联系{ $party }。
   *[no] 。
}
action-do-warm-up-call = { $known ->
    [yes] 致电或致函{ $party }。
   *[no] 致电或致函对方。
}
action-do-answer = 今日答复，并记录答复日期。
action-do-decision = 执行该决定，并登记完成情况。
action-do-remind = { $whose ->
    [own] 填写核实表并发回。
   *[others] 请致电或去信催办；如需新表，可在“数据”页面的“向负责方核实”中生成。
}
action-do-file = “数据”页面会列出其中的问题，或请您作答，请在那里处理；导出文件也可在文件旁标出错误的工作簿中更正。
action-do-step = { $when ->
    [late] 立即落实，或商定新日期。
   *[ahead] 在期限前落实。
}
action-do-milestone = { $when ->
    [late] 确认是否已完成，或商定新期限。
   *[ahead] { $whose ->
        [own] 在期限前跟进。
       *[others] 在期限前与该丹麦方跟进。
    }
}
action-do-activity = { $when ->
    [late] 登记为已举行或已取消。
   *[ahead] 做好准备并确认参加者。
}
action-do-find = { $whose ->
    [own] 通过贵方的中方伙伴了解{ $count ->
        [1] 需求方是谁
       *[other] 各项需求的需求方是谁
    }，并在需求清单中填写需求方和联系人。
    [others] 请{ $party }了解{ $count ->
        [1] 需求方是谁
       *[other] 各项需求的需求方是谁
    }，并在需求清单中填写需求方和联系人。
   *[unknown] 通过使馆或在该省有合作的丹麦机构寻找{ $count ->
        [1] 需求方
       *[other] 各项需求的需求方
    }，并在需求清单中填写需求方和联系人。
}
action-do-settle = 请核实：已不再有效的，请在需求清单中改为“未成交”。
action-do-talk = { $whose ->
    [others] 致电或致函需求方，最好与{ $party }一起，并将该次联系登记到此项需求。
   *[own] 致电或致函需求方，并将该次联系登记到此项需求。
}
action-do-renew = { $whose ->
    [own] 决定是否续签，以及由谁办理。
   *[others] 询问该丹麦方是否续签，以及由谁办理。
}
action-do-check = 确认状态或日期，并更正导出文件。
action-do-money = { $about ->
    [line] 在备注中说明偏差，或调整预算。
    [rate] 在汇率表中补上缺少的汇率，然后重新导入。
   *[voucher] 在财务系统中更正凭证，然后重新导入导出文件。
}
action-between = { $danish }—{ $chinese }
action-who = 负责人：{ $name }
action-by = { $state ->
    [today] 今天到期
    [ahead] 期限：{ $date }（还有{ DAYS($days) }）
   *[past] 应于{ $date }完成（已过{ DAYS($days) }）
}

action-gone = 该事项已办结：从数据看，已无须处理。
action-open-agreement = 打开协议
action-open-challenge = 打开该项需求
action-open-challenges = 查看治理需求
action-open-budget = 查看预算
action-open-data = 打开“数据”页面
action-open-companies = 查看企业
action-title-ask-company = 就缺少的信息询问{ $count }家企业
action-why-ask-company = 缺少 CVR 号、未注明是否受广告保护，或意向已超过两年或未注明日期。
action-do-ask-company = 请在“企业”页面的“待补信息”中发送核实表，或查询 CVR 登记册。
action-note = 结果如何？
action-note-example = 例如：与王先生通话，改期至五月
action-finish = 完成
action-until = 推迟至
action-snooze = 推迟
action-assignee = 由谁负责？
action-assignee-example = 填写姓名
action-seat = 谁希望同行？
action-seat-example = 选择或填写协议方或企业
action-seat-ask = 登记同行
action-no-seat = 请填写谁希望同行。
action-assign = 指派
action-reopen = 放回列表
action-undo = 撤销
action-no-assignee = 请填写由谁负责。
action-last = 已记录：{ $title }
action-stands-done = { $author }于{ DAY($until) }完成。
action-stands-snoozed = { $author }推迟至{ DAY($until) }。
action-entry-assigned = { DAY($date) }：{ $author }交由{ $assignee }负责。
action-entry-seated = { DAY($date) }：{ $author }为{ $assignee }登记同行。
action-entry-snoozed = { DAY($date) }：{ $author }推迟至{ DAY($until) }。
action-entry-done = { DAY($date) }：{ $author }标为完成。
action-entry-reopened = { DAY($date) }：{ $author }放回列表。
action-entry-undone = { DAY($date) }：{ $author }撤销。
