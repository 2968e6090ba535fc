-- Records as version 0.3.0 made them, a row or two in each table (sqlite3's .dump).
BEGIN TRANSACTION;
CREATE TABLE action_entry (
    entry_id INTEGER NOT NULL,
    action_key TEXT NOT NULL,
    step TEXT NOT NULL,
    assignee TEXT NOT NULL,
    until_date DATE,
    note TEXT NOT NULL,
    subject TEXT NOT NULL,
    since_date DATE,
    as_of_date DATE NOT NULL,
    author TEXT NOT NULL,
    noted_at DATETIME NOT NULL,
    is_illustrative BOOLEAN NOT NULL,
    CONSTRAINT pk_action_entry PRIMARY KEY (entry_id)
);
INSERT INTO "action_entry" VALUES(1,'cold:x','assigned','Bo',NULL,'','x',NULL,'2018-06-30','Anne','2026-11-27 03:50:48.000000',0);
CREATE TABLE board_issue (
    issue_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    background TEXT NOT NULL,
    raised_date DATE NOT NULL,
    closed_date DATE,
    outcome TEXT NOT NULL,
    responsible TEXT NOT NULL,
    due_date DATE,
    done_date DATE,
    done_note TEXT NOT NULL,
    edited_by TEXT NOT NULL,
    edited_at DATETIME NOT NULL,
    version INTEGER NOT NULL,
    is_illustrative BOOLEAN NOT NULL,
    CONSTRAINT pk_board_issue PRIMARY KEY (issue_id)
);
INSERT INTO "board_issue" VALUES(1,'Hvad nu?','længe ventet','2018-06-30','2018-06-30','Ja','Bo','2018-06-30',NULL,'','Anne','2026-11-27 03:50:48.000000',2,0);
CREATE TABLE board_option (
    issue_id INTEGER NOT NULL,
    priority INTEGER NOT NULL,
    title TEXT NOT NULL,
    consequence TEXT NOT NULL,
    CONSTRAINT pk_board_option PRIMARY KEY (issue_id, priority),
    CONSTRAINT fk_board_option_issue_id FOREIGN KEY(issue_id) REFERENCES board_issue (issue_id)
);
INSERT INTO "board_option" VALUES(1,1,'Ja','dyrt');
INSERT INTO "board_option" VALUES(1,2,'Nej','');
CREATE TABLE board_risk (
    risk_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    likelihood INTEGER NOT NULL,
    impact INTEGER NOT NULL,
    mitigation TEXT NOT NULL,
    owner TEXT NOT NULL,
    raised_date DATE NOT NULL,
    closed_date DATE,
    edited_by TEXT NOT NULL,
    edited_at DATETIME NOT NULL,
    version INTEGER NOT NULL,
    is_illustrative BOOLEAN NOT NULL,
    CONSTRAINT pk_board_risk PRIMARY KEY (risk_id),
    CONSTRAINT ck_board_risk_likelihood CHECK (likelihood between 1 and 5),
    CONSTRAINT ck_board_risk_impact CHECK (impact between 1 and 5)
);
INSERT INTO "board_risk" VALUES(1,'Kulde',2,5,'besøg','Bo','2018-06-30',NULL,'Anne','2026-11-27 03:50:48.000000',1,0);
CREATE TABLE digest (
    digest_id INTEGER NOT NULL,
    address TEXT NOT NULL,
    party TEXT NOT NULL,
    week TEXT NOT NULL,
    as_of_date DATE NOT NULL,
    claimed_at DATETIME NOT NULL,
    sent_at DATETIME,
    CONSTRAINT pk_digest PRIMARY KEY (digest_id),
    CONSTRAINT uq_digest_address UNIQUE (address, party, week)
);
INSERT INTO "digest" VALUES(1,'a@b.example','Aarhus Kommune','2018-W26','2018-06-30','2026-11-27 03:50:48.000000','2026-11-27 03:50:48.000000');
CREATE TABLE edit (
    kind VARCHAR NOT NULL,
    entry_id INTEGER NOT NULL,
    version INTEGER NOT NULL,
    author TEXT NOT NULL,
    edited_at DATETIME NOT NULL,
    said TEXT NOT NULL,
    CONSTRAINT pk_edit PRIMARY KEY (kind, entry_id, version)
);
INSERT INTO "edit" VALUES('board_issue',1,1,'Anne','2026-11-27 03:50:48.000000','{"background": "længe ventet", "options": [["Ja", "dyrt"], ["Nej", ""]], "raised_date": "2018-06-30", "title": "Hvad nu?"}');
INSERT INTO "edit" VALUES('board_issue',1,2,'Anne','2026-11-27 03:50:48.000000','{"closed_date": "2018-06-30", "done_date": null, "done_note": "", "due_date": "2018-06-30", "outcome": "Ja", "responsible": "Bo"}');
INSERT INTO "edit" VALUES('board_risk',1,1,'Anne','2026-11-27 03:50:48.000000','{"impact": 5, "likelihood": 2, "mitigation": "besøg", "owner": "Bo", "raised_date": "2018-06-30", "title": "Kulde"}');
INSERT INTO "edit" VALUES('note',1,1,'Anne','2026-11-27 03:50:48.000000','{"text": "Kendt af bestyrelsen – 已知"}');
INSERT INTO "edit" VALUES('note',1,2,'Bo','2026-11-27 03:50:48.000000','{"text": "Kendt, og betalt"}');
CREATE TABLE feed (
    feed_id INTEGER NOT NULL,
    token_hash TEXT NOT NULL,
    party TEXT NOT NULL,
    lang TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at DATETIME NOT NULL,
    withdrawn_by TEXT,
    withdrawn_at DATETIME,
    CONSTRAINT pk_feed PRIMARY KEY (feed_id),
    CONSTRAINT uq_feed_token_hash UNIQUE (token_hash)
);
INSERT INTO "feed" VALUES(1,'75f70eea3ed599ce264188e86c0aa6b32983cd14789f21ce5faed0da94b8b8d1','Aarhus Kommune','da','Anne','2026-11-27 03:50:48.000000',NULL,NULL);
CREATE TABLE issued_file (
    number INTEGER NOT NULL,
    format VARCHAR NOT NULL,
    name TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 VARCHAR NOT NULL,
    content BLOB NOT NULL,
    CONSTRAINT pk_issued_file PRIMARY KEY (number, format),
    CONSTRAINT fk_issued_file_number FOREIGN KEY(number) REFERENCES issued_report (number)
);
INSERT INTO "issued_file" VALUES(1,'pdf','a.pdf',7,'046b23d09e95f4b1d303e4e8ad0d9abb14318813a74aa9ed07ece38c9a21a4e6',X'255044462000FF');
CREATE TABLE issued_report (
    number INTEGER NOT NULL,
    as_of DATE NOT NULL,
    period_from DATE,
    lang TEXT NOT NULL,
    audience TEXT NOT NULL,
    filters TEXT NOT NULL,
    author TEXT NOT NULL,
    issued_at DATETIME NOT NULL,
    load_id INTEGER,
    data_as_of DATE,
    data_hash TEXT NOT NULL,
    data_files TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    CONSTRAINT pk_issued_report PRIMARY KEY (number)
);
INSERT INTO "issued_report" VALUES(1,'2018-06-30',NULL,'da','board','','Anne','2026-11-27 03:50:48.000000',1,'2018-06-30','4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945','[]','8afcbe5aeee2fae43eff9679579bd23774e114490cca82ed58ef2c1c33d74354');
CREATE TABLE mark (
    name VARCHAR NOT NULL,
    made_at DATETIME NOT NULL,
    CONSTRAINT pk_mark PRIMARY KEY (name)
);
INSERT INTO "mark" VALUES('sample','2026-11-27 03:50:48.000000');
CREATE TABLE note (
    note_id INTEGER NOT NULL,
    figure TEXT NOT NULL,
    filters TEXT NOT NULL,
    period_from DATE,
    period_to DATE,
    as_of DATE NOT NULL,
    text TEXT NOT NULL,
    author TEXT NOT NULL,
    created_at DATETIME NOT NULL,
    edited_by TEXT NOT NULL,
    edited_at DATETIME NOT NULL,
    is_withdrawn BOOLEAN NOT NULL,
    version INTEGER NOT NULL,
    is_illustrative BOOLEAN NOT NULL,
    CONSTRAINT pk_note PRIMARY KEY (note_id)
);
INSERT INTO "note" VALUES(1,'budget','',NULL,NULL,'2018-06-30','Kendt, og betalt','Anne','2026-11-27 03:50:48.000000','Bo','2026-11-27 03:50:48.000000',0,2,0);
CREATE TABLE suggestion_decision (
    decision_id INTEGER NOT NULL,
    suggestion_key TEXT NOT NULL,
    decision TEXT NOT NULL,
    reason TEXT NOT NULL,
    author TEXT NOT NULL,
    decided_at DATETIME NOT NULL,
    facts TEXT NOT NULL,
    saving_dkk VARCHAR(24),
    is_illustrative BOOLEAN NOT NULL,
    CONSTRAINT pk_suggestion_decision PRIMARY KEY (decision_id)
);
INSERT INTO "suggestion_decision" VALUES(1,'trip:1','accepted','','Anne','2026-11-27 03:50:48.000000','','1234.50',0);
CREATE INDEX ix_action_entry_action_key ON action_entry (action_key);
CREATE INDEX ix_note_as_of ON note (as_of);
CREATE INDEX ix_note_figure ON note (figure);
CREATE INDEX ix_suggestion_decision_suggestion_key ON suggestion_decision (suggestion_key);
COMMIT;
