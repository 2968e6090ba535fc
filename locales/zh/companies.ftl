# 企业：登记册、单个企业、各主题的供需，以及重复名称。

companies-title = 企业登记册
companies-takeaway = 共{ $registered_count }家企业：{ $active_registered_count }家在华活跃，{ $interested_registered_count }家的合作意向仍然有效，{ $participating_count }家参加过活动。
companies-takeaway-gap = { $narrowed ->
    [yes] 在筛选范围内，
   *[no] {""}
}{ $all ->
    [yes] 所有这些企业的主题下都没有未解决的需求。
   *[no] 其中{ $unasked_count }家的主题下没有未解决的需求。
}
companies-unknown = 链接所指的企业不在数据中：{ $number }。以下为企业登记册。
companies-empty = 没有符合筛选条件的企业。请移除页面上方的某个筛选条件。
companies-nothing = 没有企业同时符合页面上方的筛选条件和本页的选择。
companies-forget = 清除本页选择
companies-card-members = 会员：{ $number }；未注明：{ $unknown }
companies-card-cvr = CVR 号已校验：{ $number }
companies-name-cvr = { $name }（CVR { $cvr }）
companies-search = 搜索
companies-search-placeholder = 名称、CVR 号、城市、技术……
companies-technology = 技术
companies-any = 全部
companies-home = 按丹麦城市筛选
companies-home-help = 企业在丹麦所在的市镇。该选择保存在链接中，便于各市镇保存自己的名单。
companies-interest = 意向
companies-interest-live = 仍有效
companies-interest-faded = 已失效或无意向
companies-interest-none = 未表示
companies-member = 会员
companies-member-yes = 是
companies-member-no = 否
companies-member-unknown = 未注明
companies-activity = 参与
companies-activity-yes = 参加过
companies-activity-no = 未参加过
companies-cvr = CVR 号
companies-cvr-has = 有 CVR 号
companies-cvr-lacks = 无 CVR 号
companies-order = 排序
companies-order-name = 名称
companies-order-interest = 意向最新者优先
companies-order-activity = 活动最多者优先
companies-order-challenges = 需求最多者优先
companies-more = { $count ->
    [0] 更多选项
   *[other] 更多选项（{ $count }）
}
companies-gap = 仅看没有对应需求的企业
companies-open = 打开企业
companies-open-placeholder = 选择企业
companies-click = 选中一行，或从列表中选择企业，即可查看其完整页面。
companies-filters-note = 期间、协议状态和协议类型不排除企业，只影响所统计的需求。
companies-party-note = 选定丹麦方后，只统计其协议可提供渠道的需求：需求中注明了该协议，协议的签约方即为需求方，或协议在同一省份、同一主题上有效。
companies-protected-note = 名单中有{ $count }家企业受广告保护。仅对明确注明“不受保护”的企业显示和下载联系人；其余因此留空。
companies-illustrative-some = 部分企业为虚构示例，已在“示例”列中标明。
companies-illustrative-one = 该企业为虚构示例。
companies-interest-fresh = 新近
companies-interest-fading = 渐弱
companies-interest-undated = 无日期
companies-interest-gone = 已失效
companies-interest-refused = 无意向
companies-interest-none-stated = 未表示
companies-protected-protected = 是，受广告保护
companies-protected-free = 否
companies-protected-unknown = 未注明
companies-balance-company = 拥有技术的企业
companies-balance-title = 各主题的供需
companies-balance-help = 企业为上方名单中的企业，需求为筛选范围内的未解决需求。一项技术可服务多个主题，并在各主题下分别计入。
companies-balance-takeaway = 需求最多的是{ $theme }：{ $count }项未解决需求，{ $companies }家企业拥有相应技术。
companies-balance-lacking = 这些企业都没有{ $themes }方面的技术。
companies-balance-covered = 每个有需求的主题都至少有一家企业。
companies-balance-quiet = 筛选范围内没有未解决的需求。
companies-balance-alt = 各主题条形图：未解决需求、拥有相应技术的企业、有意向的企业。{ $takeaway }
companies-balance-table = 表格：全部主题
companies-unanswered-title = 无企业对应的需求
companies-unanswered-takeaway = { $count ->
    [0] 每项未解决需求都至少有一家企业拥有相应主题的技术。
   *[other] { $count }项未解决需求的主题没有任何企业拥有相应技术。
}
companies-unanswered-help = 若一项需求的所有主题都没有登记册中的技术可服务，则列于此。没有对应需求的企业可用上方的“仅看没有对应需求的企业”开关查找。
companies-doubles-title = 重复企业
companies-doubles-takeaway = { $count ->
    [0] 没有待确认的相似名称。已合并：{ $merged }。
   *[other] 有{ $count }对相似名称待确认。已合并：{ $merged }。
}
companies-doubles-help = 没有 CVR 号的名称会与登记册比对：同名、拼写相近，或一个名称是另一个的一部分。两个不同的 CVR 号始终是两家企业。未经人工确认不会合并；答复会被保存，事务台管理员可修改或删除。
companies-doubles-table = 表格：全部
companies-double-pair = **{ $first }** 与 **{ $second }**
companies-double-why = { $reason ->
    [same-name] 名称相同。
    [close-name] 拼写相近。
   *[other] 一个名称是另一个的一部分。
}{ $kind ->
    [row] 两者均在企业登记册中。
   *[mention] 另一名称仅在活动或意向中提及（{ $count ->
       *[other] { $count }次
    }）。
}
companies-double-same-name = 名称相同
companies-double-close-name = 拼写相近
companies-double-part-of-name = 名称的一部分
companies-double-same = 同一企业
companies-double-different = 两家不同企业
companies-waiting = **{ $count }条关于企业的答复**已保存，但需重建数据仓库后才会生效。
companies-rebuild = 重建数据仓库
companies-rebuilt = 数据仓库已按答复重建。
companies-merged-title = 已合并
companies-merged-help = 被视为同一企业的行及其理由。人工决定的合并可以撤销。
companies-merged-said = { $has_who ->
    [yes] 由{ $who }决定。
   *[no] 在本页决定。
}
companies-merged-waiting = 该条目与导出文件中的任何企业都不匹配，待有匹配时生效。
companies-merged-same-name = 名称相同且无 CVR 号：视为同一企业。
companies-split = 重新拆分
companies-split-button = 拆分
companies-back = 返回登记册
companies-one-caption = 统计日期：{ DAY($date, form: "long") }。其他筛选条件不适用于本页。
companies-card-interest = 意向
companies-card-interest-note = { $date }表示，权重：{ PERCENT($weight) }
companies-card-last = 最近：{ $date }
companies-facts-title = 基本信息
companies-website = 网站：{ $links }
companies-sources = 来源：{ $links }
companies-contact = 联系人：**{ $contact }**
companies-contact-none = 没有可显示的联系人。
companies-contact-hidden = 联系人仅对本事务台内部用户显示。
companies-contact-protected = 该企业受广告保护，不得向其发送广告或其未要求的活动邀请。因此不显示其联系方式。
companies-contact-free = 该企业注明不受广告保护。
companies-contact-unknown = 未注明该企业是否受广告保护。联系前请查询 CVR 登记册。在注明之前，不显示其联系方式。
companies-technologies-title = 技术及其服务主题
companies-technologies-none = 导出文件未注明技术。
companies-technologies-help = 导出文件中的用词对应到统一的技术目录。无法识别的词按原文显示，不对应任何主题。
companies-interests-title = 已表示的意向
companies-interests-takeaway = { $wish_count ->
    [0] 截至统计日期，该企业未表示任何意向。
   *[other] 共{ $wish_count }次表示，{ $live_wish_count ->
        [0] 均已失效。
       *[other] { $live_wish_count }次仍有效{ $undated_wish_count ->
            [0] 。
           *[other] ，其中{ $undated_wish_count }次无日期。
        }
    }
}
companies-fading = 意向会逐渐减弱：每过{ DAYS($half) }权重减半，{ DAYS($gone) }后不再计入。没有日期的意向权重未知；在“机会”中按已过一个半衰期计算。
companies-all-china = 全中国
companies-no-theme = 未指定主题
companies-serve-title = 该企业可服务的需求
companies-serve-takeaway = { $answerable_challenge_count ->
    [0] 没有未解决需求属于该企业的主题。
   *[other] 该企业主题下有{ $answerable_challenge_count }项未解决需求，其中{ $near_challenge_count }项位于其活跃或有意向的省份，内有{ $near_open_challenge_count }项有可借助的协议。
}
companies-serve-help = 与该企业技术至少共享一个主题的需求。“机会”页面对其加以权衡排序。
companies-serve-link = 在“机会”页面查看排序
companies-activities-title = 该企业参加的活动
companies-activities-takeaway = { $participation_count ->
    [0] 截至统计日期，没有任何已举行的活动提及该企业。
   *[other] { $participation_count }次活动，最近为{ $latest }。计划中：{ $participation_ahead_count }。
}
companies-rows-title = 该企业的原始行
companies-rows-takeaway = 该企业由{ $count }行合并而成：以首个注明者为准，技术和省份取并集。

