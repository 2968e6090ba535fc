# 框架：名称、菜单、页脚、格式。

app-name = { $app }
text-unsaid = （此处缺少文本：{ $key }。这是程序错误，数据不受影响。）

menu-label = 页面
section-overview = 概览
section-partnerships = 合作关系
section-business = 商务
section-economy = 财务
section-data = 数据

page-overview = 概览
page-map = 地图
page-provinces = 省份
page-parties = 市镇及其他丹麦方
page-agreements = 协议
page-presence = 联系状况
page-timeline = 时间线
page-effect = 成效
page-budget = 预算与支出
page-data = 数据
page-glossary = 词汇表
page-handbook = 使用手册
page-companies = 企业
page-challenges = 治理需求
page-opportunities = 机会
page-synergies = 协同
page-denmark = 丹麦对华合作
page-board = 董事会报告
page-search = 搜索

paper-closed = 未展开，因此未打印
paper-cut = 打印件未显示整个表格；完整内容见屏幕上该表下方的 Excel 文件。
table-keys = 按方向键在单元格之间移动；可选行时，按 Shift + 空格选择该行。
chart-keys = 按方向键在标记之间移动，按 Enter 打开对应的数据行。

language-label = 语言
theme-label = 外观

data-as-of = 数据更新于{ DAY($date, form: "long") }
data-exports-of = { $sources }：截至{ DAY($date) }
data-plans-unknown = 当时的计划未知：最早的{ $sources }导出文件为{ DAY($date, form: "long") }。
data-plans-agreements = 协议
data-plans-activities = 活动
data-plans-milestones = 里程碑
data-described-today = 名称、地点、主题和会员资格均按今日所知显示；最新导出文件为{ DAY($date, form: "long") }。
known-by-none = 没有{ DAY($date, form: "long") }或更早的导出文件：当时事务台尚无任何资料。
known-by-option = 按该日所知，YYYY-MM-DD：仅采用当时已有的导出文件
known-by = 按该日所知
known-by-help = 仅采用当时已有的导出文件。留空则采用今日所知的全部内容。
known-by-told = 按{ DAY($date, form: "long") }所知显示：仅采用当时已有的导出文件。
known-by-end = 显示今日所知
known-by-guest = 来宾看到的是今日所知的内容。
since-fold = 此后情况（据今日所知，{ $count }项）
since-about = 仅见于更晚导出文件的内容：只列日期和标题，不计入此处的任何数字、建议或评价。
mark-sample = 示例数据
mark-invented = 虚构数据
mark-guest = 来宾视图
mark-open = 未设登录
mark-known = 按{ DAY($date) }所知
sample-banner = **示例数据**：{ $hides ->
    [yes] 虚构内容（包括所有金额）已隐藏。
   *[no] 所有金额均为虚构；其他虚构数字另有标注。
}
sample-banner-help = 本页显示仪表板自带的示例数据。将您自己的 Excel 文件放入 data/raw，或在“数据”页面上传，即可查看您的数据。

footer-credits = 数据来源与字体
footer-attribution = 地图：Made with Natural Earth。地名数据 © GeoNames（CC BY 4.0），有改动。包含丹麦地理数据局（现为丹麦气候数据局）与丹麦各市镇的数据，DAGI 1:500,000，2014年2月。统计数据来源：中国国家统计局（www.stats.gov.cn）。边界仅供参考。
footer-fonts = 字体：Public Sans 与 Schibsted Grotesk（SIL Open Font License 1.1）。图标：Material Symbols（Apache 2.0）。
footer-project = { $desk }：{ DAY($project_start, form: "long") }至{ DAY($project_end, form: "long") }，拨款{ MONEY($grant) }。
footer-project-guest = { $desk }：{ DAY($project_start, form: "long") }至{ DAY($project_end, form: "long") }。
footer-offline = 本仪表板不从互联网获取任何内容，也不跟踪您的使用情况。

error-warehouse-scheme = 数据仓库必须是本机上的文件或共享数据仓库。无法使用“{ $named }”：不支持“{ $scheme }:”。请把 WAREHOUSE（或 --warehouse）设为一个路径，例如 data/warehouse.duckdb，或设为“ducklake:postgres:dbname=… host=… user=…”。未写入任何内容。
error-warehouse-password = 指定共享数据仓库时不得附带密码：密码会出现在日志和进程列表中。请从 WAREHOUSE 中去掉密码，并保存在 PGPASSFILE 或 PGSERVICE 中。未写入任何内容。
error-old-warehouse = 数据仓库（{ $file }）由其他版本构建。请重新运行：python -m pipeline build
error-damaged-title = 无法读取数据仓库
error-damaged = { $kind ->
    [empty] 文件 { $file } 是空的。
    [folder] { $file } 是文件夹或其他非文件对象。
    [forbidden] 程序没有读取 { $file } 的权限。
    [locked] 另一个程序正以写入方式打开 { $file }。
    [unreadable] 目前无法读取文件 { $file }；系统的提示已写入日志。
    [away] 目前无法连接共享数据仓库，且本机尚无其副本；原因已写入日志。
   *[damaged] 文件 { $file } 已损坏，或不是数据仓库。
  }
