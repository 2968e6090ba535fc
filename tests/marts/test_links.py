"""How rows find each other: provinces, themes, parties, companies, and references that lead nowhere."""

from tests.marts.drawn import specified

test_links = specified("""
## An agreement in two provinces is in both and counted once
agreements
agreement_id | danish_party | province_codes
A-1          | Aarhus       | CN-JS; CN-SD
A-2          | Aarhus       |
? from marts.agreement_province
A-1 | CN-JS
A-1 | CN-SD
? select count(*) from marts.agreement_at(date '2018-01-01')
2
? select source, row_id from marts.unplaced
agreements | A-2

## An activity that is placed nowhere in China has the provinces and themes of its agreements
agreements
agreement_id | danish_party | province_codes | themes
A-1          | Aarhus       | CN-JS; CN-SD   | water; air

activities
activity_id | agreement_id | title       | province_codes | themes | place_id
V-1         | A-1          | In Shaanxi  | CN-SN          | soil   |
V-2         | A-1          | In Aarhus   |                |        | DK-2624652
V-3         |              | Nowhere     |                |        |
? from marts.activity_province
V-1 | CN-SN | no
V-2 | CN-JS | yes
V-2 | CN-SD | yes
? from marts.activity_theme
V-1 | soil  | no
V-2 | air   | yes
V-2 | water | yes
? select row_id from marts.unplaced where source = 'activities'
V-3

## Parties are split where they are listed, and known where they are joined by words
agreements
agreement_id | danish_party
A-1          | Aarhus Kommune
A-2          | Region Sjælland
A-3          | Teknik og Miljø

activities
activity_id | agreement_id | title | danish_party
V-1         |              | One   | aarhus kommune og Region Sjælland
V-2         |              | Two   | Teknik og Miljø
V-3         |              | Three | DHI; Aarhus Kommune
V-4         | A-2          | Four  |
? from marts.activity_party
V-1 | Aarhus Kommune
V-1 | Region Sjælland
V-2 | Teknik og Miljø
V-3 | Aarhus Kommune
V-3 | DHI
V-4 | Region Sjælland

## A joint name is several parties where each is known by its name
agreements
agreement_id | danish_party
A-1          | Sønderborg Kommune
A-2          | sønderborg kommune and ProjectZero
A-3          | Ministry of Climate, Energy and Building
A-4          | Bycirklen (Ballerup, Egedal and Frederikssund)
A-5          | Sønderborg Kommune, GEUS and the Embassy in Beijing
A-6          | Kolding Kommune; Vejle Kommune

activities
activity_id | agreement_id | title | danish_party
V-1         | A-2          | Visit | Sønderborg Kommune og DHI

companies
name
DHI A/S
? from marts.agreement_party
A-1 | Sønderborg Kommune
A-2 | ProjectZero
A-2 | Sønderborg Kommune
A-3 | Ministry of Climate, Energy and Building
A-4 | Bycirklen (Ballerup, Egedal and Frederikssund)
A-5 | Embassy in Beijing
A-5 | GEUS
A-5 | Sønderborg Kommune
A-6 | Kolding Kommune
A-6 | Vejle Kommune
# what it names, and the parties of its agreement
? select danish_party from marts.activity_party
DHI
ProjectZero
Sønderborg Kommune

## A company is known by its name, whatever its form, and by its CVR number first
companies
cvr      | name         | technologies
56759913 | Grundfos A/S | drikkevand
         | Aqua-Porin   |

activities
activity_id | title | companies
V-1         | Visit | GRUNDFOS; Aqua Porin ApS; Nobody Ltd

interests
cvr      | company_name | theme_code | province_code | level
56759913 | (new name)   | water      | CN-JS         | active
         | grundfos     | water      | CN-SD         | interested
         | Stranger     | water      | CN-SD         | interested
? select company_id, is_known from marts.activity_company
56759913        | yes
name:aqua porin | yes
name:nobody     | no
? select company_id, company_name from marts.fct_interest
56759913      | Grundfos A/S
56759913      | Grundfos A/S
name:stranger | Stranger
? select source, reference from marts.orphan
activities | Nobody Ltd
interests  | Stranger

## The sources of a company stand in one order
companies
cvr | name    | fact_source
1   | Danfoss | e.example
1   | Danfoss | b.example
1   | Danfoss | d.example
1   | Danfoss | a.example
1   | Danfoss | c.example
? select company_id, fact_source from marts.dim_company
1 | a.example ; b.example ; c.example ; d.example ; e.example

## A milestone finds its agreement by title unless two have that title
agreements
agreement_id | title | danish_party
A-1          | Water | Aarhus
A-2          | Soil  | Aarhus
A-3          | Soil  | Odense

milestones
agreement_id | agreement_title | title
             | WATER           | Found
             | Soil            | Which
A-3          |                 | By id
A-9          |                 | Lost
? select title, agreement_id from marts.fct_milestone
By id | A-3
Found | A-1
Lost  | A-9  # kept as stated
Which |
? select reference from marts.orphan
A-9
Soil

## Names with commas are several companies where the register knows them all
companies
cvr | name
1   | Grundfos A/S
2   | AVK
3   | Kamstrup
4   | Bech og Søn

activities
activity_id | title | companies
V-1         | a     | Grundfos, AVK og Kamstrup
V-2         | b     | Krüger, Aalborg
V-3         | c     | Bech og Søn; AVK
V-4         | d     | Grundfos & AVK
V-5         | e     | Grundfos, Ukendt
? select activity_id, list(company_id order by company_id), bool_and(is_known) from marts.activity_company group by activity_id
V-1 | 1; 2; 3              | yes
V-2 | name:krüger aalborg  | no
V-3 | 2; 4                 | yes
V-4 | 1; 2                 | yes
V-5 | name:grundfos ukendt | no
""")
