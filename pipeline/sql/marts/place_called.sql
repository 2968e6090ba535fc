-- View: one row per spelling of what lies in no one place of the gazetteer (a lake, an area, «46 key cities»), and what it is called.
select spelling, name_da, name_en, name_zh from seeds.elsewhere
