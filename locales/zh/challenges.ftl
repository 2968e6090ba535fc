# 需求：进展、登记册、需求方、漏斗，以及单项需求。

challenges-title = 治理需求概况
challenges-takeaway = { $known_challenge_count ->
    [1] 共1项需求，{ $challenge_count ->
        [0] 已结束
       *[other] 尚未解决
    }。
   *[other] 共{ $known_challenge_count }项需求，其中{ $challenge_count }项尚未解决；{ $case_count }项可着手处理（有联系对象，或已进入“已识别”之后的阶段）。
}{ $inaccessible_count ->
    [0] 所有未解决的需求都有可借助的协议。
   *[other] { $inaccessible_count }项未解决的需求尚无可借助的协议。
}
challenges-takeaway-dialogue = { $nobody_challenge_count ->
    [0] 未解决的需求均有联系对象
   *[other] { $nobody_challenge_count }项未解决的需求没有联系对象
}{ $silent_challenge_count ->
    [0] 。
   *[other] ，另有{ $silent_challenge_count }项在期限内没有任何音讯。
}
challenges-takeaway-stuck = { $stuck_count ->
    [0] 没有停滞的需求。
   *[other] { $stuck_count }项停滞。
}
challenges-unknown = 链接所指的需求在统计日期的数据中不存在：{ $number }。以下为全部需求。
challenges-empty = 没有符合筛选条件的需求。请移除页面上方的某个筛选条件。
challenges-stage-unknown = 当日未知

challenges-card-cases = 其中{ $number }项可着手处理
challenges-card-silent-note = { $silent_challenge_count }项久无音讯，{ $nobody_challenge_count }项没有联系对象
challenges-card-doors-note = { $number }项尚无可借助的协议
challenges-card-wanted-note = { $number }项有企业拥有相关技术

# 时间与标记
challenges-time = { $unit ->
    [years] { $count }年
    [months] { $count }个月
   *[days] { $count }天
}
challenges-time-least = 至少{ $time }
challenges-time-about = 仅知大致时间
challenges-stuck-by = { $mark } 停滞：超期{ $over }
challenges-limit = 该阶段期限为{ DAYS($limit) }
challenges-since = 自{ $date }起
challenges-urgent = 紧急

# 进展一览
challenges-board-title = 进展一览
challenges-column-title = { $stage }（{ $number }）
challenges-column-longest = { $has_time ->
    [no] 停留时间未知
   *[yes] 最长：{ $time }
}
challenges-column-stuck = { $mark } { $count }项停滞

# 登记册
challenges-register-title = 全部治理需求
challenges-search = 搜索
challenges-search-placeholder = 标题、需求方、地点、主题……
challenges-stage = 阶段
challenges-any-stage = 全部
challenges-only-stuck = 仅看停滞
challenges-open = 打开需求
challenges-open-placeholder = 选择一项需求
challenges-click = 选中一行，或从列表中选择，即可查看该需求的完整页面。
challenges-nothing = 没有需求符合表格上方的选择。请清除搜索词或选择其他阶段。
challenges-illustrative-some = 部分需求为虚构示例，已在“示例”列中标明。
challenges-illustrative-one = 该需求为虚构示例。

# 需求方
challenges-owners-title = 需求方
challenges-owners-takeaway = { $named_owner_count ->
    [0] 没有注明名称的需求方。
   *[other] 有{ $named_owner_count }个注明名称的需求方。
}{ $ownerless_place_count ->
    [0] 所有需求都注明了需求方。
   *[other] 另有{ $ownerless_place_count }处地点的需求未注明需求方。
}
challenges-owners-help = 面临该问题并可采购解决方案的一方。未注明时，需求列在其地点之下。
challenges-owner-counts = { $known_challenge_count }项需求，{ $challenge_count ->
    [0] 均已结束
   *[other] { $challenge_count }项未解决
}{ $stuck_count ->
    [0] 。
   *[other] ，{ $stuck_count }项停滞。
}
challenges-owners-more = 再显示{ $number }个
challenges-owners-table = 以表格查看需求方

# 漏斗
challenges-funnel-title = 从需求到合同
challenges-funnel-takeaway = 在{ $count }项需求中，{ $dialogue }项进入洽谈或更后阶段，{ $contract }项签订合同（{ PERCENT($share) }）。{ $has_worst ->
    [yes] 停留最多的是“{ $before }”到“{ $after }”之间。
   *[no] {""}
}
challenges-funnel-help = 处于某阶段的需求视为已走过此前各阶段。流失的需求按较早导入所见的最远阶段计算，否则只计为“已识别”。
challenges-funnel-alt = 横向条形图：到达各阶段的需求数量。{ $takeaway }
challenges-funnel-label = { $has_share ->
    [yes] { $number } · 占上一阶段{ PERCENT($share) }
   *[no] { $number }
}
challenges-funnel-table = 以表格查看漏斗


