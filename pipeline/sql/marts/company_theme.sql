-- One row per company and theme that one of its technologies serves.
select technology.company_id, link.theme_code
from marts.company_technology as technology
inner join marts.technology_theme as link on technology.technology_code = link.technology_code
union by name
select company_id, named_theme_code as theme_code
from marts.company_technology
where named_theme_code is not null
