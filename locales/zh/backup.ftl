# 备份：python -m pipeline backup、restore 和 verify --backup

cli-backup-help = 将整个事务台的数据保存为一个文件：数据仓库、历史及导出文件、确认清单和记录；期间其他人可继续工作
cli-restore-help = 从备份恢复到空位置
verify-backup-help = 改为检查一个备份：在临时位置恢复并检查

backup-done = 备份 { $file } 已写入（{ $size } MB）：第{ $load }次导入，{ $files ->
    [0] 没有保存的导出文件
   *[other] { $files }个保存的导出文件
}，{ $records ->
    [0] 没有记录
   *[other] { $records }条记录
}。检查备份：python -m pipeline verify --backup { $file }
cli-help-keep = 该文件夹中自动命名的备份只保留最新的 N 份，其余删除
backup-let-go = 已删除{ $count }份较旧的备份，保留最新的{ $kept }份。
backup-personal = 该文件包含全部内容，包括个人信息，仅制作者可读。用 forget 删除的人员仍在较早的备份中。
backup-damaged = 历史中的 { $name } 已损坏，已按原样复制；修复方法：python -m pipeline verify
backup-exists = { $file } 已存在，未写入任何内容。请换一个名称，例如加上日期。
backup-nothing = 暂无可备份的内容：{ $folder } 中没有数据仓库、历史、确认清单或记录。
backup-nothing-doubted = { $why ->
    [absent] { $folder } 中没有可备份的内容，且文件夹 { $place } 不存在。请创建该文件夹或更正路径。
   *[earlier] 没有可备份的内容：{ $folder } 中没有数据仓库、历史、确认清单或记录，但 { $place } 中有较早的备份。请检查 --warehouse 和 --raw 是否指向正确位置，以及数据是否丢失。
}
backup-records = 无法读取记录（{ $error }），备份中不含这些记录，其余内容均已备份。请在数据库恢复响应后重新备份。
backup-records-damaged = { $file } 已损坏（{ $error }），备份中不含该文件，其余内容均已备份。请将最近一份完整的备份恢复到空位置，用其中的 records.sqlite 替换此文件，然后重新备份。
backup-not-written = 无法写入备份 { $file }（{ $error }）。请选择其他位置或腾出空间。
backup-fault = { $fault ->
    [newer] { $file } 由更新版本的仪表板制作，请用该版本恢复。
    [names] { $file } 含有备份中不应有的名称（“{ $name }”）。未写入任何内容。
    [unlisted] { $file } 含有其清单中没有的“{ $name }”。未写入任何内容，请使用其他备份。
    [missing] { $file } 缺少“{ $name }”。未写入任何内容，请使用其他备份。
    [damaged] { $file } 已损坏：“{ $name }”与保存时不同。未写入任何内容，请使用其他备份。
    [no-room] 没有足够空间解压 { $file }。未写入任何内容，请腾出空间后重试。
   *[no-backup] { $file } 不是备份，或不完整。未写入任何内容。
}

restore-done = 已恢复到 { $warehouse }：{ $when }（UTC）的状态，第{ $load }次导入，由 { $who } 备份。检查：python -m pipeline verify
restore-occupied = 此处已有数据：{ $places }。未写入任何内容。请用 --warehouse 和 --raw（以及已设置的 RECORDS）选择空位置，或先移走已有内容。
restore-unfinished = 恢复 { $file } 时中断，内容尚未全部就位。请运行以下命令完成：python -m pipeline restore "{ $file }"；如要重新开始，请先移走 { $folder }。
restore-newer = { $file } 中的记录由更新版本的仪表板写入，请用该版本恢复。
restore-records = 无法写入记录（{ $error }）。请在数据库恢复响应后重试。
restore-not-written = 无法恢复 { $file }（{ $error }）。请处理后重试。

verify-records = { $file } 已损坏（{ $error }）。请将最新备份恢复到空位置，并用其中的 records.sqlite 替换此文件。
verify-backup-good = { $file } 完好且可恢复：第{ $load }次导入，备份于{ $when }（UTC）。
forget-backups = 较早的备份中仍有此人：请删除这些备份，或在恢复后再次删除此人。
