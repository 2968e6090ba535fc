"""Money: what is asked, said and drawn about the grant, what is spent of it and where it lands. Its figures are measures (model/subjects/money.toml)."""
