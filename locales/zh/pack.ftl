# 董事会报告：PDF、PowerPoint 和 Excel。

pack-kicker = { $app }
pack-title = 董事会报告
pack-title-guest = 丹麦对华合作
pack-illustrative = 虚构
pack-partly-illustrative = 部分虚构
pack-and-more = { LIST($names, form: "commas") }等
pack-origin-data = 由数据得出
pack-origin-desk = { $desk }于{ DAY($date, form: "long") }提出
pack-page = 第{ $page }页，共{ $pages }页
pack-continued = { $count ->
   *[other] 另有{ $count }行未在此列出。
}

# 红绿灯

pack-light-overall = 总体
pack-light-economy = 财务
pack-light-relations = 关系
pack-light-deliveries = 进展
pack-light-overall-verdict = { $severity ->
    [red] { $count ->
       *[other] { $names }为红色。
    }
    [amber] { $count ->
       *[other] { $names }为黄色。
    }
    [green] 一切在约定范围之内。
   *[none] 尚无可供判断的数据。
}
pack-light-overall-rule = 取三个灯中最差者。
pack-light-economy-verdict = 拨款已使用{ PERCENT($percent, decimals: 1) }，项目期已过{ PERCENT($elapsed, decimals: 1) }。{ $count ->
    [0] 规则检查未发现问题
   *[other] 规则检查发现{ $count }项问题
}{ $outlook ->
    [over] ，预测超出拨款。
    [may_exceed] ，预测可能超出拨款。
    [unused] ，预测将有结余。
    [within] ，预测在拨款之内。
   *[unknown] 。数据太少，无法预测。
}
pack-light-economy-why = { $severity ->
    [red] 红色：{ $names }。
   *[amber] 黄色：{ $names }。
}
pack-light-economy-kind = { $count ->
    [1] { $name }
   *[other] { $name }（{ $count }）
}
pack-light-economy-nothing = 没有预算，也没有凭证。
pack-light-economy-rule = 预算科目或资金来源超支{ $over }%以上、凭证无法计入或预测超出拨款为红色；小幅超支、承付款超出预算、支出低于计划{ $under }%以上、预测可能超出拨款或结余超过{ $unused }%为黄色。
pack-light-relations-verdict = { $count ->
    [0] { $whole ->
        [0] 没有有效协议。
        [1] 唯一的有效协议按时联系。
       *[other] { $whole }份有效协议均按时联系。
    }
   *[other] { $whole ->
        [1] 唯一的有效协议{ $red ->
            [0] 从未联系。
           *[other] 已转冷。
        }
       *[other] { $all ->
            [yes] { $whole }份有效协议均未按时联系：
           *[no] { $whole }份有效协议中有{ $count }份未按时联系：
        }{ $red ->
            [0] {""}
           *[other] 转冷{ $red }份
        }{ $never ->
            [0] {""}
           *[other] { $red ->
                [0] {""}
               *[other] ，
            }从未联系{ $never }份
        }。
    }
}
pack-light-relations-nothing = 没有有效协议。
pack-light-relations-rule = 未按时联系的有效协议超过{ $amber }%为黄色，超过{ $red }%为红色。
pack-light-deliveries-verdict = { $done ->
    [0] 尚未完成任何里程碑。
   *[other] 已完成{ $done }个里程碑。
}{ $late ->
    [0] 里程碑、承诺和活动均未逾期
   *[other] { $late }项逾期
}{ $waiting ->
    [0] 。
   *[other] ，{ $waiting }项询问未答复。
}
pack-light-deliveries-nothing = 没有已完成或逾期的里程碑。
pack-light-deliveries-rule = 里程碑、承诺或活动逾期，或有询问未答复为黄色；应完成的里程碑中超过{ $late }%未完成为红色。
pack-annex = 附录
pack-agenda = 董事会须决定
pack-agenda-choice = { $first ->
    [yes] { $number }. { $title }（建议）
   *[no] { $number }. { $title }
}
pack-agenda-message = { $count ->
    [0] 董事会没有待决议题
   *[other] 董事会须决定{ $count }项议题
}
pack-journeys-sum = { $is_any ->
    [yes] { $of ->
        [line] 事务台可用于新行程的资金为{ MONEY($money) }：{ LIST($lines) }中可用且预计不会支出的部分。
       *[grant] 事务台可用于新行程的资金为{ MONEY($money) }：拨款中预计不会支出的部分。预算没有差旅科目。
    }各项建议共用{ MONEY($taken) }，尚余{ MONEY($left) }。
   *[no] { $of ->
        [line] 事务台没有可用于新行程的资金：{ LIST($lines) }或整笔拨款中的款项已全部支出、承付或预计支出。
       *[grant] 事务台没有可用于新行程的资金：拨款已全部支出、承付或预计支出。
    }
}
pack-journeys-after = { $is_any ->
    [yes] 该建议动用新行程资金{ MONEY($taken) }，余{ MONEY($left) }供后续议题使用
   *[no] 该建议无需新的行程，余{ MONEY($left) }供后续议题使用
}

