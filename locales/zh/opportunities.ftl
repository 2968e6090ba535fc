# 机会：企业与需求的匹配、由谁引荐，以及可打印的候选名单。

opportunities-company = 企业
opportunities-company-none = 全部企业
opportunities-challenge = 需求
opportunities-challenge-none = 全部需求
opportunities-option = { $title }（{ $place }）
opportunities-unknown-company = 链接指向的企业不在数据中，现显示总体情况。
opportunities-unknown-challenge = 链接指向的需求在统计日期并非未解决状态。只有未解决的需求才算机会：已签合同或未成交的不列于此。
opportunities-empty = 没有符合筛选条件的未解决需求。请取消某个筛选，或选择其他统计日期。

# 得分的组成
opportunities-weight-share = { $name }{ PERCENT($share) }
opportunities-part-relevance = 相关性
opportunities-part-interest = 意向
opportunities-part-readiness = 准备度
opportunities-part-access = 渠道
opportunities-part-ripeness = 成熟度
opportunities-part-relevance-help = 需求是否点名企业的技术？企业是否有该主题的技术，还是只注明了主题？
opportunities-part-interest-help = 是否登记了意向、出自何处？时间越久远，计分越低。
opportunities-part-readiness-help = 企业是否具备出口条件、是否为会员、有无在华经验、规模是否已知？
opportunities-part-access-help = 是否有公共机构或组织在当地就该主题签有协议，协议是否活跃？企业自己的合同不能作为其他企业的渠道。
opportunities-part-ripeness-help = 需求进展到哪一步、最新消息距今多久、规模多大、是否已有企业报价？

# 全局
opportunities-field-title = 按主题和省份划分的未解决需求
opportunities-field-help = 格内任一需求可经公共机构或组织的协议对接，即视为有渠道：协议涉及该需求的某一主题或相近主题及其所在的某一省份，且有效或状态未注明。企业从事该主题，且已登记其在该省的意向，即视为有意向。
opportunities-field-alt = 存在未解决需求的主题和省份；每格以符号和颜色表示是否有渠道、是否有企业有意向。
opportunities-field-hover = { $count }项未解决需求
opportunities-field-wanted = { $count ->
    [0] 尚无企业登记意向
   *[other] { $count }家企业已登记意向
}
opportunities-state-ready = 有渠道，也有登记意向的企业
opportunities-state-no-door = 有企业登记意向，但缺少协议
opportunities-state-no-company = 有渠道，但尚无登记意向
opportunities-state-neither = 协议和企业均缺
opportunities-field-table-title = 主题和省份一览表

# 一家企业
opportunities-company-technologies = 技术：{ $technologies }
opportunities-company-themes = 主题：{ $themes }
opportunities-company-provinces = 活跃于{ $provinces }
opportunities-doors-takeaway = { $count ->
    [1] 有一份协议可对接匹配的需求：“{ $agreement }”（{ $party }）。
   *[other] 有{ $count }份协议可对接匹配的需求。其中最佳的是“{ $agreement }”（{ $party }），可对接“{ $title }”，得{ $score }分。
}
opportunities-doors-none = 没有协议可对接适合{ $name }的需求。
opportunities-doors-help = 先按该协议作为最佳渠道所对接的最佳机会排列，再按可对接的需求数排列。
opportunities-provinces-none = 这些需求均未注明省份。
opportunities-neighbours-title = 相近主题

# 一项需求
opportunities-challenge-owner = 需求方：{ $owner }
opportunities-challenge-stage = 阶段：{ $stage }
opportunities-challenge-urgency = 紧急程度：{ $urgency }
opportunities-old = 信息较旧：最新消息为{ $date }
opportunities-show = 显示
opportunities-show-wanted = 相关且有意向
opportunities-show-fitting = 全部相关
opportunities-show-none = 相关企业均无登记意向。请选择“全部相关”查看。

# 名单上的一项
opportunities-score = { $score }分
opportunities-rank-title = { $place }{ $title }
opportunities-place = { $count ->
    [1] { $rank }.{" "}
   *[other] 并列第{ $rank }名：
}
opportunities-place-name = { $count ->
    [1] { $rank }
   *[other] 并列第{ $rank }名
}
opportunities-order = 得分相同则名次相同。同分者先列企业所填技术中属于需求主题的比例较高的，再列成熟度较高的，再列日期较新的；其余按表中顺序。
opportunities-explain = 为什么？
opportunities-table-company = 适合该企业的需求
opportunities-table-challenge = 适合该需求的企业
opportunities-best-title = “{ $title }”：{ $more ->
    [0] { LIST($companies) }
   *[other] { LIST($companies, form: "commas") }，另有{ $more }家
}，{ $score }分
opportunities-best-more = 查看企业
opportunities-why-title = { $company }与“{ $title }”：{ $score }分
opportunities-why-answer-points = { $points }分（满分{ $most }分）
opportunities-doors-of-pair-title = 可对接该需求的全部协议

