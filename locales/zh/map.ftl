# 地图。

map-title = 中丹协议分布图（截至{ DAY($date, form: "long") }）
map-takeaway = { $arcs ->
    [0] 所选筛选条件下，没有双方地点均已知的协议。
   *[other] 地图显示{ $agreement_count ->
        [1] 1份协议（{ $in_force_count ->
            [0] 目前并非有效协议
           *[other] 目前有效
        }）
       *[other] { $agreement_count }份协议（{ $in_force_count ->
            [0] 其中没有有效协议
           *[other] 其中有效{ $in_force_count }份
        }）
    }，共{ $arcs }条连线，涉及{ $province_count }个省份。{ $reader ->
        [guest] { $mute_count ->
            [0] { $arcs ->
                [1] 该连线有过联系。
               *[other] 所有连线均有过联系。
            }
           *[other] { $arcs ->
                [1] 该连线从未有过联系。
               *[other] 其中{ $mute_count }条连线从未有过联系。
            }
        }
       *[desk] { $mute_count ->
            [0] { $arcs ->
                [1] 该连线未转冷。
               *[other] 均未转冷。
            }
           *[other] { $arcs ->
                [1] 该连线已转冷或从未联系。
               *[other] 其中{ $mute_count }条连线已转冷或从未联系。
            }
        }
    }
}
map-white-spots = { $count ->
    [0] 没有空白点：没有哪个省份有未解决的需求而无有效协议。
   *[other] { $count }个省份有未解决的需求，但没有有效协议：{ $names }。
}
map-and-more = { LIST($names, form: "commas") }，另有{ $more }个
map-unsigned = { $count ->
   *[other] 所示协议中有{ $count }份未注明签署日期，因此每一年都会绘出。
}
map-too-many-arcs = { $screen ->
    [narrow] 小屏幕上仅绘制协议最多的{ $shown }条连线（共{ $number }条）。表格包含全部。
   *[wide] 共{ $number }条连线，仅绘制协议最多的{ $shown }条。表格包含全部。
}
map-quiet = { $count ->
    [0] 每个省份一条连线。
   *[other] 每个省份一条连线：转冷最久的{ $count }个省份以颜色标示。
}放大可查看城市。
map-cold-title = 最久未联系的关系
map-cold-none = 没有转冷的关系。
map-alt = 丹麦与中国各地之间的协议地图。地图下方的表格内容相同。
map-click-hint = 点击某个省份、连线或丹麦地点可筛选所有页面；再次点击即可取消。选中地图下方表格中的一行，可打开其数字对应的记录。中国海岸旁的小框以较小比例显示南海。边界仅供参考。
map-denmark-enlarged = 丹麦（放大{ $times }倍）

map-view = 视图
map-view-both = 两国
map-view-china = 中国
map-view-denmark = 丹麦
map-measure = 省份着色依据

map-legend-shade = 省份：{ $measure }
map-legend-nothing = 无
map-legend-never = 无已知联系
map-legend-presence = 联系情况（颜色与标记）
map-legend-width = 粗细：近12个月联系数
map-legend-width-few = 无
map-legend-width-many = { $count }次及以上
map-legend-marks = 标记
map-legend-white-spot = 空白点：有未解决需求，无有效协议
map-legend-invented = 虚构
map-class = { $first }至{ $last }
map-class-above = 超过{ $value }

presence-green = 在目标期限内
presence-amber = 接近期限
presence-new = 新签，尚无联系
presence-red = 已转冷
presence-never = 从未联系
presence-none = 非有效协议
presence-met = 有过联系

map-hover-agreements = { $count ->
    [0] 没有协议。
    [1] 1份协议，{ $in_force ->
        [0] 目前并非有效协议
       *[other] 目前有效
    }。
   *[other] { $count }份协议，{ $all ->
        [yes] 均有效
       *[no] { $in_force ->
            [0] 其中没有有效协议
           *[other] 其中{ $in_force }份有效
        }
    }。
}
map-hover-contact = 最近联系：{ $date }{ $exact ->
    [yes] { $days ->
        [0] ，即今天。
       *[other] ，{ DAYS($days) }前。
    }
   *[no] 。
}
map-hover-no-contact = 无已知联系。
map-hover-activities = { $count ->
    [0] 近12个月没有联系。
   *[other] 近12个月有{ $count }次联系。
}
map-hover-needs = 未解决需求：{ $challenges }。企业：{ $companies }。
map-hover-spent = 支出：{ MONEY($amount) }
map-hover-white-spot = 空白点：有未解决需求，但没有有效协议。
map-hover-parties = 丹麦方：{ $parties }
map-hover-presence = 联系：{ $mark } { $presence }
map-hover-provinces = { $count ->
   *[other] 协议涉及{ $count }个省份。
}

map-table-arcs = 地图上的连线
map-table-provinces = 地图上的省份

map-picture = 将地图存为图片
map-picture-help = 用于幻灯片和邮件：两国地图，附标题、图例、筛选条件和来源。

years-play = 逐年播放
years-pause = 暂停
years-help = 将统计日期移至该年最后一天，所有页面同步。可用方向键逐年切换。签署日期不详的协议始终绘出。
years-day = 年份

map-picture-filter = { $name }：{ $value }
map-picture-sample = 示例数据，虚构的数字另有标注
map-picture-sources = 丹麦按{ $times }倍比例放大。边界仅供参考。地图：Made with Natural Earth。地名 © GeoNames（CC BY 4.0），有改动。含丹麦气候数据局及丹麦各市镇数据，DAGI 1:500,000，2014年2月。{ $app }。

map-table-label = 以表格显示
