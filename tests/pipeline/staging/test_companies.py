"""Lists of companies: CVR extracts, members, CRM exports; and what looks like them."""

from pathlib import Path

import pytest

from tests.pipeline.drawn import staged
from tests.pipeline.specified import specified

test_companies = specified("""
== CVR extract
Virk – udtræk 12-03-2018
CVR-nummer | Navn | Adresse | Postnr. | By | Branchekode | Branchetekst | Antal ansatte | Reklamebeskyttelse | Telefon | E-mail => companies | cvr | employees | is_ad_protected
44623528 | COWI A/S | Parallelvej 2 | 2800 | Kongens Lyngby | 711210 | Rådgivende ingeniører | '2.800 | Nej | 56400000 | cowi@cowi.dk => 44623528 | 2800 | no
DK 35 12 84 17 | DHI A/S | Agern Allé 5 | 2970 | Hørsholm | 721900 | Vand | ca. 400 | Ja | | => 35128417 | 400 | yes; told employees approximate
12345678 | Falsk ApS | Vej 1 | 5000 | Odense C | 1 | Vand | 2 | Ja | | => rejected cvr cvr-check

== Members in groups
Medlemmer i Kina-netværket
Virksomhed | By | Ansatte | Teknologi | Kontaktperson         => companies | name
Vand                                                          => (title)
Grundfos A/S | Bjerringbro | 19000 | pumper; vand | P. Jensen => Grundfos A/S
Aquaporin A/S | Lyngby | 60 | membraner |                     => Aquaporin A/S
Energi                                                        => (title)
Danfoss A/S | Nordborg | 27000 | fjernvarme | J. Hansen       => Danfoss A/S
Lille ApS                                                     => Lille ApS; told rows-lone

I alt 4 virksomheder                                          => (total)

== A company called total is no total
Virksomhed | CVR             => companies | name
Total Danmark A/S | 35128417 => Total Danmark A/S
Sum ApS | 44623528           => Sum ApS

== English lists
Company name | City | No. of employees | Technologies | Member (Y/N) | Active in China | Export ready | Contact person | Contact e-mail => companies | employees | technologies | is_member | active_provinces | is_export_ready
Kamstrup A/S | Skanderborg | 1,200 | meters, district heating | yes | Jiangsu; Shandong | x | A. Smith | a@kamstrup.example => 1200 | meters + district heating | yes | CN-JS + CN-SD | yes

== Bare names are companies if they are called so
Navn | By | E-mail                  => companies
Grundfos A/S | Bjerringbro | g@x.dk => (record)
Danfoss A/S | Nordborg | d@x.dk     => (record)

== The same number twice
CVR | Virksomhed | By            => companies
35128417 | DHI A/S | Hørsholm    => (record)
DK-35128417 | DHI A/S | Hørsholm => rejected cvr duplicate
35128417 | DHI | Aarhus          => rejected name conflict
""")


@pytest.mark.parametrize(
    "picture",
    [
        "Navn | E-mail | Telefon\nAnne Hansen | anne@x.dk | 12345678\nBo Jensen | bo@x.dk | 23456789",
        "Navn | Titel | Organisation | E-mail | Mobil\nAnne Hansen | Chefkonsulent | Region H | anne@x.dk | 12345678",
        "Deltagerliste\nNavn | Virksomhed | Stilling | E-mail\nAnne Hansen | COWI A/S | Chef | anne@x.dk\nBo Jensen | DHI | Direktør | bo@x.dk",
        "Navn | By | E-mail | Telefon\nAnne Hansen | Odense | anne@x.dk | 12345678",
        "Name | City | Status\nAlice | Berlin | Active\nBob | Paris | Gone",
        "姓名 | 电话 | 邮箱\n张伟 | 13800000000 | a@b.cn",
    ],
)
def test_people_are_no_companies(tmp_path: Path, picture: str) -> None:
    assert [s.source for s in staged(tmp_path, picture).sheets] == [None]