companies-part-label = 显示
companies-part-register = 登记册
companies-part-themes = 供需对照
companies-part-doubles = 重复名称

# 待补信息与询问企业
companies-part-gaps = 待补信息
companies-gaps-title = 需要向企业询问什么？
companies-gaps-help = 虚构企业不计。对某主题或地点表示“否”的，不再询问。
companies-gaps-takeaway = { $gap_company_count ->
    [0] 没有需要询问的：CVR 号和广告保护均已注明，也没有超过两年的意向。
   *[other] { $gap_company_count }家企业在 CVR 号、广告保护或较早的意向方面有待答复。
}
companies-gaps-asked = 询问情况
companies-gaps-ask = 询问哪些企业？
companies-gaps-ask-help = 每家企业收到一份工作簿，内有我们掌握的企业信息及其意向，由企业更正和确认。将答复拖入“数据”页面：只导入有改动或经确认的内容。
companies-gaps-ask-placeholder = 选择一家或多家企业
companies-gaps-all = 全选（{ $count }家）
companies-ask = 询问企业
companies-ask-help = 一份工作簿，内有我们掌握的{ $name }的信息，供企业更正和确认。将答复拖入“数据”页面。
company-gap-cvr = CVR 号
company-gap-protection = 广告保护
company-gap-interest = 较早的意向
