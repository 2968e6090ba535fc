# 协同机会：各方在何地、就何主题开展合作，哪些事情可以一起做。

synergies-empty = 所选筛选条件下没有协议、需求、企业或活动。

synergies-matrix-title = 主题与省份：重叠、空白与可对接
synergies-matrix-help = 按统计日期统计，涵盖所有丹麦方。若在筛选中选定某个丹麦方，则只显示该方签有有效协议的主题和省份，并同时列出当地的其他各方。
synergies-matrix-alt = 纵向为主题、横向为省份；每格以符号、颜色或数字表示现有情况。
synergies-matrix-none = 在所选筛选条件下没有可统计的内容。
synergies-matrix-table-title = 以表格查看完整矩阵
synergies-counted = { $name }：{ $number }
synergies-cell-gap = 空白：有需求而无有效协议
synergies-cell-overlap = 重叠：两个或以上丹麦方
synergies-cell-reach = 需求可对接
synergies-cell-agreement = 一个丹麦方有协议
synergies-cell-other = 仅有企业或活动
synergies-no-theme = 未注明主题
synergies-fact-agreement = 协议
synergies-fact-challenge = 需求
synergies-fact-company = 企业
synergies-fact-activity = 活动

synergies-suggestions-order = 排列顺序：真实建议先于虚构建议；合并行程在前，最近的居首，不论得分；其余按得分排列。
synergies-suggestions-help = 真实建议先于虚构建议。可合并的行程排在最前，日期最近的在先，因为可能错过。其余按得分排列：每节省一次行程、每项未解决的需求、每家有意向的企业各得一分，每类最多三分；目标间隔内有联系得一分，需求紧急得一分。得分相同时，节省金额较大者在前。
synergies-kind-shared-trip = 合并行程
synergies-kind-delegation = 联合代表团
synergies-kind-partner = 共同伙伴
synergies-kind-city = 同一城市
synergies-kind-hand-over = 移交需求
synergies-state = 进展
synergies-state-count = { $state }（{ $number }）
synergies-state-open = 待决定
synergies-state-accepted = 已采纳
synergies-state-dismissed = 已否决
synergies-state-done = 已完成
synergies-none-in-state = 在所选筛选条件下，此处没有建议。
synergies-and-others = { LIST($names, form: "commas") }及其他{ $count }方

synergies-title-shared-trip = { $parties }可同行前往{ $province }
synergies-title-delegation = 就“{ $theme }”组成联合代表团前往{ $province }
synergies-title-partner = 共同伙伴：{ $partner }
synergies-title-city = 联合访问{ $place }
synergies-title-hand-over = { $holder ->
    [yes] 由{ $first }接手“{ $challenge }”
   *[no] 由{ $first }负责“{ $challenge }”
}
synergies-why-shared-trip = { $parties }各自计划前往{ $province }（{ $dates }）。{ $exact ->
    [yes] { $gap ->
        [0] 两次行程重叠或前后相接。
       *[other] 两次行程相隔{ DAYS($gap) }。
    }
   *[no] 具体日期未定，至少相隔{ DAYS($gap) }。请先商定日期，再计算节省。
}
synergies-why-delegation = { $parties }在{ $province }就“{ $theme }”签有有效协议{ $party_count ->
   *[other] 。
}{ $companies ->
   *[other] { $companies }家企业已表示有意向，
}{ $challenges ->
    [0] 该主题下暂无未解决的需求。
   *[other] 有{ $challenges }项需求有待解决。
}
synergies-why-partner = { $parties }各自或共同与{ $partner }签有有效协议。联合访问可将对方须安排的{ $party_count }次会面合并为1次。{ $challenges ->
    [0] {""}
   *[other] 该伙伴所在城市有{ $challenges }项未解决的需求。
}
synergies-why-city = { $parties }在{ $place }与不同的中方单位签有有效协议，一次访问即可兼顾。{ $challenges ->
    [0] {""}
   *[other] 该市有{ $challenges }项未解决的需求。
}
synergies-why-hand-over = { $holder ->
    [yes] 该需求由{ $holders }负责，但其在{ $province }没有关于“{ $theme }”的有效协议。
   *[no] { $province }的这项“{ $theme }”需求尚无丹麦方对接。
}{ $party_count ->
    [1] { $parties }在当地签有有效协议。
   *[other] { $parties }在当地签有有效协议，对接条件最好者列在最前，最多列出三方。
}{ $companies ->
    [0] {""}
   *[other] 至少{ $companies }家企业有意向。
}
synergies-arithmetic = 分别出行{ $journey_count } × { MONEY($trip_cost_dkk) }，同行{ MONEY($together_dkk) }。节省：{ MONEY($saving_dkk) }。{ $capped ->
    [yes] 按{ $suggested_party_count }方中的{ $journey_count }方计算，因为参与方更多的团组很少同行。
   *[no] {""}
}
synergies-gain = { $suggestion_kind ->
    [delegation] 收益：一次行程即可为{ $suggested_company_count ->
       *[other] { $suggested_company_count }家企业
    }建立对接渠道{ $suggested_challenge_count ->
        [0] {""}
       *[other] ，并对接{ $suggested_challenge_count }项未解决的需求
    }。只有一方出行，因此没有可节省的行程。
   *[hand_over] 收益：该需求可借助有效协议获得对接渠道。没有可节省的行程。
}
synergies-points = { $count }分：{ $parts }
synergies-points-none = 无得分项
synergies-points-journey = { $count ->
   *[other] 节省行程{ $count }次
}
synergies-points-challenge = { $count ->
   *[other] 需求{ $count }项
}
synergies-points-company = { $count ->
   *[other] 企业{ $count }家
}
synergies-points-contact = { $count ->
   *[other] 联系良好得{ $count }分
}
synergies-points-urgency = { $count ->
   *[other] 紧急得{ $count }分
}
synergies-facts = 建议的依据
synergies-facts-cut = 每类最多显示25条。
synergies-suggestions-title = 以表格查看全部建议