error-damaged-mend = { $kind ->
    [locked] 请关闭该程序，然后重新加载页面。
    [forbidden] 请允许运行本仪表板的用户读取该文件，然后重新加载页面。
    [unreadable] 请稍后重试。如仍无效，请运行“python -m pipeline verify”查看原因。
    [folder] 请将其移走，并运行“python -m pipeline build”重建数据仓库。数据没有丢失：历史记录保存了所有已导入的文件。
    [away] 请稍后重试。如仍无效，请联系仪表板管理员，确认 WAREHOUSE 所指的数据库是否有响应。
   *[damaged] 数据没有丢失：历史记录保存了所有已导入的文件。请用“python -m pipeline verify”检查，并用“python -m pipeline build”重建数据仓库。
  }
error-records = 目前无法读取备注、决定、风险和已发布的报告。数据不受影响。请稍后重试；如仍无效，请联系仪表板管理员查看日志。
error-page-title = 页面无法显示
error-page = 显示页面时系统出错。您的筛选条件已保留。请尝试重新加载页面；如仍无效，请将时间{ $time }告知仪表板管理员。详细信息已写入日志。
error-no-warehouse-title = 尚无数据
error-no-warehouse = 请把 Excel 导出文件拖到“数据”页面，系统会据此建立数据仓库。（命令行：“make run”或“python -m pipeline build”。）

format-not-stated = 未注明
format-not-known = 未知
format-money = { $amount }丹麦克朗
format-money-short = { $size ->
    [large] { $amount }亿丹麦克朗
   *[small] { $amount }万丹麦克朗
}
format-quarter = { $year }年第{ $quarter }季度
format-half-year = { $half ->
    [first] { $year }年上半年
   *[second] { $year }年下半年
}
format-period = { $first }至{ $last }
format-period-of-month = { $first }至{ $last }
format-period-all = 全部时间
format-moment = { DAY($day, form: "long") } { $time }
format-period-from = { $first }起
format-period-until = 至{ $last }
format-rows = { $count }行
format-files = { $count }个文件
format-days = { $count ->
   *[other] { $number }天
}
format-days-ahead = { $count ->
    [0] 今天
   *[other] { $days }后
}
format-either = { $first }或{ $last }
format-list = { $nested ->
    [yes] { $first }以及{ $last }
   *[no] { $first }和{ $last }
}

table-download-excel = Excel
table-download-csv = CSV
table-download-help = 下载表格的全部行，文件中写明筛选条件
table-rows = { $count ->
   *[other] { $number }行
}
table-shown = 显示前{ $shown }行，共{ $number }行。下载的文件包含全部行。
table-corrected = { $heading }：{ $known ->
    [yes] 由{ $who }
   *[no] {""}
}在此更正；导出文件：{ $old }
table-empty = 所选筛选条件下没有数据。
table-sheet-rows = 数据
table-sheet-about = 关于本文件
table-about-title = 标题
table-about-filters = 筛选条件
table-about-measured = 统计日期
table-about-data = 数据更新日期
table-about-made = 下载时间
table-about-sample = 备注
table-about-sample-text = 示例数据；虚构的数字另有标注。
table-yes = 是
table-no = 否

empty-title = 所选筛选条件下没有可显示的内容
empty-hint = 请移除上方的某个筛选条件，或选择更长的期间。
empty-reset = 重置所有筛选条件
empty-unloaded-title = 暂无可显示的内容
empty-unloaded = 尚未导入本页所需的数据。导入后本页即会显示内容。

