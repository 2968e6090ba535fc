# The handbook: its chapters are docs/handbook.

handbook-label = Who are you?
handbook-manager = Desk manager
handbook-party = Municipality or region
handbook-company = Company
handbook-board = Board
handbook-keeper = Data keeper
handbook-guest = Chinese partner
handbook-first-steps = First steps
handbook-open = Open “{ $page }”
handbook-about = The handbook about the { $page } page
handbook-begin = First steps: how a desk begins