# 首页

pack-figure-spent-note = 占{ MONEY($budget) }的{ PERCENT($percent, decimals: 1) }
pack-figure-spent-narrowed = 符合筛选条件的凭证
pack-figure-available-note = 已承付{ MONEY($amount) }
pack-against = { $date }为{ $number }

pack-since-report = 自上次报告（{ DAY($date, form: "long") }）以来
pack-since-period = 自{ DAY($date, form: "long") }以来
pack-since-nothing = 没有新的记录。
pack-since-held = { $count ->
   *[other] 共有{ $count }次联系：{ $names }。
}
pack-since-reached = { $count ->
   *[other] 完成了{ $count }个里程碑：{ $names }。
}
pack-since-signed = { $count ->
   *[other] 签署了{ $count }份协议：{ $names }。
}
pack-since-ended = { $count ->
   *[other] { $count }份协议到期：{ $names }。
}
pack-since-cold = { $count ->
   *[other] { $count }项关系转冷：{ $names }。
}
pack-since-spent = 支出{ MONEY($amount) }。
pack-ahead = 未来三个月
pack-ahead-item = { $date }：{ $subject }（{ $kind }）。
pack-ahead-more = { $count ->
   *[other] 三个月内另有{ $count }项已定日期。
}
pack-ahead-cooling = { $count ->
   *[other] 若无人联系，{ $count }项关系将转冷：{ $names }。
}
pack-ahead-nothing = 未来三个月没有已定日期的会议、里程碑或到期协议。
pack-ahead-unknown = 当时的计划未知：所有载有计划的导出文件均晚于统计日期。
pack-problem = 主要问题
pack-problem-is = { $title }。
pack-problem-nothing = 数据未显示问题，也没有记录风险。

# 进展

pack-progress = 合作进展
pack-progress-nothing = 没有协议，也没有活动。
pack-progress-presence = { $whole ->
    [0] 没有有效协议。
    [1] 唯一的有效协议{ $green ->
        [1] 在目标期限内
       *[other] { $amber ->
            [1] 接近期限
           *[other] { $new ->
                [1] 为新签，尚无联系
               *[other] { $red ->
                    [1] 已转冷
                   *[other] 没有登记的联系
                }
            }
        }
    }。
   *[other] { $whole }份有效协议中，{ $green ->
        [0] 没有一份在目标期限内
       *[other] { $green }份在目标期限内
    }，{ $red ->
        [0] 没有转冷的
       *[other] { $red }份已转冷
    }。此外，{ $amber ->
        [0] 没有接近期限的
       *[other] { $amber }份接近期限
    }，{ $new ->
        [0] 没有新签后尚无联系的
       *[other] { $new }份为新签、尚无联系
    }{ $never ->
        [0] 。
       *[other] ，{ $never }份没有登记的联系。
    }
}
pack-progress-contacts = { $count ->
    [0] { $side ->
        [same] 近24个月没有联系。
       *[fewer] 近12个月没有联系，之前12个月为{ $before }次。
    }
   *[other] 近12个月联系{ $count }次{ $side ->
        [more] ，多于之前12个月的{ $before }次。
        [fewer] ，少于之前12个月的{ $before }次。
       *[same] ，与之前12个月相同。
    }
}
pack-map = 合作分布
pack-map-alt = 中国地图，按协议数为各省着色，并以连线连接丹麦。{ $takeaway }
pack-indicators = 主要指标的变化
pack-in-days = { $what }（天）
pack-column-change = 变化
pack-quarters = 每季度联系
pack-quarters-series = 联系
pack-quarters-takeaway = { $count ->
    [0] 所示季度没有联系。
   *[other] 最多为{ $quarter }（{ $count }次）；{ $latest }{ $last }次。
}
pack-quarters-nothing = 尚无联系。
pack-quarters-alt = 每季度联系次数柱状图。{ $takeaway }
pack-presence = 有效协议的联系情况
pack-timeline = 协议与活动
pack-timeline-takeaway = { $count ->
   *[other] { $whole ->
        [1] 唯一的有效协议
       *[other] { $all ->
            [yes] 全部{ $whole }份有效协议
           *[no] { $whole }份有效协议中，{ $count }份
        }
    }在所示时段内有活动或里程碑。
}
pack-timeline-note = 图中为其中最活跃的{ $count }份。
pack-timeline-nothing = 统计日期前后，有效协议均没有活动或里程碑。
pack-timeline-alt = 时间线：横条为协议，标记为活动。{ $takeaway }

