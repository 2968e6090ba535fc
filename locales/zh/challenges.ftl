# 需求：进展、名录、需求方、漏斗，以及单项需求。

challenges-title = 治理需求概况
challenges-takeaway = { $known_challenge_count ->
    [1] 共1项需求，{ $challenge_count ->
        [0] 已结束
       *[other] 尚未解决
    }。
   *[other] 共{ $known_challenge_count }项需求，其中{ $challenge_count }项尚未解决；{ $case_count }项有可联系的对象（已注明需求方或协议，或已进入“已识别”之后的阶段）。
}{ $inaccessible_count ->
    [0] 所有未解决的需求都有可借助的协议。
   *[other] { $inaccessible_count }项未解决的需求尚无可借助的协议。
}
challenges-takeaway-stuck = { $stuck_count ->
    [0] 没有停滞的需求。
   *[other] { $stuck_count }项停滞。
}
challenges-unknown = 链接所指的需求在统计日期的数据中不存在：{ $number }。以下为全部需求。
challenges-empty = 没有符合筛选条件的需求。请移除页面上方的某个筛选条件。
challenges-stage-unknown = 当日未知

challenges-card-cases = 其中{ $number }项有可联系的对象
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

# 名录
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
challenges-facts-title = 基本情况
challenges-value-help = 以丹麦克朗计；原为其他货币的，按丹麦国家银行汇率折算。
challenges-sources = 来源：{ $links }
challenges-siblings-title = { $owner }的其他需求
challenges-access-title = 可通过谁对接？
challenges-access-none = 没有协议可作为渠道。公共机构或组织在该省就该主题签订协议，或与需求方签订协议，即可建立对接渠道；企业自己的合同不算。
challenges-access-takeaway = { $kind ->
    [stated] 该需求属于协议“{ $agreement }”（{ $party }）。
    [party] 协议“{ $agreement }”的对方即需求方（{ $party }）。
   *[theme] 协议“{ $agreement }”涉及同一省份的同一主题（{ $party }）。
}{ $count ->
    [0] 没有其他协议可以借助。
   *[other] 另有{ $count }份协议可以借助。
}
challenges-access-stated = 需求所属协议
challenges-access-party = 与需求方的协议
challenges-access-theme = 同一主题和省份
challenges-access-click = 选中一行即可查看协议。
challenges-companies-title = 谁能解决？
challenges-companies-takeaway = { $answering_company_count ->
    [0] 名录中没有企业拥有对应主题的技术。
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
    [0] 目前没有可联系的未解决需求。
   *[other] { $case_count }项未解决需求有联系对象；停滞的排在前面。
}
challenges-act-line = { $known ->
    [yes] { $stage } · { $about } · 对接渠道：{ $door }
   *[no] { $stage } · { $about }
}
challenges-act-more = 再显示{ $number }项
