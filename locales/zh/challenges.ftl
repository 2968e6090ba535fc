# 需求：进展、登记册、需求方、漏斗，以及单项需求。

challenges-unknown = 链接所指的需求在统计日期的数据中不存在：{ $number }。以下为全部需求。
challenges-empty = 没有符合筛选条件的需求。请移除页面上方的某个筛选条件。
challenges-stage-unknown = 当日未知

challenges-card-cases = 其中{ $number }项可跟进
challenges-card-silent-note = 全部未解决需求中，{ $silent_challenge_count ->
    [0] 没有久无音讯的
   *[other] { $silent_challenge_count }项久无音讯
}，{ $nobody_challenge_count ->
    [0] 均有联系对象
   *[other] { $nobody_challenge_count }项没有联系对象
}
challenges-card-doors-note = { $number ->
    [0] 均有可对接的协议
   *[other] { $number }项尚无可对接的协议
}
challenges-card-wanted-note = { $number }项有企业拥有相关技术

# 时间与标记
challenges-time = { $unit ->
    [years] { $count }年
    [months] { $count }个月
   *[days] { $count }天
}
challenges-time-least = 至少{ $time }
challenges-time-about = 仅知大致时间
challenges-stuck-over = { $mark } 超期{ $over }
challenges-stuck-by = { $mark } 停滞：超期{ $over }
challenges-since = 自{ $date }起

# 进展一览
challenges-board-title = 分阶段情况

# 登记册
challenges-register-title = 全部治理需求
challenges-search = 搜索
challenges-search-placeholder = 标题、需求方、地点、主题……
challenges-click = 点击一行即可查看该需求的全部信息。
challenges-register-none = 没有符合搜索内容的需求。

# 需求方
challenges-owners-title = 需求方
challenges-owners-help = 面临该问题并可采购解决方案的一方。未注明时，需求列在其地点之下。

# 漏斗
challenges-funnel-title = 从需求到合同
challenges-funnel-takeaway = { $count ->
    [1] { $dialogue ->
        [0] 唯一的需求尚未进入洽谈阶段。
       *[other] { $contract ->
            [0] 唯一的需求已进入洽谈或更后阶段，尚未签订合同。
           *[other] 唯一的需求已签订合同。
        }
    }
   *[other] 在{ $count }项需求中，{ $dialogue ->
        [0] 没有一项进入洽谈阶段。
       *[other] { $dialogue }项进入洽谈或更后阶段，{ $contract ->
            [0] 尚未签订合同。
           *[other] { $contract }项签订合同（{ PERCENT($share) }）。
        }
    }{ $has_worst ->
        [yes] 止步于“{ $before }”与“{ $after }”之间的最多。
       *[no] {""}
    }
}
challenges-funnel-help = 处于某阶段的需求视为已走过此前各阶段。未成交的需求按较早导入所见的最远阶段计算，否则只计为“已识别”。
challenges-funnel-alt = 条形图：到达各阶段的需求数量。{ $takeaway }
challenges-funnel-label = { $has_share ->
    [yes] { $number } · 到达此阶段：{ $reached }（占上一阶段{ PERCENT($share) }）
   *[no] { $number } · 到达此阶段：{ $reached }
}

