"""The dashboard's front door: the menu, one line a page. The frame around the pages is dashboard/frame.py."""

from dashboard import frame

frame.run(
    [
        frame.Entry("overview", "pages/overview/overview.py", "overview", "space_dashboard"),
        frame.Entry("map", "pages/partnerships/map.py", "partnerships", "map"),
        frame.Entry("timeline", "pages/partnerships/timeline.py", "partnerships", "view_timeline"),
        frame.Entry("budget", "pages/economy/budget.py", "economy", "account_balance"),
        frame.Entry("data", "pages/data/health.py", "data", "database"),
    ]
)
