# 数字的备注，以及需要说明的偏差。

author-label = 您的姓名
author-example = 姓名
author-missing = 请填写姓名，以便注明由谁更改数据。
author-signed = 您以{ $name }的身份填写。

commentary-title = { $count ->
    [0] { $about }：添加备注
   *[other] { $about }：{ $count }条备注
}
commentary-none = 暂无备注。您在此填写的内容会连同所选筛选条件一起保存，并列入董事会报告。
commentary-none-viewer = 暂无备注。
commentary-elsewhere = 在其他筛选条件、其他期间或其他日期下填写的备注

commentary-signed = { $author }，填写于{ $date }，针对截至{ $as_of }的数字
commentary-edited = { $author }于{ $date }修改
commentary-view = 查看截至{ $as_of }的数字：{ $filters }
commentary-view-all = 无筛选条件

commentary-line = 预算科目的备注
commentary-line-example = 选择预算科目
commentary-write = 添加备注
commentary-write-example = 原因是什么？正在采取什么措施？
commentary-write-help = 备注连同所选筛选条件和日期（{ DAY($as_of, form: "long") }）一起保存，导入新数据后仍会保留。
commentary-save = 保存备注
commentary-text = 备注
commentary-edit = 修改
commentary-save-edit = 保存修改
commentary-cancel = 取消
commentary-withdraw = 撤回
commentary-withdraw-ask = 撤回后备注不再显示，也不会列入新的报告；已发布的报告中仍会保留。
commentary-withdraw-yes = 撤回备注
commentary-history = 以往版本
commentary-version = { $author }，{ $date } { $time }
commentary-was-withdrawn = 备注已撤回。
commentary-kept = 备注已保存。
commentary-withdrawn = 备注已撤回。

commentary-empty = 备注尚无内容。
commentary-no-name = 请填写姓名，以便他人知道备注由谁填写。
commentary-not-kept = 目前无法保存备注。您的文字仍在输入框中，请稍后再试。
commentary-changed-meanwhile = 您填写期间，{ $author }于{ $time }修改了同一内容。没有任何内容被覆盖。请查看现在的内容；如需以您的版本为准，请再次保存。

commentary-deviations-title = 需要说明的偏差
commentary-deviations-help = 支出偏离计划超过规则允许的幅度时，该预算科目列于此处。针对该科目的备注在{ $days }天内视为说明。
commentary-deviations-none = 没有预算科目偏离计划超过规则允许的幅度。
commentary-deviations-found = { $count ->
    [1] 一个预算科目偏离计划超过规则允许的幅度：{ $line }{ $side ->
        [over] 超出
       *[under] 低于
    }计划{ MONEY($amount) }。
   *[other] { $count }个预算科目偏离计划超过规则允许的幅度，其中偏离最大的是{ $line }，{ $side ->
        [over] 超出
       *[under] 低于
    }计划{ MONEY($amount) }。
}
commentary-deviations-open = { $count ->
    [0] { $all ->
        [yes] 已有备注说明。
       *[no] 均已有备注说明。
    }
   *[other] { $all ->
        [yes] { $count ->
            [1] 尚无说明。
           *[other] 均尚无说明。
        }
       *[no] 其中{ $count }个尚无说明：{ $lines }。
    }
}
commentary-side-over = 高于计划
commentary-side-under = 低于计划
commentary-explained = ✓ 已说明
commentary-unexplained = ▲ 缺少说明

commentary-figure-budget = 预算与支出
commentary-figure-budget-curve = 支出与计划
commentary-figure-forecast = 预测
commentary-figure-budget-line-missing = 未注明预算科目
