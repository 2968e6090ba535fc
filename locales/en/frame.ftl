# The frame: name, menu, footer, formats.

app-name = { $app }
text-unsaid = (A text is missing here: { $key }. That is a fault of the program; the data is not affected.)

menu-label = Pages
section-overview = Overview
section-partnerships = Partnerships
section-business = Business
section-economy = Finances
section-data = Data

page-overview = Overview
page-map = Map
page-provinces = Provinces
page-parties = Danish parties
page-agreements = Agreements
page-presence = Presence
page-timeline = Timeline
page-effect = Effect
page-budget = Budget and spending
page-data = Data
page-glossary = Glossary
page-handbook = Handbook
page-companies = Companies
page-challenges = Challenges
page-opportunities = Opportunities
page-synergies = Synergies
page-denmark = Denmark in China
page-board = Board report
page-search = Search

paper-closed = not opened, so not printed
paper-cut = The paper does not show the whole table. All of it is in the Excel file below it on the screen.
table-keys = The arrow keys move between cells. Shift + space chooses the row, where rows can be chosen.
chart-keys = The arrow keys move between marks. Enter opens the rows behind a mark.

language-label = Language
theme-label = Appearance

data-as-of = Data updated { DAY($date, form: "long") }
data-exports-of = { $sources } as of { DAY($date) }
data-plans-unknown = Plans at that time are not known: the oldest export of { $sources } is from { DAY($date, form: "long") }.
data-plans-agreements = agreements
data-plans-activities = activities
data-plans-milestones = milestones
data-described-today = Names, places, themes and membership are shown as known today; the newest export is from { DAY($date, form: "long") }.
known-by-none = No export is from { DAY($date, form: "long") } or earlier: the desk knew nothing then.
known-by-option = as it was known by this day, YYYY-MM-DD: only exports that existed then
known-by = As known on
known-by-help = Only exports that existed on this day. Empty: all that is known today.
known-by-told = Shown as it was known on { DAY($date, form: "long") }: only exports that existed then.
known-by-end = Show what is known today
known-by-guest = Guests see what is known today.
since-fold = Since then, as known today ({ $count })
since-about = From later exports, date and title only. They are not part of the figures, advice or assessments here.
mark-sample = Sample data
mark-invented = Invented data
mark-guest = Guest view
mark-open = Open without sign-in
mark-known = As known on { DAY($date) }
sample-banner = **Sample data.** { $hides ->
    [yes] Everything invented is hidden, including all financial data.
   *[no] All financial data is invented; other invented figures are marked.
}
sample-banner-help = This page shows the examples that come with the dashboard. Put your own Excel files in data/raw, or drop them on the Data page, to see your own figures.

footer-credits = Sources and typefaces
footer-attribution = Maps: Made with Natural Earth. Place data © GeoNames (CC BY 4.0), adapted. Contains data from the Danish Geodata Agency (now the Danish Agency for Climate Data) and Danish municipalities, DAGI 1:500,000, February 2014. Statistics: National Bureau of Statistics of China, www.stats.gov.cn. Boundaries are indicative.
footer-fonts = Typefaces: Public Sans and Schibsted Grotesk (SIL Open Font License 1.1). Icons: Material Symbols (Apache 2.0).
footer-project = { $desk }: { DAY($project_start, form: "long") } – { DAY($project_end, form: "long") }, grant { MONEY($grant) }.
footer-project-guest = { $desk }: { DAY($project_start, form: "long") } – { DAY($project_end, form: "long") }.
footer-offline = The dashboard fetches nothing from the internet and does not track your use.

error-warehouse-scheme = The warehouse must be a file on this machine or a shared lake. “{ $named }” cannot be used: “{ $scheme }:” is not supported. Set WAREHOUSE (or --warehouse) to a path such as data/warehouse.duckdb, or to “ducklake:postgres:dbname=… host=… user=…”. Nothing was written.
error-warehouse-password = A shared lake must be named without a password, which would otherwise appear in logs and in the list of running programs. Take the password out of WAREHOUSE and keep it in a PGPASSFILE or a PGSERVICE. Nothing was written.
error-old-warehouse = The warehouse ({ $file }) was built by another version of the dashboard. Build it again with: python -m pipeline build
error-damaged-title = The warehouse cannot be read
error-damaged = { $kind ->
    [empty] The file { $file } is empty.
    [folder] { $file } is a folder or something else that is not a file.
    [forbidden] The program is not allowed to read { $file }.
    [locked] Another program has opened { $file } for writing.
    [unreadable] The file { $file } cannot be read just now; the log has the system’s own message.
    [away] The shared warehouse cannot be reached just now, and this machine has no copy of it yet; the log says why.
   *[damaged] The file { $file } is damaged, or is not a warehouse.
  }
