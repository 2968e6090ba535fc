# 行程：一定金额可维系哪些关系，以及行程文件。

journey-provinces = { LIST($provinces) }
journey-paid = { $how ->
    [free] 该行程已由他方计划，项目无需支出。
    [shared] 项目承担{ MONEY($price) }{ $known ->
        [yes] （“{ $line }”，{ $source }）
       *[no] （预算中没有这笔资金）
    }，总费用{ MONEY($whole) }的其余部分由各方分担。
   *[alone] 项目承担{ MONEY($price) }{ $known ->
        [yes] （“{ $line }”，{ $source }）。
       *[no] （预算中没有这笔资金）。
    }
}
journey-reason = { $count ->
    [1] 可恢复“{ $first }”的联系
   *[other] 可恢复{ $parties }个丹麦方{ $count }项关系的联系，其中最活跃的是“{ $first }”
}{ $expiring ->
    [0] 。
   *[other] ；{ $expiring }份协议即将到期。
}{ $each ->
    [0] {""}
   *[other] 平均每项关系{ MONEY($each) }。
}{ $paid }
journeys-help = 一定金额下，哪些行程和视频会议能维系最多关系
journeys-help-amount = 金额（丹麦克朗）；不填则按预算中可用于行程的余额计算
journeys-help-source = 只从该资金来源支付
journeys-error-amount = “{ $value }”不是金额。请填写如25000或25000.00。
journeys-error-source = 预算中没有资金来源“{ $value }”{ $any ->
    [yes] ；现有：{ LIST($names) }。
   *[no] 。
}
journeys-left = 据预测，预算中可用于新行程的余额为{ MONEY($amount) }，{ $weeks ->
    [0] 项目期已无剩余时间
   *[other] 项目期尚余{ $weeks }周
}。
journeys-amount = 金额{ MONEY($amount) }，{ $weeks ->
    [0] 项目期已无剩余时间
   *[other] 项目期尚余{ $weeks }周
}：
journeys-purse = “{ $line }”（{ $source }）：可用{ MONEY($available) }
journeys-journey = { $days }：{ LIST($provinces) }，{ MONEY($price) }。{ $reason }
journeys-part = { LIST($provinces) }（{ $count }项关系，{ MONEY($price) }{ $known ->
    [yes] ，由{ $source }支付
   *[no] {""}
}）
journeys-met = { $count ->
    [1] 可就“{ $first }”召开视频会议。
   *[other] 可就{ $count }项关系召开视频会议，首先是“{ $first }”。
}
journeys-lost = { $count ->
    [0] 所有关系均可维系。
    [1] 事务台无法维系“{ $first }”。
   *[other] 有{ $count }项关系事务台无法维系，其中最活跃的是“{ $first }”。
}
journeys-pays = { $journeys ->
    [0] 按现有资金（{ MONEY($amount) }）和剩余时间，无法安排行程。
   *[other] { MONEY($amount) }可支付{ $journeys }次行程。
}
journeys-step = { MONEY($amount) }：{ $journeys ->
    [0] 无行程
   *[other] { $journeys }次行程
}；走访{ $visited }项关系，视频会议联系{ $met }项，无法维系{ $lost }项。
journeys-done = { $count ->
    [0] 按现有资金和时间，无法安排行程。以其他方式进行的联系请予登记，以使列表保持最新。
   *[other] 共{ $count }次行程。生成第一次行程的文件：{ $command } -o 文件夹
}

# 行程文件

journey-kind = 行程
journey-title = 赴{ LIST($provinces) }行程，{ $days }
journey-day = 第{ $number }天
journey-not-advised = 该行程费用为{ MONEY($price) }，超出当日预算资金或剩余时间所能支持的范围。
journey-lead = 可由{ $party }牵头：其他各方在当地待维护的关系均不多于该方。
journey-column-day = 日期
journey-column-city = 地点
journey-column-parties = 双方与协议
journey-column-why = 原因
journey-paper-invitations = 邀请函
journey-paper-agenda = 日程
journey-paper-brief = 简报（丹、英、中文）
journey-seats = 希望同行
journey-seats-asked = 希望同行：{ LIST($names) }
journey-companies = 在该地区活跃或对其有意向的企业
journey-challenges = 可商谈的需求
journey-none = 暂无。
journey-names = { $more ->
    [0] { LIST($names) }。
   *[other] { LIST($names, form: "commas") }，另有{ $more }家。
}
journey-titles = { $more ->
    [0] { LIST($names, form: "apart") }。
   *[other] { LIST($names, form: "apart") }；另有{ $more }项。
}
journey-visit = { $city }：{ $count }场拜访
journey-letter-guest = { $party }：

    本事务台计划于{ $days }组织赴{ LIST($provinces) }的联合行程，可走访贵方在当地的合作伙伴：
journey-letter-guest-asked = 请告知贵方是否同行，或是否由我们代为走访，以及需要商谈的事项。

    此致
    敬礼
    { $app }
journey-letter-host = 尊敬的{ $party }负责人：

    丹麦代表团将于{ $days }访问{ LIST($provinces) }，希望拜访贵处，安排如下：
journey-letter-host-asked = 如上述日期不便，敬请提议同一周内的其他时间。

    此致
    敬礼
    { $app }
journey-letter-visit = • { $day }，{ $city }：{ $party }，协议“{ $agreement }”
reports-journey-help = 行程文件：日程、邀请函以及中、英、丹三语简报
reports-journey-id = 行程代码，即 python -m dashboard journeys 所列代码（如 CN-BJ）
reports-journey-unknown = 当日没有需要安排的行程“{ $journey }”{ $any ->
    [yes] ；现有：{ LIST($known) }。
   *[no] ，也没有其他行程。
}
reports-journey-written = 已将{ $count }个文件写入{ $folder }。请审阅邀请函，填写收件人后发送。
