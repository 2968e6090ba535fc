# 成效：取得了哪些成果。

effect-empty = 所选条件下没有成果、已举行的活动或企业。
effect-nothing = 数据中没有成果。
effect-within = { $count ->
    [0] 项目期内没有已注明类型的成果。
   *[other] 项目期内有{ $count }项已注明类型的成果。
}
effect-around = { $before ->
    [0] 项目期之后有{ $after }项。
   *[other] 项目期之前有{ $before }项{ $after ->
        [0] {""}
       *[other] ，之后有{ $after }项
    }。
}
effect-undated = { $count }项未注明日期。
effect-unstated = 另有{ $count }项成果未注明类型。
effect-few = 已注明类型的成果仅{ $count }项，不足以得出规律。
effect-of-all = 各时期各类成果（含未注明类型）共{ $count }项
effect-of-period = { $count ->
    [0] 所选期间内没有成果
   *[other] 所选期间内{ $count }项
}{ $dateless ->
    [0] {""}
   *[other] ；另有{ $dateless }项未注明日期，未计入
}
effect-contract-value = { $valued ->
    [0] { $count ->
        [1] 未注明金额
       *[other] 均未注明金额
    }
   *[other] { $count ->
        [1] 注明金额：{ MONEY($amount, form: "short") }
       *[other] { $known ->
            [all] 金额共{ MONEY($amount, form: "short") }
           *[some] { $count }份中有{ $valued }份注明金额：{ MONEY($amount, form: "short") }
        }
    }
}
effect-contracts = { $count ->
    [1] 已签订1份合同，{ $valued ->
        [0] 未注明金额。
       *[other] 金额为{ MONEY($amount, form: "short") }。
    }
   *[other] 已签订{ $count }份合同；{ $known ->
        [all] 金额共{ MONEY($amount, form: "short") }。
       *[some] { $valued ->
            [0] 均未注明金额。
           *[other] 其中{ $valued }份注明金额，共{ MONEY($amount, form: "short") }。
        }
    }
}
effect-timed = { $whole }份协议在签署后取得了成果{ $few ->
    [yes] { $count ->
        [0] ，但日期未知。
       *[other] { $known ->
            [all] ，数量不足以计算中位数。
           *[some] ；仅{ $count }份的日期已知，不足以计算中位数。
        }
    }
   *[no] ，中位数为签署后{ NUMBER($months, decimals: 1) }个月、{ NUMBER($contacts, decimals: 1) }次联系（日期已知的{ $count }份）。
}
effect-timed-note = { $few ->
    [yes] { $count ->
        [0] 没有两个日期均已知的协议
       *[other] 仅有{ $count }份协议的两个日期均已知
    }
   *[no] { $count }份协议的中位数；{ NUMBER($contacts, decimals: 1) }次联系
}
effect-too-few = 数量太少
effect-companies-note = { $count ->
    [0] 均无 CVR 号
   *[other] 其中{ $count }家有 CVR 号，可导出
}
effect-cost-note = 不表示成果由资金带来

effect-part-label = 显示
effect-part-years = 项目前、中、后
effect-part-agreements = 协议
effect-part-parties = 丹麦方
effect-part-themes = 主题
effect-part-list = 成果清单
effect-part-participants = 参与企业

effect-years-title = 逐年成果
effect-years-takeaway = 项目期为{ DAY($first, form: "long") }至{ DAY($last, form: "long") }。点击柱形可打开对应的行。
effect-years-alt = 柱状图：每年成果数，按类型堆叠。{ $takeaway }
effect-agreements-title = 每份协议取得了哪些成果？
effect-agreements-name = 协议
effect-parties-title = 每个丹麦方取得了哪些成果？
effect-parties-name = 丹麦方
effect-themes-title = 每个主题取得了哪些成果？
effect-themes-name = 主题
effect-by-takeaway = 一项成果涉及多份协议、多个丹麦方或多个主题的，分别计入。点击一行可打开对应的记录。
effect-participants-title = 供成效研究使用的参与企业
effect-participants-help = 丹麦统计局和丹麦商务局按 CVR 号在登记数据中跟踪参与企业，并将其就业和营业额与未参与的同类企业对比，以衡量成效（丹麦商务局关于基于登记数据的成效衡量方法说明，2016年；Statistisk Perspektiv 第14期，2016年）。每行对应一个 CVR 号、一个年份和一种活动类型。个体经营者的 CVR 号属于个人数据：请仅提供给负责衡量的单位。

effect-kind-contract = 合同
effect-kind-demonstration = 示范
effect-kind-commercial = 商业里程碑
effect-kind-non-commercial = 非商业里程碑
effect-kind-unstated = 未注明类型
effect-side-before = 项目前
effect-side-within = 项目期内
effect-side-after = 项目后
effect-side-undated = 未注明日期
