-- Rule name_key(called): the name of a company as two are compared: in small letters, without punctuation and company form.
trim(regexp_replace(
    trim(regexp_replace(lower(called), '[^\p{L}\p{N}]+', ' ', 'g')),
    ' (a s|as|aps|p s|ps|i s|is|k s|ks|ivs|amba|a m b a|ltd|gmbh)$', ''
))