synergies-accept = 采纳
synergies-dismiss = 否决
synergies-done = 已完成
synergies-reopen = 重新打开
synergies-reason = 理由
synergies-reason-example = 简短说明理由，便于他人日后理解
synergies-remark = 备注
synergies-remark-example = 结果如何？
synergies-saved = 节省金额（丹麦克朗）
synergies-saved-help = 栏中为建议给出的数值。请改为实际节省的金额；没有节省则填0。
synergies-keep-dismissal = 保存否决
synergies-keep-done = 保存为已完成
synergies-needs-reason = 请填写理由。不写明理由，建议再次出现时他人便无从参考。
synergies-not-allowed = 您可以查看建议，但不能作出决定；作出决定需要数据管理员身份。
synergies-unreachable = 暂时无法读取决定记录，因此所有建议均显示为待决定。建议本身不受影响。
synergies-kept-accepted = 建议已采纳。
synergies-kept-dismissed = 建议已否决。
synergies-kept-done = 协同成果已记录。
synergies-kept-reopened = 建议重新进入待决定状态。
synergies-decided-accepted = { $date }由{ $author }采纳。
synergies-decided-dismissed = { $date }由{ $author }否决：{ $reason }
synergies-decided-done = 已完成；{ $date }由{ $author }记录。

synergies-harvest-title = 已实现的协同成果
synergies-harvest-help = 已报告完成的建议及所节省的金额。本列表不受筛选影响，并列入董事会报告。
synergies-harvest-takeaway = { $count ->
    [0] 尚无已报告完成的协同建议。
    [1] 已实现1项协同成果，{ $priced ->
        [0] 未注明节省金额。
       *[other] 节省{ MONEY($total) }。
    }
   *[other] 已实现{ $count }项协同成果，{ $priced ->
        [0] 均未注明节省金额。
       *[other] 其中{ $priced }项注明金额，共节省{ MONEY($total) }。
    }
}

synergies-part-label = 显示
synergies-part-suggestions = 建议
synergies-part-matrix = 主题与省份
synergies-part-harvest = 已实现
synergies-part-here = 当地现有
synergies-in-force = 其中有效{ $count }份
synergies-no-journey = 暂无计划
synergies-parties-title = 丹麦方（按覆盖省份数）
synergies-none-waiting = 所选筛选条件下没有待决定的建议。
synergies-decide = 作出决定
synergies-which-first = 此处可选前{ $shown }项建议（共{ $number }项）。选择主题或省份可查看其余建议。
synergies-which = 建议
synergies-first = { $kind ->
    [shared_trip] 与{ $parties }商定日期。
    [delegation] 请在当地有协议的{ $first }牵头前往{ $province }。
    [partner] 请{ $first }与{ $partner }约定一次共同会面。
    [city] 请{ $first }统筹对{ $place }的访问。
   *[hand_over] 致电{ $first }，提议由其承接该需求。
}
