-- The companies that may be asked, with their names; the one in China is that which a Chinese letter uses, other languages have one name for a company.
select
    company_id as subject,
    if('{lang}' = 'zh', coalesce(name_zh, name), name) as name,
    [name, name_zh, cvr, company_id] as spellings
from marts.dim_company