# 相关性
opportunities-relevance-technology = 需求中正好提到企业的技术：{ $technologies }。
opportunities-relevance-theme = 企业的技术属于需求的主题“{ $theme }”：{ $technologies }。
opportunities-relevance-advice = 企业提供咨询，并注明了需求的主题“{ $theme }”。
opportunities-relevance-stated = 企业注明了需求的主题“{ $theme }”，但未注明相应的技术。
opportunities-relevance-neighbour = 企业从事的{ $via }领域{ $is_same ->
    [yes] {""}
   *[no] （{ $technologies }）
}与需求的主题“{ $theme }”相近。
opportunities-relevance-side = 企业的技术也可用于需求的主题“{ $theme }”：{ $technologies }。
opportunities-relevance-part = 企业注明了{ $via }，该主题也与需求的主题“{ $theme }”相关，但未注明相应的技术。
opportunities-relevance-advice-part = 企业提供咨询，注明了{ $via }，该主题也与需求的主题“{ $theme }”相关。
opportunities-relevance-done = 企业曾在中国开展过需求的主题“{ $theme }”方面的工作。
opportunities-relevance-deed = { $is_there ->
    [yes] 企业此前在该省的相关工作：{ $deed }。
   *[no] 企业此前在中国其他地区的相关工作：{ $deed }。
}
opportunities-deed = “{ $title }”{ $has_date ->
    [yes] （{ $date }）
   *[no] {""}
}
opportunities-relevance-none = 企业的技术和主题与需求的主题无关。
opportunities-relevance-not-stated = 企业未注明任何技术。
opportunities-relevance-not-known = 系统无法识别企业所注明的技术。
opportunities-relevance-no-theme = 需求未注明主题，无法与技术对照。
opportunities-interest-origin = { $origin ->
    [own] 企业自述（{ $has_date ->
        [yes] { $date }
       *[no] 未注明日期
    }）：
    [source] 据{ $source }（{ $has_date ->
        [yes] { $date }
       *[no] 未注明日期
    }）：
   *[none] 登记时未注明来源（{ $has_date ->
        [yes] { $date }
       *[no] 未注明日期
    }）：
}

# 意向
opportunities-interest-said = { $from }{ $has_province ->
    [yes] 在{ $province }
    [unknown] 在某地（地点不明）
   *[no] 在全中国
}{ $has_theme ->
    [yes] 的{ $theme }领域
   *[no] {""}
}{ $level ->
    [active] 已开展业务
   *[interested] 有意向
}{ $has_theme ->
    [yes] {""}
   *[no] （不限主题）
}。
opportunities-interest-near = { $is_near_theme ->
    [yes] { $is_elsewhere ->
        [yes] 主题相近但不相同，省份也不同。
       *[no] 主题相近，但并非需求本身的主题。
    }
   *[no] 省份与需求所在省份不同。
}
opportunities-interest-gone = 时间过久，不再计分。
opportunities-interest-no = { $from }对{ $has_province ->
    [yes] { $province }
   *[no] 全中国
}的{ $has_theme ->
    [yes] { $theme }领域
   *[no] 所有主题
}表示无意向。在另有登记之前，以此为准。
opportunities-interest-none = 没有与此项需求相关的登记意向。

# 准备度
opportunities-readiness-for = 有利因素：{ LIST($facts, form: "apart") }。
opportunities-readiness-against = 不利因素：{ LIST($facts, form: "apart") }。
opportunities-readiness-unknown = 未注明：{ LIST($facts, form: "apart") }。
opportunities-fact-export-yes = 具备出口条件
opportunities-fact-export-no = 不具备出口条件
opportunities-fact-export-unknown = 是否具备出口条件
opportunities-fact-member-yes = 会员
opportunities-fact-member-no = 非会员
opportunities-fact-member-unknown = 是否为会员
opportunities-fact-experience-there = 在{ $there }有经验
opportunities-fact-experience-own = 在{ $province }有经验（自有协议“{ $contract }”）
opportunities-fact-experience-elsewhere = 有在华经验（{ $provinces }）
opportunities-fact-experience-none = 无已知的在华经验
opportunities-fact-size-yes = { $count }名员工
opportunities-fact-size-unknown = 员工人数
opportunities-access-state = { $is_stated ->
    [yes] 协议有效，活力为{ $vitality }分（满分5分）
   *[no] 未注明是否有效，按一半计分，活力为{ $vitality }分（满分5分）
}