# 单项需求
challenges-back = 全部需求
challenges-journey-title = 进展历程
challenges-journey-passed = 曾处于此阶段
challenges-journey-unsaid = 前序阶段（无记录）
challenges-journey-now = 目前在此
challenges-journey-ahead = 尚未到达
challenges-journey-dated = { $state }（{ $date }）
challenges-dialogue-title = 沟通情况
challenges-log-title = 与该需求有关的联系
challenges-ask = 询问需求方
challenges-dialogue-nobody = 无联系对象
challenges-dialogue-silent = 久无音讯
challenges-dialogue-talking = 沟通中
challenges-dialogue-unknown = 当日未知
challenges-dialogue-is-nobody = 没有联系对象：未列明需求方、联系人或协议，也没有登记的联系。
challenges-dialogue-is-silent = { $dated ->
    [yes] 自{ $date }以来（{ $time }）没有任何音讯，也未计划联系。
   *[no] 没有任何注明日期的记录，也未计划联系。
}
challenges-dialogue-is-talking = 沟通正在进行。
challenges-dialogue-spoken = { $count ->
    [0] 没有与该需求有关的联系记录。
    [1] 共沟通1次：{ $date }。
   *[other] 共沟通{ $count }次，最近一次为{ $date }。
}
challenges-dialogue-planned = 已计划于{ DAY($date) }再次联系。
challenges-dialogue-step = 下一步：{ $step }{ $dated ->
    [yes] ，不晚于{ $date }。
   *[no] 。
}
challenges-dialogue-offer = { $known ->
    [yes] { $holder }已报价。
   *[no] 已有报价；报价方未注明。
}
challenges-facts-title = 基本信息
challenges-profile-help = 供需求方使用的一页材料：我们的理解，以及供更正的空行。不含金额、人员和报价。将答复拖入“数据”页面。
challenges-profile-file = 需求核对表 { $number } { $day }
challenges-profile-unknown = 截至统计日期没有编号为{ $number }的真实需求。编号见“治理需求”页面。
challenges-profile-kind = 治理需求核对表
challenges-profile-intro = 以下为我方目前对贵方需求的了解。请在右栏及横线处更正、补充，并将本页寄回。
challenges-profile-column-what = 项目
challenges-profile-column-known = 我方目前的了解
challenges-profile-column-right = 更正或补充
challenges-profile-person = 联系人、电话、电子邮箱
challenges-profile-scale = 规模（面积、处理量、投资额等）
challenges-profile-technology = 可供参考的丹麦技术
challenges-profile-technology-line = { $technology }：{ LIST($companies) }{ $more ->
    [0] 。
   *[other] ，另有{ $more }家企业。
}
challenges-profile-technology-none = 目前尚未了解到拥有相应技术的丹麦企业。
challenges-profile-technology-asked = 贵方最关注的技术、要求和时间安排：
challenges-profile-known = 与贵方有合作，或在贵省开展合作的丹麦机构
challenges-profile-known-line = { $party }：“{ $agreement }”{ $kind ->
    [theme] （本省同一主题）
    [neighbour] （本省相近主题）
    [other] （同一地点的其他主题）
   *[own] {""}
}{ $dated ->
    [yes] ，最近联系：{ $date }
   *[no] {""}
}
challenges-profile-known-none = 目前尚未了解到与贵方、或在贵省就该主题签有协议的丹麦机构。
challenges-profile-known-asked = { $known ->
    [0] 贵方联系过的丹麦机构或企业：
   *[other] 其中贵方已认识哪些？贵方联系过的其他丹麦机构或企业：
}
challenges-profile-sign-name = 姓名、职务
challenges-profile-sign-organisation = 单位
challenges-profile-sign-date = 日期
challenges-profile-back = 如内容无误，仅需填写姓名和日期。更正内容将录入我方资料；未更正的内容视为已确认。
challenges-profile-command = 生成某项需求的核对表（一页），供需求方更正
challenges-profile-command-id = 需求编号
challenges-siblings-title = { $owner }的其他需求
challenges-access-title = 可通过谁对接？
challenges-access-none = 没有协议可作为渠道。公共机构或组织与需求方或该地点签订协议，或在该省就该主题（或相近主题）签订协议，即可建立对接渠道；企业自己的合同不算。
challenges-access-own = 需求所属协议
challenges-access-party = 与需求方的协议
challenges-access-theme = 同一主题和省份
challenges-access-neighbour = 同省相近主题
challenges-access-other = 同一地点，其他主题
challenges-companies-title = 谁能解决？
challenges-companies-near = { $count ->
    [0] 均未在该省活跃
   *[other] 其中{ $count }家在该省活跃
}
challenges-companies-none = 登记册中没有企业拥有该主题的技术。
challenges-companies-help = 已登记意向的企业排在前面。得分、理由和候选名单见“机会”页面。
challenges-otherwise-title = 还有哪些企业合适？
challenges-otherwise-help = 依据其咨询服务、相关主题或已完成的项目。
challenges-companies-link = 查看企业得分和理由

challenges-part-label = 显示
challenges-part-act = 可跟进
challenges-part-register = 登记册
challenges-part-owners = 需求方
challenges-part-funnel = 分阶段
challenge-part-label = 显示
challenge-part-doors = 渠道与企业
challenge-part-facts = 信息
challenge-part-dialogue = 沟通
challenges-act-title = 可跟进的需求
challenges-act-none = 目前没有可跟进的未解决需求。