# 经费

pack-effect = 成效
effect-sides-title = 项目前、项目期内和项目后
outcomes-title = 成果
pack-effect-outcomes-message = { $count ->
    [0] 没有已注明类型的成果
   *[other] { $count }项成果已注明类型
}
pack-sheet-effect-sides = 成效
pack-sheet-effect-outcomes = 成果

pack-economy = 财务
pack-grant-narrowed = 预算不按省份、主题或丹麦方划分。表中只有符合筛选条件的凭证。
pack-curve = 支出与计划的对比及预测
pack-curve-committed = 已支出与已承付
pack-curve-budget = 拨款
pack-curve-likely = 预测
pack-curve-low = 预测（低）
pack-curve-high = 预测（高）
pack-curve-alt = 计划与实际支出曲线及预测。{ $takeaway }
pack-forecast = { $state ->
    [ended] { $open ->
        [yes] { $side ->
            [over] 已支出与已承付合计超出拨款{ MONEY($unused) }。
           *[under] 拨款中有{ MONEY($unused) }既未支出也未承付。
        }项目于{ DAY($date, form: "long") }结束，已支出{ MONEY($spent) }，已承付{ MONEY($committed) }。
       *[no] { $side ->
            [over] 支出超出拨款{ MONEY($unused) }。
           *[under] 拨款结余{ MONEY($unused) }。
        }项目于{ DAY($date, form: "long") }结束，已支出{ MONEY($spent) }。
    }
   *[other] { $side ->
        [over] 预计支出将超出拨款{ MONEY($unused) }。
       *[under] 预计拨款将结余{ MONEY($unused) }。
    }预计至{ DAY($date, form: "long") }支出{ MONEY($likely) }（介于{ MONEY($low) }与{ MONEY($high) }之间）。
}
pack-forecast-unknown = 数据太少，无法预测。
pack-lines = 各预算科目的预算、支出与承付款

# 待决议题

pack-issues = 待决议题
pack-issues-nothing = 此处没有议题：中文版始终为来宾版，不含议题和决定。
pack-decide-by = 宜在{ DAY($date, form: "long") }之前决定
pack-option-label = 方案{ $number }
pack-option-recommended = 建议
pack-follow-ups = 决定的落实情况
pack-follow-ups-nothing = 董事会没有待落实的决定。
pack-follow-ups-message = { $count ->
    [0] 董事会的决定均已落实
   *[other] { $count }项决定待落实
}{ $late ->
    [0] {""}
   *[other] { $count ->
        [1] ，已逾期
       *[other] ，其中{ $late }项已逾期
    }
}
pack-follow-up-open = 待落实
pack-follow-up-late = 已逾期
pack-follow-up-done = { $noted ->
    [yes] { DAY($date, form: "long") }完成：{ $note }
   *[no] { DAY($date, form: "long") }完成
}
pack-column-outcome = 决定
pack-column-decided = 决定日期
pack-column-responsible = 负责人
pack-column-due = 期限

