-- Rule party_core(party): the name of a party without what is added to it: «Danfoss (Sønderborg linked as friendship city)», «ChinAqua consortium», «COWI and six other companies».
regexp_replace(
    party, '\s*(\(.*|\b(consortium|konsortiet|konsortium|m\.?\s?fl\.?|(and|og) \w+ (other|andre)\b.*)\s*)$', '', 'i'
)
