# 每周简报：收件人要做什么、哪些关系转冷、哪些协议到期、有何新情况。

digest-title = { $whole ->
    [yes] { $desk }每周简报（{ DAY($date) }）：本周待办
   *[no] { $desk }每周简报（{ DAY($date) }）：{ $party }
}
digest-todo = { $when ->
    [late] 待办事项：已逾期（{ $count }）
    [week] 待办事项：一周内（{ $count }）
    [later] 待办事项：以后或无期限（{ $count }）
   *[none] 待办事项
}
digest-todo-none = 未来30天无待办事项。
digest-cold = { $count ->
    [0] 即将转冷
   *[other] 即将转冷（{ $count }）
}
digest-cold-none = 未来30天没有关系转冷。
digest-expiring = { $count ->
    [0] 一年内到期
   *[other] 一年内到期（{ $count }）
}
digest-expiring-none = 一年内没有协议到期。
digest-new = { $count ->
    [0] { DAY($since) }以来的新情况
   *[other] { DAY($since) }以来的新情况（{ $count }）
}
digest-new-none = 没有登记新的联系。
digest-turns = { $exact ->
    [yes] 将于{ $date }转冷。
   *[no] 最迟于{ $date }转冷。
}
digest-ends = { $exact ->
    [yes] { $date }到期。
   *[no] { $date }底到期。
}
digest-more = { $link ->
    [none] 另有{ $count }项。
   *[other] 另有{ $count }项：{ $link }
}
digest-sample = 仪表板显示的是示例数据：所有金额均为虚构；其他虚构数字另有标注。
digest-why = 本邮件发送至{ $address }，因为该地址在{ $desk }的收件人名单上。
digest-help = 生成或发送每周简报：待办、转冷、到期和新情况
digest-help-party = 关于该丹麦方；不填则为整个事务台
digest-help-to = 发送到该地址；不填则发给 digest.toml 中的所有收件人
digest-help-send = 通过 digest.toml 中的邮件服务器发送；否则生成 .eml 文件
digest-help-schedule = 持续运行：自 digest.toml 所定的发送日起发送每周简报
digest-help-output = 文件；有多个收件人时为文件夹
digest-written = { $count ->
   *[other] 已生成{ $count }份简报：{ $file }。如需发送，请加 --send。
}
digest-sent = { $count ->
    [0] 未发送：所有人均已收到本周简报，或尚未到发送日。
   *[other] 已发送{ $count }份简报。
}
digest-waiting = 等待中：自 { $file } 所定的发送日起发送。按 Ctrl+C 停止。
digest-error-file = { $file } 无法使用：{ $reason }
digest-error-toml = { $file } 不是有效的 TOML：{ $line ->
    [end] 文件在某个值中间结束，或不是 UTF-8 编码
   *[other] 请检查第{ $line }行
}。示例见 docs/digest.toml。
digest-error-key = { $file } 无法使用。请检查“{ $key }”：docs/digest.toml 列出了可填写的内容及其位置。
digest-error-address = “{ $address }”不是邮件地址。
digest-error-party = 数据中没有丹麦方“{ $party }”。请按导出文件填写名称。
digest-error-nobody = { $file } 中没有收件人。请按 docs/digest.toml 填写，或使用 --to。
digest-error-no-server = 没有邮件服务器：请按 docs/digest.toml 在 { $file } 中填写 host。
digest-error-send = 邮件服务器 { $server } 未接收该邮件：{ $reason }
digest-error-unsure = 邮件已交付，但邮件服务器 { $server } 未答复：{ $reason }。本周不再重发。
digest-error-some = 已发送{ $count }份，其余可重试：{ $reasons }