pack-issue-cold = { $count ->
    [1] { $whole ->
        [1] 唯一的有效协议已转冷，如何处理？
       *[other] { $whole }份有效协议中有1份已转冷，如何处理？
    }
   *[other] { $all ->
        [yes] { $whole }份有效协议均已转冷，应保留哪些？
       *[no] { $whole }份有效协议中有{ $count }份已转冷，应保留哪些？
    }
}
pack-issue-cold-text = 已转冷：{ $names }。{ $never ->
    [0] {""}
   *[other] 各方案还包括{ $never }份从未联系的协议。
}{ $provinces ->
    [0] 未注明省份。
   *[other] { $unplaced ->
        [0] 分布在{ $provinces }个省份。
       *[other] 分布在{ $provinces }个省份，另有部分协议未注明省份。
    }
}前往一个省的行程按{ MONEY($trip) }计{ $known ->
    [over] 。{ LIST($lines) }尚缺{ MONEY($lacking) }；按预测，可用于新行程的为{ MONEY($left) }。
    [line] 。{ LIST($lines) }可用余额为{ MONEY($available) }；按预测，可用于新行程的为{ MONEY($left) }。
    [grant] 。预算没有差旅科目；按预测，全部拨款中可用于新行程的为{ MONEY($left) }。
    [late] ，且须提前{ $weeks }周决定：项目所余时间不足。
   *[no] 。
}
pack-option-plan = { $journeys ->
    [0] 召开{ $met }次视频会议
   *[other] 出行{ $journeys }次，费用{ MONEY($cost) }{ $met ->
        [0] {""}
       *[other] ，并召开{ $met }次视频会议
    }
}
pack-option-plan-short = 费用超出可用于新行程的资金{ MONEY($short) }。
pack-option-rest = { $count ->
   *[other] 暂不处理
}
pack-option-rest-then = 目前不需费用。{ $count ->
    [1] 该关系仍处于转冷状态，将告知丹麦方{ $ending ->
        [0] 。
       *[other] ；该协议一年内到期。
    }
   *[other] { $count }项关系仍处于转冷状态，将告知各丹麦方{ $ending ->
        [0] 。
       *[other] ；其中{ $ending }份协议一年内到期。
    }
}
pack-option-hand-over = 移交丹麦各方
pack-option-hand-over-then = 项目所余时间不足。各方将收到书面说明，了解已完成和未完成的事项，并自行跟进。

pack-issue-expiring = { $count ->
   *[other] { $count }份协议将在半年内到期，是否续签？
}
pack-issue-expiring-text = { $count ->
    [1] { DAY($date, form: "long") }到期：{ $names }。
   *[other] 最早一份于{ DAY($date, form: "long") }到期。涉及{ $names }。
}
pack-option-renew = 在{ DAY($date, form: "long") }之前续签
pack-option-renew-then = { $cold ->
    [0] 联系正常，可在下次会面时商定续签。
    [1] { $count ->
        [1] 该协议未按时联系：须先恢复联系，再行商谈。
       *[other] 其中1份未按时联系：须先恢复联系，再行商谈。
    }
   *[other] { $cold }份未按时联系：须先恢复联系，再行商谈。
}
pack-option-lapse = { $count ->
   *[other] 任其到期
}
pack-option-lapse-then = { $left ->
    [0] 此后将没有有效协议（目前{ $whole }份）。
   *[other] 有效协议由{ $whole }份变为{ $left }份。
}{ $held ->
    [0] 终止的合作没有登记的联系
   *[other] 终止的合作共有{ $held }次联系
}{ $milestones ->
    [0] 。
   *[other] ，{ $milestones }个里程碑未完成。
}

