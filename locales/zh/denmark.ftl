# 丹麦对华合作：丹麦各方在某省或某主题下的工作，供中方伙伴阅览和打印。

denmark-title = { $has_province ->
    [yes] 丹麦与{ $province }的合作
   *[no] 丹麦对华合作
}{ $has_theme ->
    [yes] ：{ $theme }领域
   *[no] {""}
}
denmark-china = 中国
denmark-empty = 丹麦各方在此尚无协议、活动或企业。请选择其他省份或主题，或清除筛选条件。

# 打印
denmark-paper-help = 供中方伙伴阅览的几页材料：丹麦有哪些合作方、签有哪些协议、开展过哪些交流、有哪些企业参与。不含金额、负责人、下一步和瓶颈。

# 概要
denmark-say-parties = { $danish_party_count ->
    [0] 目前尚无丹麦机构在{ $here }开展合作
   *[other] 共有{ $danish_party_count }家丹麦机构和企业在{ $here }开展合作
}{ $signed_agreement_count ->
    [0] ，尚未签署协议。
    [1] ，签有1份协议{ $in_force_count ->
        [0] ，目前未计入有效协议。
       *[other] ，目前有效。
    }
   *[other] ，累计签署协议{ $signed_agreement_count }份，{ $in_force_count ->
        [0] 目前均未计入有效协议。
       *[other] 其中{ $in_force_count }份目前有效。
    }
}
denmark-say-fields = 合作最集中的领域是{ $fields }。
denmark-say-held = { $meeting_count ->
    [1] 双方举行过1次交流活动，结束于{ $last }。
   *[other] 自{ DAY($first_meeting_date, precision: "year") }以来，双方共举行互访、会议等交流活动{ $meeting_count }次，最近一次结束于{ $last }。
}
denmark-say-ahead = { $activities_planned ->
    [1] 已安排1次活动，时间为{ $next }。
   *[other] 已安排{ $activities_planned }次活动，下一次在{ $next }。
}
denmark-say-companies = { $has_theme ->
    [yes] 拥有该领域技术并{ $has_province ->
        [yes] 在当地
       *[no] 在华
    }开展业务的丹麦企业
   *[no] { $has_province ->
        [yes] 在当地
       *[no] 在华
    }开展业务的丹麦企业
}共{ $danish_company_count }家。

denmark-card-in-force-of-real = { $number ->
    [0] 尚无已签署的协议，不含虚构数据
   *[other] 累计签署{ $number }份，不含虚构数据
}
denmark-card-in-force-note = { $number ->
    [0] 尚无已签署的协议
   *[other] 累计签署{ $number }份
}

# 合作方
denmark-parties-title = 丹麦方
denmark-kind-municipality = 市政府
denmark-kind-region = 大区政府
denmark-kind-state = 中央政府部门
denmark-kind-university = 高等院校
denmark-kind-organisation = 协会与组织
denmark-kind-company = 企业
denmark-kind-other = 其他或未注明类型

# 合作内容
denmark-cooperation-title = 已签协议
denmark-what = { $danish }—{ $chinese }：{ $kind }
denmark-state-active = 有效
denmark-state-expiring = 有效（即将到期）
denmark-state-expired = 已到期
denmark-state-ended = 已终止
denmark-state-undated = 有效（未注明期限）
denmark-state-unstated = 未注明状态
denmark-ahead-title = 计划中的活动
denmark-held-title = 已举行的交流活动
denmark-companies-title = 活跃的丹麦企业

# 打印件与命令行
denmark-paper-kind = 丹麦对华合作概览
denmark-as-of = 截至{ DAY($date, form: "long") }
denmark-paper-note = 本材料由 { $app }根据各方提供的信息和公开资料汇编，仅反映合作概况，对任何一方均不具约束力。
denmark-help = 丹麦各方在某省或某主题下的工作，供中方伙伴使用（PDF，默认中文）
denmark-help-province = 省份：CN-JS、Jiangsu 或江苏（省略则为全国）
denmark-help-lang = 材料的语言（默认中文）

denmark-part-label = 显示
denmark-part-parties = 丹麦方
denmark-part-cooperation = 合作项目
denmark-part-activities = 交流活动
denmark-part-companies = 企业
