-- Rule houseless(said): a text without houses that are called after a person or a river: Jianguo Hotel, Carl Hansen & Søn.
regexp_replace(
    said, '\p{Lu}[\p{L}\p{M}]+ (?:(?:Hotel|River)\b|(?:\p{Lu}[\p{L}\p{M}]+ )?(?:A/S|ApS|& (?:Søn(?:ner)?|Sons?|Co)(?:[^\p{L}]|$)))', ' ', 'g'
)