pack-issue-lines = { $lines ->
    [0] { $sources }须支付的金额超出拨款{ MONEY($amount) }，由谁承担？
    [1] { $names }（含未结承付款）超出预算{ MONEY($amount) }，如何弥补？
   *[other] { $lines }个预算科目（含未结承付款）共超出预算{ MONEY($amount) }，如何弥补？
}
pack-issue-lines-text = 已支出和已承付超出预算的部分：{ $parts }。
pack-over-part = { $name }为{ MONEY($amount) }
pack-over-source = 资金来源“{ $name }”超出其份额{ MONEY($amount) }
pack-option-cover = { $how ->
    [move] 在科目之间调剂{ MONEY($moved) }
    [bear] 由{ $bearers }承担{ MONEY($borne) }
   *[both] 在科目之间调剂{ MONEY($moved) }，并由{ $bearers }承担{ MONEY($borne) }
}
pack-move-part = 从{ $line }调剂{ MONEY($amount) }
pack-cover-moved = 在{ $source }范围内{ $parts }。
pack-cover-lines = { $enough ->
    [yes] 调剂后各科目均不超出预算。
   *[no] 各科目已无法再承担，科目仍缺{ MONEY($left) }。
}
pack-bear-part = { $whole ->
    [yes] 全部由{ $source }承担
   *[no] 其中{ MONEY($amount) }由{ $source }承担
}
pack-cover-source = { $source }仍超出{ MONEY($amount) }{ $enough ->
    [nothing] ，其他来源均无余额。
    [yes] ；{ $bearers }，此后该来源不再超支。
   *[no] ；{ $bearers }，仍缺{ MONEY($left) }。
}
pack-cover-rules = { $known ->
    [yes] 按预测，上述科目可以承担。
   *[no] {""}
}调剂须符合拨款规定。
pack-option-stop = 停止超支部分的支出
pack-option-stop-then = 超支{ MONEY($amount) }不变，但不再增加。
pack-option-apply = 申请增加{ MONEY($amount) }
pack-option-apply-then = { $covers ->
    [some] 本项目无法全部弥补，须由资助方或各方追加。
   *[nothing] 各科目和来源均无结余，须由外部弥补。
}

pack-issue-unused = 拨款预计结余{ MONEY($unused) }，是否使用？
pack-issue-unused-text = 预计至{ DAY($date, form: "long") }支出{ MONEY($likely) }，拨款为{ MONEY($grant) }，结余{ PERCENT($percent, decimals: 1) }。
pack-option-spend = 用于维护关系
pack-option-spend-then = 须每月支出{ MONEY($needed) }，近期为{ MONEY($pace) }。可用于新行程的为{ MONEY($left) }：{ $count ->
    [0] 不足以支付一次行程，须将资金调至该科目。
   *[other] 可支付{ $count }次行程。
}
pack-option-give-back = 现在申报退回
pack-option-give-back-then = 资助方可将{ MONEY($unused) }用于他处，事务台照常工作。

pack-issue-milestones = { $count ->
   *[other] { $count }个里程碑逾期，是否另定期限？
}
pack-issue-milestones-text = { $count ->
    [1] 已逾期：{ $name }（{ $date }）。
   *[other] 已逾期：{ $names }。
}
pack-milestone-due = { $name }（{ $date }）
pack-option-new-day = 在{ DAY($date, form: "long") }之前另定期限
pack-option-new-day-then = { $count ->
   *[other] 里程碑保留，各有负责人和日期，下次报告据此检查。
}
pack-option-drop = { $count ->
   *[other] 放弃
}
pack-option-drop-then = { $done ->
    [0] 尚无里程碑完成
   *[other] 此外已有{ $done }个里程碑完成
}；将告知各方，{ $count ->
    [1] 逾期的里程碑不再进行。
   *[other] 逾期的{ $count }个里程碑不再进行。
}

pack-issue-never = { $count ->
   *[other] { $count }份有效协议没有登记的联系，是否仍在执行？
}
pack-issue-never-text = 没有登记联系的协议：{ $names }。
pack-option-ask = 在{ DAY($date, form: "long") }之前询问丹麦方
pack-option-ask-then = 此前未登记的联系将列入下次报告；仍无联系的协议，将前往访问或予以终止。
pack-option-close = { $count ->
   *[other] 从登记册中移除
}
pack-option-close-then = { $left ->
    [0] 此后将没有有效协议（目前{ $whole }份）
   *[other] 有效协议由{ $whole }份变为{ $left }份
}；事务台只跟踪仍在执行的协议。

# 变化

