-- Rule name_key(called): the name of a company as two are compared: in small letters, without punctuation and company form.
trim(regexp_replace(
    marts.bare_words(called), ' (a s|as|aps|p s|ps|i s|is|k s|ks|ivs|amba|a m b a|ltd|gmbh)$', ''
))