guest-view = 以来宾身份查看
guest-view-help = 按中方伙伴看到的样子显示：不含负责人、下一步、瓶颈和资金。地址栏中的链接可以直接转发。
guest-view-end = 恢复完整显示
guest-banner-own = **来宾视图。** 这是中方伙伴看到的页面，负责人、下一步、瓶颈和资金均已隐藏。
guest-banner = **来宾视图。** 您看到的是我们与所有中方伙伴共享的信息。工作人员登录后可查看其余内容。
guest-banner-named = **来宾视图。** 您看到的是我们与所有中方伙伴共享的信息。
guest-page-title = 此页面仅供内部使用
guest-page = 此页面的内容仅供{ $desk }及丹麦各方使用。欢迎查看仪表板的其他页面。
sign-in = 登录
sign-out = 退出登录
signed-in-as = 已登录：{ $name }
sign-in-unverified = 您已登录，但登录服务商表示该邮箱地址尚未验证，因此您看到的内容与来宾相同。请在服务商处验证该地址，退出后重新登录。
not-allowed = 只有数据管理员才能执行此操作。没有保存或更改任何内容。如果您是数据管理员，请在菜单中查看是否已登录，以及是否正以来宾身份查看。
open-banner = **未设登录，对外开放**：所有能访问此页面的人都是数据管理员，可以查看全部内容、导入、更正和撤销。

# 服务器启动时的提示
start-ready = { $desk }：{ $address }（按 Ctrl+C 停止）
start-open = 网络上的其他人可以访问本仪表板（{ $address }），而未设登录时人人都是数据管理员。请在 .streamlit/secrets.toml 中设置登录（方法见 docs/running.md），或只绑定127.0.0.1。如果确实要让所有人拥有全部权限：启动命令末尾加“{ $flag }”，或设置 { $setting }。
start-secrets = .streamlit/secrets.toml 存在但无法读取。请更正该文件（应有内容见 docs/running.md）。仪表板不会启动，因为未设登录时人人都是数据管理员。
start-auth = .streamlit/secrets.toml 的 [auth] 中缺少 { $entries }，因此无人能够登录。完整的示例见 docs/streamlit.toml；cookie_secret 是一段较长的随机文字，可用“openssl rand -hex 32”生成。
start-roles = .streamlit/secrets.toml 中的 [roles] 无法执行：{ $entries }。其中只能有 keeper 和 viewer，各为一个列表，列出完整地址（"anne@clean.example"）或整个机构（"*@clean.example"）；还可有 signed_in_since，为一个时刻（2026-11-29T08:00:00）。
start-roles-alone = .streamlit/secrets.toml 中有 [roles] 但没有 [auth]：无人能够登录，人人都会成为数据管理员。请在 [auth] 中设置登录（方法见 docs/running.md），或删除 [roles]。
start-hosts = { $setting } 无法采用：{ $entries }。此处应填写浏览器访问本仪表板所用的名称，以逗号分隔，不含“https://”和路径，例如 desk.clean.example。

# 服务器不予答复，或无法答复
door-host = 本仪表板不以此名称提供服务。请用 localhost，或登录后返回的地址打开。如果还有其他名称，请将其加入 { $setting }，然后重新启动仪表板。
door-origin = 其他网站的页面发出了这一请求，未予答复。如果该页面属于贵方，请将其名称加入 { $setting }，然后重新启动仪表板。
error-answer = 系统出错。请稍后再试。如果仍不行，请联系仪表板管理员查看日志。

# make run
run-help = 导入 data 文件夹中的新数据，并在本机运行仪表板
run-help-host = 浏览器访问的地址（127.0.0.1）
run-help-port = 浏览器访问的端口（8501）
run-port-taken = 端口 { $port } 已被占用，可能已有仪表板在运行。请先停止，或换用其他端口：--port { $other }（使用 make 时：PORT={ $other }）。
run-help-open = 能访问该地址的任何人都是数据管理员，无需登录

## 虚构数据

invented = 虚构数据
invented-left-out = 不含
invented-hide = 隐藏虚构数据
invented-hide-help = 数字、数据行、地图和图表均按从未导入虚构示例计算。地址栏中的链接会保留此选择。
invented-option = 按从未导入虚构数据行计算
invented-mark = { $whole ->
    [yes] * 虚构
   *[no] * 部分虚构
}
invented-marked = { $how ->
    [all] \* 图中内容均为虚构。
   *[some] \* 全部或部分为虚构。
}
invented-lacks = 虚构数据已隐藏，此处缺少的可能正是这些数据：示例数据中的所有金额均为虚构。
invented-show = 显示虚构数据

# 只有其他语言版本的标题。
title-in-da = { $title }（丹麦文）
title-in-en = { $title }（英文）
title-in-zh = { $title }（中文）
title-in-none = { $title }（原文）

# 备注、风险或议题原文的语言（与读者语言不同时）。
written-in = { $lang ->
    [da] 原文为丹麦文
    [en] 原文为英文
    [zh] 原文为中文
   *[none] 原文
}

# 中文名称及其出处。
name-not-confirmed = 未确认
name-without-chinese = { $name }（中文名待确认）
name-chinese-lacking = 中文名待确认
name-in-chinese = { $state ->
    [sourced] { $name }（出处：{ $sources }）
   *[unconfirmed] { $name }（未确认）
}