pack-changes = 自上次报告以来的变化
pack-changes-period = 本期变化
pack-changes-since = 自上次报告（统计日期{ DAY($date, form: "long") }）起计算。
pack-changes-first = 此前没有以相同筛选条件向相同读者发布的报告，变化自{ DAY($date, form: "long") }起计算。
pack-events = 发生的事项
pack-events-message = { DAY($date, form: "long") }以来的{ $count }项动态
pack-event-activity = 活动
pack-event-milestone = 完成里程碑
pack-event-signed = 签署协议
pack-event-ended = 协议到期
pack-event-cold = 关系转冷
pack-column-origin = 来源
pack-column-date = 日期
pack-column-party = 丹麦方
# 风险

pack-risks = 主要风险
pack-risks-message = 最大风险（{ $score }/25）：{ $title }
pack-risks-rule = 风险为可能性乘以影响，各为1至5。由数据得出的风险：已发生为5，30、90、365天内发生为4、3、2；涉及整体的25%、10%、5%、2%以上为5、4、3、2。≥15为红色，≥8为黄色。
pack-risks-economy = { $count ->
    [1] 另有1项财务风险按同一规则计算，因较小未列入（风险值{ $score }）：{ $names }。
   *[other] 另有{ $count }项财务风险按同一规则计算，因较小未列入（风险值最高{ $score }）：{ $names }。
}
pack-risks-nothing = 没有记录风险，数据也未显示。
pack-risk-owner = 负责人：{ $owner }。
pack-risk-no-response = 未写明应对措施。
pack-risk-advised = { $option }（建议采纳，见“待决议题”）。

