# Håndbogen: kapitlerne selv er docs/handbook.

handbook-label = Hvem er du?
handbook-manager = Deskleder
handbook-party = Kommune eller region
handbook-company = Virksomhed
handbook-board = Bestyrelse
handbook-keeper = Dataforvalter
handbook-guest = Kinesisk partner
handbook-first-steps = Kom i gang
handbook-open = Åbn »{ $page }«
handbook-about = Håndbogen om siden »{ $page }«
handbook-begin = Kom i gang: de første skridt
