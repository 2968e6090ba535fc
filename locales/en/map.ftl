# The map.

map-title = Agreements between Denmark and China as of { DAY($date, form: "long") }
map-takeaway = { $arcs ->
    [0] No agreement within the chosen filters has a known place on both sides.
   *[other] The map shows { $agreement_count ->
        [one] one agreement
       *[other] { $agreement_count } agreements
    } ({ $in_force_count ->
        [0] none
        [one] one
       *[other] { $in_force_count }
    } in force) on { $arcs ->
        [one] one link
       *[other] { $arcs } links
    } to { $province_count ->
        [one] one province
       *[other] { $province_count } provinces
    }. { $reader ->
        [guest] { $mute_count ->
            [0] There has been contact on every link.
            [one] One link has never had contact.
           *[other] { $mute_count } links have never had contact.
        }
       *[desk] { $mute_count ->
            [0] No link is cold.
            [one] One link is cold or has never had contact.
           *[other] { $mute_count } links are cold or have never had contact.
        }
    }
}
map-white-spots = { $count ->
    [0] There are no blank spots: no province has open challenges without an agreement in force.
    [one] One province has open challenges but no agreement in force: { $names }.
   *[other] { $count } provinces have open challenges but no agreement in force: { $names }.
}
map-and-more = { LIST($names, form: "commas") } and { $more } more
map-unsigned = { $count ->
    [one] One agreement on the map has no stated signing date and is drawn in every year.
   *[other] { $count } agreements on the map have no stated signing date and are drawn in every year.
}
map-too-many-arcs = { $screen ->
    [narrow] On a small screen { $shown } of { $number } links are drawn: those with the most agreements. The table has them all.
   *[wide] { $shown } of { $number } links are drawn: those with the most agreements. The table has them all.
}
map-quiet = { $count ->
    [0] One link is drawn per province.
    [one] One link is drawn per province: the one that has been cold the longest is coloured.
   *[other] One link is drawn per province: the { $count } that have been cold the longest are coloured.
} Zoom in to see the cities.
map-cold-title = Longest without contact
map-cold-none = No relation is cold.
map-alt = Map of agreements between Danish and Chinese places. The table below the map says the same.
map-click-hint = Click a province, a link or a Danish place to filter every page. Click again to remove the filter. Click a row of the tables below the map to open the rows behind its figures. The inset off the coast of China shows the South China Sea at a smaller scale. Boundaries are indicative.
map-denmark-enlarged = Denmark, drawn { $times } times larger

map-view = View
map-view-both = Both countries
map-view-china = China
map-view-denmark = Denmark
map-measure = Shade provinces by

map-legend-shade = Provinces: { $measure }
map-legend-nothing = none
map-legend-never = no known contact
map-legend-presence = Contact (colour and mark)
map-legend-width = Width: contacts in 12 months
map-legend-width-few = none
map-legend-width-many = { $count } or more
map-legend-marks = Marks
map-legend-white-spot = blank spot: open challenges, no agreement in force
map-legend-invented = invented
map-class = { $first }–{ $last }
map-class-above = above { $value }

presence-green = within the target
presence-amber = nearing the limit
presence-new = new, no contact yet
presence-red = cold
presence-never = never
presence-none = not in force
presence-met = has had contact

map-hover-agreements = { $count ->
    [0] No agreements.
    [one] One agreement{ $in_force ->
        [0] , not in force.
       *[other] , in force.
    }
   *[other] { $count } agreements, { $all ->
        [yes] { $count ->
            [2] both
           *[other] all
        }
       *[no] { $in_force }
    } in force.
}
map-hover-contact = Last contact { $date }{ $exact ->
    [yes] { $days ->
        [0] , today.
       *[other] , { DAYS($days) } ago.
    }
   *[no] .
}
map-hover-no-contact = No known contact.
map-hover-activities = { $count ->
    [0] No contacts in the last 12 months.
    [one] One contact in the last 12 months.
   *[other] { $count } contacts in the last 12 months.
}
map-hover-needs = Open challenges: { $challenges }. Companies: { $companies }.
map-hover-spent = Spent: { MONEY($amount) }
map-hover-white-spot = Blank spot: open challenges, but no agreement in force.
map-hover-parties = Danish parties: { $parties }
map-hover-presence = Contact: { $mark } { $presence }
map-hover-provinces = { $count ->
    [one] Agreements in one province.
   *[other] Agreements in { $count } provinces.
}

map-table-arcs = The links on the map
map-table-provinces = The provinces on the map

map-picture = The map as a picture
map-picture-help = For slides and e-mail: the map of both countries with title, legend, filters and sources.

years-play = Play the years
years-pause = Pause
years-help = Moves the as-of date to the last day of a year, here and on every page. Arrow keys go from year to year. Agreements whose signing date is not known are always drawn.
years-day = Year

map-picture-filter = { $name }: { $value }
map-picture-sample = sample data; invented figures are marked
map-picture-sources = Denmark is drawn { $times } times larger than China. Boundaries are indicative. Map: Made with Natural Earth. Place names © GeoNames (CC BY 4.0), adapted. Contains data from the Danish Agency for Climate Data and Danish municipalities, DAGI 1:500,000, February 2014. { $app }.

map-table-label = Show as a table