pack-risk-cold = { $whole ->
    [1] 唯一的有效协议已转冷
   *[other] { $all ->
        [yes] { $whole }份有效协议均已转冷
       *[no] { $whole }份有效协议中有{ $count }份已转冷
    }
}
pack-risk-cold-text = { $count ->
    [1] 已超过联系间隔：{ $names }。
   *[other] 已超过联系间隔：{ $names }。
}
pack-risk-cold-response = 决定维持其中哪些关系。
pack-risk-never = { $whole ->
    [1] 唯一的有效协议没有登记的联系
   *[other] { $all ->
        [yes] { $whole }份有效协议均没有登记的联系
       *[no] { $whole }份有效协议中有{ $count }份没有登记的联系
    }
}
pack-risk-never-text = { $count ->
   *[other] 可能仅停留在纸面：{ $names }。
}
pack-risk-never-response = 询问丹麦方，并登记已有的联系。
pack-risk-cooling = { $count ->
   *[other] { $count }项关系将在30天内转冷
}
pack-risk-cooling-text = { $count ->
    [1] { DAY($date, form: "long") }转冷，在此之前没有计划联系：{ $names }。
   *[other] 最早一项于{ DAY($date, form: "long") }转冷，在此之前没有计划联系。涉及{ $names }。
}
pack-risk-cooling-response = 在该日之前安排会面或通话。
pack-risk-expiring = { $count ->
   *[other] { $count }份协议将在一年内到期
}
pack-risk-expiring-text = { $count ->
    [1] { DAY($date, form: "long") }到期：{ $names }。
   *[other] 最早一份于{ DAY($date, form: "long") }到期。涉及{ $names }。
}
pack-risk-expiring-response = { $count ->
   *[other] 及早决定是否续签。
}
pack-risk-conflict = { $count ->
   *[other] { $count }份协议的状态与日期不符
}
pack-risk-conflict-text = { $count ->
   *[other] 可能计数有误：{ $names }。
}
pack-risk-conflict-response = 在表格中更正状态或日期。
pack-risk-milestones = { $whole ->
    [1] 应完成的唯一里程碑逾期
   *[other] { $all ->
        [yes] 应完成的{ $whole }个里程碑全部逾期
       *[no] 应完成的{ $whole }个里程碑中有{ $count }个逾期
    }
}
pack-risk-milestones-text = 涉及{ $names }。
pack-risk-milestones-response = 与各方另定期限。
pack-risk-steps = { $count ->
   *[other] 对伙伴的{ $count }项承诺逾期
}
pack-risk-steps-text = 涉及{ $names }。
pack-risk-steps-response = { $count ->
   *[other] 兑现承诺，或另定日期。
}
pack-risk-visits = { $count ->
   *[other] { $count }项计划中的活动未登记为已举行或已取消
}
pack-risk-visits-text = 登记为已举行后才计为联系。涉及{ $names }。
pack-risk-visits-response = 登记实际情况。
pack-risk-inquiries = { $whole ->
    [1] 唯一的询问未答复
   *[other] { $all ->
        [yes] { $whole }项询问均未答复
       *[no] { $whole }项询问中有{ $count }项未答复
    }
}
pack-risk-inquiries-text = 涉及{ $names }。
pack-risk-inquiries-response = 予以答复，即使是否定的答复。
pack-risk-line = { $line }超支{ MONEY($amount) }
pack-risk-line-text = 预算{ MONEY($limit) }，已支出{ MONEY($spent) }。超支占拨款的{ PERCENT($share, decimals: 1) }。
pack-risk-line-response = 从其他科目调剂，或停止该科目的支出。
pack-risk-source = { $source }超出其份额{ MONEY($amount) }
pack-risk-source-text = { $ordered ->
    [yes] 份额{ MONEY($limit) }，已支出和承付{ MONEY($spent) }。
   *[no] 份额{ MONEY($limit) }，已支出{ MONEY($spent) }。
}
pack-risk-source-response = { $ordered ->
    [yes] 将部分承付款计入有余额的来源，或予以取消。
   *[no] 将凭证转至有余额的来源，或另觅资金。
}
pack-risk-plan = 支出低于计划{ MONEY($amount) }
pack-risk-plan-text = 已支出{ MONEY($spent) }，计划为{ MONEY($limit) }。
pack-risk-plan-response = 加快执行计划，或及时申报退回。
pack-risk-total = 预算科目合计与拨款相差{ MONEY($amount) }
pack-risk-total-text = 科目合计{ MONEY($spent) }，拨款为{ MONEY($limit) }。
pack-risk-total-response = 更正预算表。
pack-risk-vouchers = { $count ->
   *[other] { $count }张凭证按现状不能列入拨款
}
pack-risk-vouchers-text = { $examples }
pack-risk-vouchers-response = { $count ->
   *[other] 在账目中更正凭证，或补充缺少的汇率。
}
pack-risk-forecast-over = 预测超出拨款{ MONEY($amount) }
pack-risk-forecast-over-text = 预计至{ DAY($date, form: "long") }支出{ MONEY($landing) }，拨款为{ MONEY($budget) }。
pack-risk-forecast-over-response = 削减尚未承付的项目。
pack-risk-forecast-may-exceed = 预测可能超出拨款{ MONEY($amount) }
pack-risk-forecast-may-exceed-text = 至{ DAY($date, form: "long") }支出的最高估计为{ MONEY($landing) }，拨款为{ MONEY($budget) }。
pack-risk-forecast-may-exceed-response = 每月跟踪支出，没有余额不承付。
pack-risk-forecast-unused = 拨款中{ MONEY($amount) }预计不会使用
pack-risk-forecast-unused-text = 预计至{ DAY($date, form: "long") }支出{ MONEY($landing) }，拨款为{ MONEY($budget) }（结余{ PERCENT($share, decimals: 1) }）。
pack-risk-forecast-unused-response = 要全部使用，须每月支出{ MONEY($needed) }；近期为{ MONEY($pace) }。
pack-risk-rejects = { $count ->
   *[other] 导出文件{ $whole }行中有{ $count }行被拒收
}
pack-risk-rejects-text = 其内容未计入任何数字。
pack-risk-rejects-response = 按“数据”页面的说明更正后重新导入。

# 备注、定义、数据