error-damaged-mend = { $kind ->
    [locked] Close the other program and reload the page.
    [forbidden] Allow the user that the dashboard runs as to read it, and reload the page.
    [unreadable] Try again in a moment. If that does not help, run “python -m pipeline verify”, which says what is wrong.
    [folder] Move it away and build the warehouse again with “python -m pipeline build”. Nothing is lost: the history keeps every file that was loaded.
    [away] Try again in a moment. If that does not help, ask the administrator of the dashboard whether the database in WAREHOUSE answers.
   *[damaged] Nothing is lost: the history keeps every file that was loaded. Check them with “python -m pipeline verify”, and build the warehouse again with “python -m pipeline build”.
  }
error-records = Notes, decisions, risks and issued reports cannot be read just now. The figures are not affected. Try again in a moment; if that does not help, ask the administrator of the dashboard to check the log.
error-page-title = This page could not be shown
error-page = Something went wrong on our side while the page was drawn. Your choices are kept. Try reloading the page; if that does not help, send the time { $time } to the administrator of the dashboard. The details are in the log.
error-no-warehouse-title = There is no data yet
error-no-warehouse = Drop your Excel exports on the Data page, and the warehouse is built from them. (On the command line: “make run” or “python -m pipeline build”.)

format-not-stated = not stated
format-not-known = not known
format-money = DKK { $amount }
format-money-short = { $size ->
    [large] DKK { $amount } billion
   *[small] DKK { $amount } million
}
format-quarter = Q{ $quarter } { $year }
format-half-year = { $half ->
    [first] H1 { $year }
   *[second] H2 { $year }
}
format-period = { $first } – { $last }
format-period-of-month = { $first }–{ $last }
format-period-all = whole period
format-moment = { DAY($day, form: "long") } at { $time }
format-period-from = from { $first }
format-period-until = until { $last }
format-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
format-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
format-days = { $count ->
    [one] { $number } day
   *[other] { $number } days
}
format-days-ahead = { $count ->
    [0] today
   *[other] in { $days }
}
format-either = { $first } or { $last }
format-list = { $nested ->
    [yes] { $first }, and { $last }
   *[no] { $first } and { $last }
}

table-download-excel = Excel
table-download-csv = CSV
table-download-help = Download all rows of the table, with the filters written in the file
table-rows = { $count ->
    [one] { $number } row
   *[other] { $number } rows
}
table-shown = Showing the first { $shown } of { $number } rows. The downloaded file has them all.
table-corrected = { $heading }: corrected here{ $known ->
    [yes] {" "}by { $who }
   *[no] {""}
}; the export says { $old }
table-empty = No rows with the chosen filters.
table-sheet-rows = Rows
table-sheet-about = About this extract
table-about-title = Title
table-about-filters = Filters
table-about-measured = As of
table-about-data = Data updated
table-about-made = Downloaded
table-about-sample = Note
table-about-sample-text = Sample data; invented figures are marked.
table-yes = yes
table-no = no

empty-title = Nothing to show with the chosen filters
empty-hint = Remove a filter above, or choose a longer period.
empty-reset = Reset all filters
empty-unloaded-title = Nothing to show here yet
empty-unloaded = Nothing that this page can use has been loaded. It fills as the exports come in.