# 渠道
opportunities-access-own = 需求本身属于协议“{ $agreement }”；{ $state }。
opportunities-access-open = “{ $open }”的渠道更畅通，得分以其为准。
opportunities-access-party = 协议“{ $agreement }”的签约方即为需求方；{ $state }。
opportunities-access-theme = { $where }的协议“{ $agreement }”涉及{ $theme }；{ $state }。
opportunities-access-neighbour = { $where }的协议“{ $agreement }”涉及{ $via }，与{ $theme }相近；{ $state }。
opportunities-access-other = { $where }的协议“{ $agreement }”不涉及需求的主题；{ $state }。
opportunities-access-deed = 企业因{ $deed }在该省已有自己的联系渠道。
opportunities-access-none = 没有丹麦公共机构或组织在{ $provinces }签有可对接此需求的协议。
opportunities-access-unplaced = 需求未注明省份，无法确定当地有无协议。
opportunities-access-proposed = 需求所属的协议“{ $agreement }”尚为拟议。
opportunities-access-over = 需求所属的协议“{ $agreement }”已不再有效。
opportunities-access-contract = 需求所属的协议“{ $agreement }”是企业自己的合同，不能作为其他企业的渠道。
opportunities-ripeness-stage = { $is_known ->
    [yes] 所处阶段为“{ $stage }”
   *[no] 当日所处阶段未知
}{ $has_news ->
    [yes] ，最新消息为{ $date }
   *[no] ，未注明日期
}{ $has_source ->
    [yes] （来源：{ $source }）
   *[no] {""}
}。
opportunities-ripeness-old = 该需求属于“信息较旧”。
opportunities-ripeness-value = 注明的金额为{ MONEY($value) }。
opportunities-ripeness-own-offer = 企业自身已提交报价。
opportunities-ripeness-held-offer = { $holder }已提交报价，机会相应减少。
opportunities-ripeness-offer = 已有报价；数据中未注明报价方。

# 最能提高得分的一件事
opportunities-raise-access-sign = 签署协议“{ $agreement }”最能提高得分：增加{ $points }分。
opportunities-raise-access-renew = 续签协议“{ $agreement }”最能提高得分：增加{ $points }分。
opportunities-raise-access-confirm = 确认协议“{ $agreement }”有效最能提高得分：增加{ $points }分。
opportunities-raise-access-agree = 在{ $provinces }达成一份活跃的{ $themes }协议最能提高得分：最多增加{ $points }分。
opportunities-raise-access-widen = 协议“{ $agreement }”若也涵盖{ $themes }，最能提高得分：增加{ $points }分。
opportunities-raise-access-enliven = 增强协议“{ $agreement }”的活力（联系、负责人、下一步、成果、企业）最能提高得分：最多增加{ $points }分。
opportunities-raise-interest-mind = 企业若转变态度并表示有意开展业务，最能提高得分：增加{ $points }分。
opportunities-raise-interest-ask = 企业若表示在{ $provinces }的{ $themes }领域开展业务，最能提高得分：增加{ $points }分。
opportunities-raise-interest-renew = 企业若表示目前正在开展业务，最能提高得分：增加{ $points }分。
opportunities-raise-interest-sharpen = 企业若确认正是在{ $provinces }的{ $themes }领域开展业务，最能提高得分：增加{ $points }分。
opportunities-raise-readiness-ask-export = 若查明企业具备出口条件，最能提高得分：增加{ $points }分。
opportunities-raise-readiness-export = 企业若具备出口条件，最能提高得分：增加{ $points }分。
opportunities-raise-readiness-experience = 企业若在{ $provinces }取得经验，最能提高得分：增加{ $points }分。
opportunities-raise-readiness-ask-member = 若查明企业为会员，最能提高得分：增加{ $points }分。
opportunities-raise-readiness-member = 企业若成为会员，最能提高得分：增加{ $points }分。
opportunities-raise-readiness-ask-size = 查明员工人数最能提高得分：增加{ $points }分。
opportunities-raise-relevance-state-technologies = 查明一项相符的技术最能提高得分：增加{ $points }分。
opportunities-raise-relevance-state-technology = 请在企业表中填写企业的技术（如{ $technology }）：增加{ $points }分。
opportunities-raise-relevance-state-theme = 查明需求的主题（且企业技术与之相符）最能提高得分：增加{ $points }分。
opportunities-raise-ripeness-news = 了解需求的最新情况最能提高得分：最多增加{ $points }分。
opportunities-anywhere = 相关省份
opportunities-any-theme = 相关主题