pack-notes = 对数字的备注
pack-notes-message = 对数字的备注共{ $count }条
pack-notes-nothing = { $since ->
    [report] 自上次报告以来没有备注。
   *[first] 没有备注。
}
pack-note-signed = { $narrowed ->
    [yes] { $author }，统计日期{ DAY($date, form: "long") }，有筛选
   *[no] { $author }，统计日期{ DAY($date, form: "long") }
}
pack-figure-line = 预算科目：{ $line }
pack-figure-forecast = 预测
pack-figure-other = 屏幕上的数字
pack-definitions = 数字的计算方法
pack-definitions-message = 报告中的{ $count }项指标按固定规则计算
pack-freshness = 各来源的数据更新日期
pack-freshness-nothing = 没有导入数据。
pack-sheet-since-then = 此后情况
pack-since-then-message = 据今日所知，此后新增{ $count }项
pack-since-then-nothing = 更晚的导出文件没有新的内容。
pack-about = 数据依据
pack-about-message = { $known ->
    [yes] 数字截至{ DAY($date, form: "long") }，数据更新于{ DAY($data, form: "long") }
   *[no] 数字截至{ DAY($date, form: "long") }
}
pack-about-period = 期间
pack-about-against = 对比
pack-about-recounted = 独立复算
pack-about-against-value = { $which ->
    [report] 上次报告，统计日期{ DAY($date, form: "long") }
   *[period] 期间前一天，{ DAY($date, form: "long") }
}
pack-sample = 示例数据：所有金额及标注“虚构”的行均非真实数据，仅供了解报告的用法。只有拨款总额{ MONEY($grant, form: "exact") }为真实数据。
pack-remark-illustrative = 标注“虚构”的行并非真实数据。

# 工作表与幻灯片

pack-sheet-summary = 摘要
pack-sheet-indicators = 指标
pack-sheet-grant = 预算
pack-sheet-grant-parts = 按科目和来源的预算
pack-sheet-grant-sources = 按来源的预算
pack-sheet-lines = 预算科目
pack-sheet-curve = 支出与计划对比
pack-sheet-quarters = 季度
pack-sheet-presence = 联系
pack-sheet-timeline = 时间线
pack-sheet-issues = 待决议题
pack-sheet-follow-ups = 落实情况
pack-sheet-events = 动态
pack-sheet-notes = 备注
pack-sheet-definitions = 定义
pack-sheet-freshness = 数据
pack-sheet-addresses = 数字所依据的行
pack-addresses-note = 每一行是该数字所计入的导出数据行：文件、工作表和 Excel 行号。其他工作表中带下划线的数字链接至此。
pack-addresses-more = { $count ->
   *[other] 另有{ $count }行超出工作表容量，请在仪表板中点击该数字查看。
}
pack-sheet-about = 依据
pack-column-value = 值
pack-column-against = 对比
pack-column-part = 部分
pack-column-words = 说明
pack-column-issue = 议题
pack-column-background = 背景
pack-column-option = 方案
pack-column-consequence = 后果
pack-column-cost = 费用（丹麦克朗）
pack-column-journeys = 新行程资金
pack-column-priority = 优先级
pack-column-name = 名称
pack-column-signed = 撰写人
pack-column-agreement = 协议
pack-column-start = 签署
pack-column-end = 到期
pack-column-mark = 标记
pack-continued-slide = { $title }（{ $page }/{ $pages }）
pack-economy-axis = 千丹麦克朗

# 命令行

pack-help = 生成董事会报告（PDF、PowerPoint 或 Excel）
pack-help-since = 上次报告的统计日期，YYYY-MM-DD（默认为最近发布的报告）
pack-help-format = pdf、pptx 或 xlsx（默认按文件名）
pack-help-guest = 供中方伙伴：不含金额、负责人、决定、风险和备注
pack-help-output = 输出文件（默认按日期和语言命名）
pack-step-gather = 正在取数……
pack-step-draw = 正在绘制地图和曲线……
pack-written = 统计日期{ $date }的董事会报告已写入 { $file }，用时{ NUMBER($seconds, decimals: 1) }秒。请通读后在“董事会报告”页面发布，以后“自上次报告以来”即由此计算。
pack-written-guest = 统计日期{ $date }的来宾版已写入 { $file }，用时{ NUMBER($seconds, decimals: 1) }秒。其中没有内部资料，可以发给中方伙伴。
pack-error-order = 期间始于{ $first }，晚于统计日期{ $last }。请用 --from 选择更早的日期。
pack-error-records = 无法读取备注、风险和已发布的报告：{ $reason }。请检查 RECORDS 所指的数据库是否在运行，然后重试。
pack-file-board = board
pack-file-guest = partner
pack-sheet-todo = 待办
pack-column-why = 原因
pack-column-what = 做什么
