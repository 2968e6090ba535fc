# The digest: what the recipient has to do, what turns cold, what expires, and what is new.

digest-title = { $whole ->
    [yes] { $desk } { DAY($date) }: this week’s actions
   *[no] { $desk } { DAY($date) }: { $party }
}
digest-todo = { $when ->
    [late] To do: late ({ $count })
    [week] To do: within a week ({ $count })
    [later] To do: later or without a deadline ({ $count })
   *[none] To do
}
digest-todo-none = Nothing to do in the next 30 days.
digest-cold = { $count ->
    [0] Going cold soon
   *[other] Going cold soon ({ $count })
}
digest-cold-none = No relations go cold in the next 30 days.
digest-expiring = { $count ->
    [0] Expiring within a year
   *[other] Expiring within a year ({ $count })
}
digest-expiring-none = No agreements expire within a year.
digest-new = { $count ->
    [0] New since { DAY($since) }
   *[other] New since { DAY($since) } ({ $count })
}
digest-new-none = No new contacts are recorded.
digest-turns = { $exact ->
    [yes] Goes cold on { $date }.
   *[no] Goes cold by the end of { $date }.
}
digest-ends = { $exact ->
    [yes] Expires on { $date }.
   *[no] Expires at the end of { $date }.
}
digest-more = { $link ->
    [none] And { $count } more.
   *[other] And { $count } more: { $link }
}
digest-sample = The dashboard shows sample data: all financial data is invented; other invented figures are marked.
digest-why = Sent to { $address }, because the address is on the { $desk }’s list of recipients.
digest-help = write or send the digest: what to do, and what is going cold, expiring or new
digest-help-party = about this Danish party; without it, about the whole desk
digest-help-to = to this address; without it, to all recipients in digest.toml
digest-help-send = send it through the mail server in digest.toml; without it, an .eml file is written
digest-help-schedule = keep running: send each week’s digest from the weekday set in digest.toml
digest-help-output = the file, or the folder if there are several recipients
digest-written = { $count ->
    [one] The digest has been written: { $file }. Send it with --send.
   *[other] { $count } digests have been written to { $file }. Send them with --send.
}
digest-sent = { $count ->
    [0] Nothing was sent: all recipients have this week’s digest, or it is not yet the day to send it.
    [one] One digest was sent.
   *[other] { $count } digests were sent.
}
digest-waiting = Waiting: digests are sent from the weekday set in { $file }. Stop with Ctrl+C.
digest-error-file = { $file } cannot be used: { $reason }
digest-error-toml = { $file } is not valid TOML: { $line ->
    [end] it ends within a value, or is not UTF-8
   *[other] look at line { $line }
}. See docs/digest.toml for an example.
digest-error-key = { $file } cannot be used. Look at “{ $key }”: docs/digest.toml shows what can be written, and where.
digest-error-address = “{ $address }” is not an e-mail address.
digest-error-party = “{ $party }” is not a Danish party in the data. Enter the name as the export has it.
digest-error-nobody = { $file } names no recipients. Enter them as docs/digest.toml shows, or use --to.
digest-error-no-server = No mail server: set host in { $file } as docs/digest.toml shows.
digest-error-send = The mail server { $server } did not accept the message: { $reason }
digest-error-unsure = The mail server { $server } did not answer after the message was handed over: { $reason }. It will not be sent again this week.
digest-error-some = { $count } sent. The others can be tried again: { $reasons }