# 单个组合页面上的各步
opportunities-step-access-sign = 签署协议“{ $agreement }”
opportunities-step-access-renew = 续签协议“{ $agreement }”
opportunities-step-access-confirm = 确认协议“{ $agreement }”有效
opportunities-step-access-agree = 在{ $provinces }达成一份活跃的{ $themes }协议
opportunities-step-access-widen = 协议“{ $agreement }”也涵盖{ $themes }
opportunities-step-access-enliven = 增强协议“{ $agreement }”的活力
opportunities-step-interest-mind = 企业转变态度并表示有意开展业务
opportunities-step-interest-ask = 企业表示在{ $provinces }的{ $themes }领域开展业务
opportunities-step-interest-renew = 企业表示目前正在开展业务
opportunities-step-interest-sharpen = 企业确认正是在{ $provinces }的{ $themes }领域开展业务
opportunities-step-readiness-ask-export = 查明企业具备出口条件
opportunities-step-readiness-export = 企业具备出口条件
opportunities-step-readiness-experience = 企业在{ $provinces }取得经验
opportunities-step-readiness-ask-member = 查明企业为会员
opportunities-step-readiness-member = 企业成为会员
opportunities-step-readiness-ask-size = 查明员工人数
opportunities-step-relevance-state-technologies = 查明一项相符的技术
opportunities-step-relevance-state-technology = 在企业表中填写企业的技术（如{ $technology }）
opportunities-step-relevance-state-theme = 查明需求的主题，且企业技术与之相符
opportunities-step-ripeness-news = 了解需求的最新情况

# 可信度
opportunities-confidence-high = 信息充分
opportunities-confidence-medium = 信息较充分
opportunities-confidence-low = 信息不足
opportunities-confidence-all = { $confidence }，没有缺项。
opportunities-confidence-missing = { $missing_count ->
    [1] { $confidence }，仅缺{ $missing }。
   *[other] { $confidence }。未注明：{ $missing }。
}
opportunities-missing-technologies = 已知的技术
opportunities-missing-technology = 企业用于该主题的技术
opportunities-missing-theme = 需求的主题
opportunities-missing-place = 需求的省份
opportunities-missing-interest = 企业的意向
opportunities-missing-interest-date = 意向登记日期
opportunities-missing-export = 是否具备出口条件
opportunities-missing-member = 是否为会员
opportunities-missing-size = 员工人数
opportunities-missing-news = 需求的日期

# 候选名单
opportunities-shortlist = 可打印的候选名单
opportunities-shortlist-challenge-help = 一页纸，包含该需求和最适合的企业及各自理由。
opportunities-shortlist-lang = 语言
opportunities-shortlist-challenge-contacts = 附联系方式
opportunities-shortlist-challenge-contacts-help = 企业表中的姓名和电子邮箱，仅限明确注明不受广告保护的企业。
opportunities-shortlist-pdf = 下载 PDF
opportunities-shortlist-challenge-kind = 企业候选名单
opportunities-shortlist-challenge-said = { $count ->
    [0] 登记册中没有符合的企业。
   *[other] { $all ->
        [yes] { $count ->
            [1] 唯一的相关企业。
           *[other] { $count }家相关企业，最适合的排在最前。
        }
       *[no] { $fitting }家相关企业中最适合的{ $count }家。
    }
}
opportunities-shortlist-challenge-tied = 另有{ $count }家企业与最后一家同分。
opportunities-shortlist-ad-protected = 受广告保护：不得向其推销。
opportunities-shortlist-ad-unknown = 未注明是否受广告保护：请查询 CVR 登记册。
opportunities-shortlist-no-contact = 未注明联系人
opportunities-shortlist-weights = 得分为0至100。权重：{ $shares }。
opportunities-shortlist-company-help = 供企业使用的一页纸：何处有需求、可通过谁对接、首先做什么。内容随筛选条件而变。
opportunities-shortlist-company-contacts = 附协议负责人姓名
opportunities-shortlist-company-contacts-help = 协议丹麦方负责人的姓名（如已注明）。名单对外提供前，请先征得本人同意。
opportunities-shortlist-company-kind = 企业机会清单
opportunities-shortlist-company-said = { $count ->
    [0] 没有适合该企业的未解决需求。
   *[other] { $all ->
        [yes] { $count ->
            [1] 唯一的相关需求。
           *[other] { $count }项相关需求，最适合的排在最前。
        }
       *[no] { $fitting }项相关需求中最适合的{ $count }项。
    }
}
opportunities-shortlist-company-tied = 另有{ $count }项需求与最后一项同分。
opportunities-shortlist-where = 何处有需求
opportunities-shortlist-where-one = { $known ->
    [yes] { $province }（{ $count }）
   *[no] 省份未注明（{ $count }）
}
opportunities-shortlist-where-said = { LIST($provinces, form: "commas") }；括号内为相关需求数，机会最好的省份在前。
opportunities-shortlist-doors = 可通过谁对接
opportunities-shortlist-first = 首先做什么
opportunities-shortlist-first-best = “{ $title }”：{ $step }
opportunities-shortlist-owner = 协议负责人：{ $owner }（{ $party }）
opportunities-shortlist-real-first = 虚构示例无论得分高低，一律排在最后。

