"""Acts that keep something at the desk, each refused to roles that may not and signed by the signed-in user (`roles.carries_out`).

Pages write by these and by `dashboard.keeping` (and a report is issued by `reports.issuing.issue`), never by the records themselves;
tests/frame/test_acts.py walks the source for it. ``author`` is what was typed, if anything: who signs is decided here.
"""

from dashboard import actions, suggestions
from dashboard.roles import carries_out
from records import board_points, comments, links

write_note = carries_out("note")(comments.write)
edit_note = carries_out("note")(comments.edit)
withdraw_note = carries_out("note")(comments.withdraw)

keep_risk = carries_out("point")(board_points.keep_risk)
close_risk = carries_out("point")(board_points.close_risk)
keep_issue = carries_out("point")(board_points.keep_issue)
close_issue = carries_out("point")(board_points.close_issue)
decide_case = carries_out("point")(board_points.decide_case)
finish_follow_up = carries_out("point")(board_points.finish_follow_up)

decide = carries_out("decision")(suggestions.decide)

note_action = carries_out("action")(actions.note)
make_feed = carries_out("feed")(links.make_feed)
withdraw_feed = carries_out("feed")(links.withdraw_feed)
withdraw_link = carries_out("ask")(links.withdraw_link)