# 单项需求
challenges-back = 全部需求
challenges-one-caption = 编号{ $number }，截至{ DAY($date, form: "long") }
challenges-journey-title = 进展历程
challenges-journey-help = 导出文件只说明当前阶段；较早的导入见过的，才知道此前各阶段的日期。
challenges-journey-passed = 曾处于此阶段
challenges-journey-unsaid = 前序阶段（无记录）
challenges-journey-now = 目前在此
challenges-journey-ahead = 尚未到达
challenges-dialogue-title = 沟通情况
challenges-dialogue-nobody = 无联系对象
challenges-dialogue-silent = 久无音讯
challenges-dialogue-talking = 沟通中
challenges-dialogue-unknown = 当日未知
challenges-dialogue-is-nobody = 没有联系对象：未列明需求方、联系人或协议，也没有登记的联系。
challenges-dialogue-is-silent = { $dated ->
    [yes] 自{ $date }（{ $time }）以来没有任何音讯，也未计划联系。
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
challenges-facts-title = 基本情况
challenges-value-help = 以丹麦克朗计；原为其他货币的，按丹麦国家银行汇率折算。
challenges-sources = 来源：{ $links }
challenges-profile = 交需求方核对
challenges-profile-help = 一页纸：我方对该需求的了解，并留有更正处。不含金额、个人信息和报价。工作簿内容相同，可直接填写；答复请放入“数据”页面。
challenges-profile-invented = 该需求为虚构示例，不生成书面核对表。
challenges-profile-lang = 核对表语言
challenges-profile-pdf = 下载核对表
challenges-profile-workbook = 供需求方更正和确认的工作簿
challenges-profile-file = 需求核对表 { $number } { $day }.pdf
challenges-profile-unknown = 截至统计日期没有编号为{ $number }的真实需求。编号见“治理需求”页面。
challenges-profile-document = 需求核对表：{ $title }
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
challenges-profile-known = 与贵方或在贵省有合作的丹麦机构
challenges-profile-known-line = { $party }（{ $agreement }{ $kind ->
    [theme] ，本省同一主题
    [neighbour] ，本省相近主题
    [other] ，同一地点的其他主题
   *[own] {""}
}）{ $dated ->
    [yes] ，最近联系：{ $date }
   *[no] {""}
}
challenges-profile-known-none = 目前尚未了解到与贵方、或在贵省就该主题签有协议的丹麦机构。
challenges-profile-known-asked = 其中贵方已认识哪些？贵方联系过的其他丹麦机构或企业：
challenges-profile-sign-name = 姓名、职务
challenges-profile-sign-organisation = 单位
challenges-profile-sign-date = 日期
challenges-profile-back = 如内容无误，仅需填写姓名和日期。更正内容将录入我方资料；未更正的内容视为已确认。
challenges-profile-foot = 编号 { $number } · 截至{ DAY($date, form: "long") } · { $app }
challenges-profile-command = 生成某项需求的核对表（一页），供需求方更正
challenges-profile-command-id = 需求编号
challenges-profile-written = { $number }的核对表已写入 { $file }。请交需求方；答复用工作簿：python -m pipeline ask 需求方 --owner -o FILE.xlsx
challenges-siblings-title = { $owner }的其他需求
challenges-access-title = 可通过谁对接？
challenges-access-none = 没有协议可作为渠道。公共机构或组织在该省就该主题签订协议，或与需求方签订协议，即可建立对接渠道；企业自己的合同不算。
challenges-access-takeaway = { $kind ->
    [own] 该需求属于协议“{ $agreement }”（{ $party }）。
    [party] 协议“{ $agreement }”的对方即需求方（{ $party }）。
    [neighbour] 协议“{ $agreement }”涉及同一省份的相近主题（{ $party }）。
    [other] 协议“{ $agreement }”的对方在同一地点，但涉及其他主题（{ $party }）。
   *[theme] 协议“{ $agreement }”涉及同一省份的同一主题（{ $party }）。
}{ $count ->
    [0] 没有其他协议可以借助。
   *[other] 另有{ $count }份协议可以借助。
}
challenges-access-own = 需求所属协议
challenges-access-party = 与需求方的协议
challenges-access-theme = 同一主题和省份
challenges-access-neighbour = 同省相近主题
challenges-access-other = 同一地点，其他主题
challenges-access-click = 选中一行即可查看协议。
challenges-companies-title = 谁能解决？
challenges-companies-takeaway = { $answering_company_count ->
    [0] 登记册中没有企业拥有对应主题的技术。
   *[other] { $answering_company_count }家企业拥有对应主题的技术，其中{ $active_answering_company_count }家在该省活跃。
}
challenges-companies-help = 已登记意向的企业排在前面。得分、理由和候选名单见“机会”页面。
challenges-companies-link = 查看企业得分和理由

challenges-part-label = 显示
challenges-part-act = 可着手处理
challenges-part-board = 进展一览
challenges-part-register = 登记册
challenges-part-owners = 需求方
challenges-part-funnel = 阶段漏斗
challenges-act-title = 可着手处理的需求
challenges-act-takeaway = { $case_count ->
    [0] 目前没有可着手处理的未解决需求。
   *[other] { $case_count }项未解决需求可着手处理；停滞的排在前面。
}
challenges-act-line = { $known ->
    [yes] { $stage } · { $about } · 对接渠道：{ $door }
   *[no] { $stage } · { $about }
}
challenges-act-more = 再显示{ $number }项
