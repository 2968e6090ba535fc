-- Rule company_key(cvr, called): the id of a company: its number or, where none is stated, its name as two are compared.
coalesce(cvr, 'name:' || marts.name_key(called))
