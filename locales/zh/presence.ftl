# 联系状况：待办、转冷关系、响应时间与行程。

presence-title = 哪些关系正在转冷
presence-soon-note = { DAYS($days) }内若无新联系
presence-empty = 所选筛选条件下没有有效协议、行程或询问。
presence-filter = 仅显示
presence-pill = { $mark } { $name }（{ $number }）
presence-target-agreement = 协议自定目标
presence-target-type = 该类协议目标
presence-target-default = 默认目标
presence-share-of-target = 占目标间隔的比例
presence-line-amber = 自此处起接近期限
presence-line-red = 目标；之后转冷
presence-alt = 条形图：各协议距最近联系天数占目标间隔的比例，虚线为接近期限和转冷处。{ $takeaway }
presence-reaction-title = 询问响应时间
presence-reaction-in-time = 及时
presence-reaction-late = 延迟
presence-reaction-waiting = 等待中
presence-reaction-overdue = 等待超期
presence-reaction-unclear = 日期不明
presence-trips-title = 近期行程
presence-trips-help = 自统计日期起在中国的计划活动，不含视频会议。两个丹麦方若在30天内前往同一省份，可同行。
presence-share-heading = 可合并的行程
shared-title = 建议（表格）
presence-share-title = { LIST($first, form: "commas") }与{ LIST($second, form: "commas") }可同行前往{ LIST($province, form: "commas") }
presence-share-arithmetic = 分别出行2 × { MONEY($trip_cost_dkk) }，同行{ MONEY($together_dkk) }。节省：{ MONEY($saving_dkk) }。

presence-takeaway = { $in_force_count ->
    [0] 所选筛选条件下没有有效协议。
    [1] 唯一的有效协议{ $red_count ->
        [1] 已转冷。
       *[other] { $never_count ->
            [1] 在数据中从未联系。
           *[other] { $turning_red_count ->
                [0] 未转冷，{ DAYS($days) }内也不会转冷。
               *[other] 未转冷；若无人联系，将在{ DAYS($days) }内转冷。
            }
        }
    }
   *[other] { $in_force_count }份有效协议{ $red_count ->
        [0] { $never_count ->
            [0] 均未转冷
           *[other] 中没有已转冷的，{ $never_count }份在数据中从未联系
        }
       *[other] 中，{ $red_count }份已转冷{ $never_count ->
            [0] {""}
           *[other] ，{ $never_count }份在数据中从未联系
        }
    }。{ $turning_red_count ->
        [0] 此后{ DAYS($days) }内没有协议将转冷。
       *[other] 若无人联系，此后{ DAYS($days) }内将有{ $turning_red_count }份转冷。
    }
}
presence-interval-note = { $count ->
    [0] 尚无至少联系过两次的协议
   *[other] 基于{ $count }份至少联系过两次的协议
}
presence-open-note = { $open ->
    [0] 没有等待答复的
   *[other] { $open }项等待答复{ $overdue ->
        [0] ，均未超期
       *[other] （已超期{ $overdue }项）
    }
}
presence-share-note = { $has_share ->
    [yes] { PERCENT($within_target_share) }在{ DAYS($target) }目标内（{ $timed_inquiry_count }项中{ $answered_in_time_count }项）
   *[no] 目标为{ DAYS($target) }；尚无期限届满
}{ $dateless ->
    [0] {""}
   *[other] ；另有{ $dateless }项未注明日期，未计入
}
presence-red-in = { $state ->
    [ahead] 还有{ DAYS($days) }转冷
    [today] 今天转冷
   *[past] 已转冷{ DAYS($days) }
}
presence-bar = { $mark } { $days }/{ DAYS($target) }
presence-chart-note = { $count ->
   *[other] 距转冷日期（之前或之后）最近的{ $count }份协议。横条为距最近联系天数与各协议目标之比，两个数字列于末端；达到目标四倍及以上的横条长度相同。
}
presence-reaction-takeaway = { $inquiry_count ->
    [0] { $period ->
        [yes] 期间内没有收到询问。
       *[no] 截至统计日期没有收到询问。
    }
   *[other] { $answered_count ->
        [0] { $unclear_count ->
            [0] 尚无询问得到答复。
           *[other] 尚无响应时间明确的询问。
        }
        [1] 1项询问已答复，用时{ DAYS($median_reaction_days) }。
       *[other] { $answered_count }项已答复的询问中，至少半数在{ DAYS($median_reaction_days) }内得到答复。
    }{ $has_share ->
        [yes] 已答复或等待超过目标的询问中，{ PERCENT($within_target_share) }在{ DAYS($target) }的目标时间内答复。
       *[no] 尚无期限届满。
    }{ $unclear_count ->
        [0] {""}
       *[other] 有{ $unclear_count }项日期不明。
    }{ $open_count ->
        [0] 没有等待答复的询问。
       *[other] { $period ->
            [yes] 总计{ $open_count }项等待答复
           *[no] { $open_count }项等待答复
        }{ $open_overdue_count ->
            [0] ，均未超期。
           *[other] （已超期{ $open_overdue_count }项）。
        }
    }
}{ $dateless ->
    [0] {""}
   *[other] 另有{ $dateless }项未注明日期的询问，未计入期间。
}
presence-trips-takeaway = { $trip_count ->
    [unknown] 计划行程未知。
    [0] 统计日期之后没有计划行程。
   *[other] 计划了{ $trip_count }次行程。
}{ $shared_trip_count ->
    [unknown] {""}
    [0] { $trip_count ->
        [0] {""}
        [1] 没有其他丹麦方前往同一省份。
       *[other] 其中没有可供丹麦方合并的行程。
    }
   *[other] 有{ $shared_trip_count }条同行建议，至少可节省{ MONEY($shared_saving_dkk) }。
}
presence-share-text = “{ $first_title }”（{ $first }）与“{ $second_title }”（{ $second }）。{ $exact ->
    [yes] { $count ->
        [0] 两次行程重叠或前后相接。
       *[other] 间隔{ DAYS($count) }。
    }
   *[no] 具体日期不明；至少间隔{ DAYS($count) }。请先确定日期，再计算节省。
}

presence-part-label = 显示
presence-part-act = 待办
presence-part-cold = 转冷情况
presence-part-trips = 行程
presence-part-reactions = 响应时间

presence-journeys-title = 可恢复联系最多的行程
presence-journeys-none = 目前没有需要出行的关系。
presence-journeys-more = { $count ->
   *[other] 另有{ $count }次行程可集中联系。
}
presence-journey = { LIST($provinces) }，{ $days }
presence-journey-whom = 可恢复{ $count }项关系的联系{ $cold ->
    [0] {""}
   *[other] { $all ->
        [yes] { $count ->
            [1] （已转冷）
           *[other] （均已转冷）
        }
       *[no] （已转冷{ $cold }项）
    }
}；涉及{ $few ->
    [yes] { $parties }
   *[no] { $parties }个丹麦方
}。
presence-journey-there = 当地：{ $companies ->
    [0] 没有活跃或有意向的企业
   *[other] { $companies }家活跃或有意向的企业
}，{ $challenges ->
    [0] 没有未解决需求
   *[other] { $challenges }项未解决需求
}。{ $led ->
    [no] {""}
   *[yes] 可由{ $lead }牵头。
}{ $planned ->
    [yes] 已在计划中，不另计费用。
   *[no] 费用：{ MONEY($price) }。
}
presence-amount = 可用于行程的金额
presence-amount-title = 这笔金额能维持哪些关系？