guest-view = View as a guest
guest-view-help = See the dashboard as a Chinese partner does: without owners, next steps, bottlenecks or money. The link in the address bar can be passed on.
guest-view-end = Show everything again
guest-banner-own = **Guest view.** This is what a partner sees. Owners, next steps, bottlenecks and money are hidden.
guest-banner = **Guest view.** You see what we share with all our partners. Staff can sign in to see the rest.
guest-banner-named = **Guest view.** You see what we share with all our partners.
guest-page-title = This page is internal
guest-page = It is only for the { $desk } and its Danish parties. You are welcome to see the rest of the dashboard.
sign-in = Sign in
sign-out = Sign out
signed-in-as = Signed in as { $name }
sign-in-unverified = You have signed in, but your provider says that the e-mail address is not confirmed. You therefore see what a guest sees. Confirm the address with the provider, sign out, and sign in again.
not-allowed = Only the data keeper may do that. Nothing was saved or changed. If you are the keeper, check in the menu that you have signed in and are not viewing the page as a guest.
open-banner = **Open without sign-in.** Everyone who can reach this page is a data keeper: they can see everything, load, correct and undo.

# The server says this when it starts
start-ready = { $desk }: { $address } (Ctrl+C stops)
start-open = The dashboard can be reached from the network ({ $address }), and without sign-in every visitor is a data keeper. Set up sign-in in .streamlit/secrets.toml (docs/running.md says how), or bind to 127.0.0.1. If all visitors may do everything, start it with “{ $flag }” at the end, or with { $setting }.
start-secrets = .streamlit/secrets.toml exists but cannot be read. Correct the file; docs/running.md shows what it should say. The dashboard does not start, because without sign-in every visitor is a data keeper.
start-auth = [auth] in .streamlit/secrets.toml lacks { $entries }: no one could sign in. docs/streamlit.toml shows the whole file; cookie_secret is a long random text, as “openssl rand -hex 32” prints it.
start-roles = [roles] in .streamlit/secrets.toml cannot be used: { $entries }. It may hold keeper and viewer, each a list of full addresses ("anne@clean.example") or whole domains ("*@clean.example"), and signed_in_since with a date and time (2026-11-29T08:00:00).
start-roles-alone = .streamlit/secrets.toml has [roles] but no [auth]: no one can sign in, and every visitor would be a data keeper. Set up sign-in in [auth] (docs/running.md says how), or remove [roles].
start-hosts = { $setting } cannot be used: { $entries }. It lists the names by which browsers reach the dashboard, separated by commas, without “https://” and without a path: desk.clean.example.

# The server does not answer, or cannot
door-host = The dashboard does not answer to this name. Open it at localhost, or at the address to which the sign-in returns. If it has another name, add that to { $setting } and start the dashboard again.
door-origin = A page on another website asked for this and was refused. If that website is your own, add its name to { $setting } and start the dashboard again.
error-answer = Something went wrong on our side. Try again in a moment. If that does not help, ask the administrator of the dashboard to check the log.

# make run
run-help = load what is new in the data folder, and show the dashboard on this machine
run-help-host = the address that browsers use (127.0.0.1)
run-help-port = the port that browsers use (8501)
run-port-taken = Port { $port } is in use, perhaps by a dashboard that is already running. Stop it, or choose another port: --port { $other } (with make: PORT={ $other }).
run-help-open = anyone who can reach the address is a data keeper, without sign-in

## What is invented

invented = Invented data
invented-left-out = left out
invented-hide = Hide invented data
invented-hide-help = Figures, rows, map and charts are worked out as if the invented examples had never been loaded. The link in the address bar keeps the choice.
invented-option = work everything out as if the invented rows had never been loaded
invented-mark = { $whole ->
    [yes] * invented
   *[no] * partly invented
}
invented-marked = { $how ->
    [all] \* All of this chart is invented.
   *[some] \* Invented, wholly or in part.
}
invented-lacks = Invented data is hidden. That may be what is missing here: in the sample data all financial data is invented.
invented-show = Show invented data

# A title that there is only in another language than the reader's.
title-in-da = { $title } (in Danish)
title-in-en = { $title } (in English)
title-in-zh = { $title } (in Chinese)
title-in-none = { $title } (original)

# In which language a note, a risk or an issue is written, where it is not the reader's.
written-in = { $lang ->
    [da] written in Danish
    [en] written in English
    [zh] written in Chinese
   *[none] in the original language
}

# A name in Chinese, and where it is written.
name-not-confirmed = not confirmed
name-without-chinese = { $name } (no Chinese name yet)
name-chinese-lacking = 中文名待确认 (Chinese name to be confirmed)
name-in-chinese = { $state ->
    [sourced] { $name } (source: { $sources })
   *[unconfirmed] { $name } (not confirmed)
}