# 首先做什么
opportunities-first-offer = 跟进企业自己的报价。
opportunities-first-door = { $way ->
    [door] 请通过协议“{ $agreement }”联系{ $party }
    [own] 利用企业因{ $deed }建立的联系
    [weak] 协议“{ $agreement }”的对接作用有限，请与{ $desk }一起寻找渠道
   *[none] 目前没有协议可供对接，请与{ $desk }一起寻找渠道
}{ $is_old ->
    [yes] ，并询问该需求是否仍未解决。
   *[no] 。
}
opportunities-first-interest-ask = 请向{ $desk }说明企业对{ $provinces }{ $themes }领域的意向。
opportunities-first-interest-sharpen = 请向{ $desk }说明：企业是否正是在{ $provinces }的{ $themes }领域开展业务。
opportunities-first-interest-renew = 请向{ $desk }说明：企业目前是否在开展业务。
opportunities-first-interest-mind = 若企业转变态度，请告知{ $desk }。

# 为何不在其列
opportunities-lacking = 未得分项：{ LIST($parts) }。
opportunities-needed-none = 只有具备{ $themes }方面的技术，该组合才会列入名单。
opportunities-needed-neighbour = 若具备{ $themes }方面的技术，该组合即可列入名单。
opportunities-needed-not-stated = 若企业具备{ $themes }方面的技术，该组合即可列入名单：请询问企业并填入企业表。
opportunities-needed-not-known = 若该技术属于{ $themes }，该组合即可列入名单：请改用系统能识别的词填写。
opportunities-needed-no-theme = 若需求注明的主题与企业技术相符，该组合即可列入名单。
opportunities-missed-title = 接近但未列入名单
opportunities-missed-filtered = 另有{ $count }项需求适合该企业，但被筛选条件排除。

opportunities-part-label = 显示
opportunities-part-pairs = 最佳机会
opportunities-part-field = 主题与省份
opportunities-table-field = 所有匹配度高的企业与需求
opportunities-none-field = 筛选范围内的未解决需求均无登记意向。
opportunities-unwanted = { $only_invented ->
    [yes] 此处的需求仅有虚构企业登记意向。以下企业的技术和主题与之最为相符。
   *[no] 此处的需求尚无企业登记意向。以下企业的技术和主题与之最为相符。
}
opportunities-none-company = 筛选范围内没有符合该企业技术和主题的未解决需求。如企业表中缺少其技术，请在表中补充。
opportunities-none-challenge = 登记册中没有企业的技术或主题符合该需求。
opportunities-doors-title = 谁能引荐
opportunities-doors-nobody = 没有协议可提供对接渠道。
opportunities-provinces-title = 机会最好的省份
opportunities-missed-none = 没有接近的组合：没有相近主题，没有就该地点或主题登记的意向，没有当地经验，也没有自己的报价。可在上方任选其他一项。
opportunities-part-doors = 渠道
opportunities-part-provinces = 省份
opportunities-part-near = 为何不在其列？
opportunities-part-pair = 为什么？
opportunities-step = 提升办法：{ $step }（最多可提高{ $points }分）。
