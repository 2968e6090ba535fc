-- View: one row per activity and agreement that it belongs to; a joint activity belongs to several.
select named.*
from marts.activity_named as named
anti join marts.activity_same as same on named.activity_id = same.logged_activity_id
