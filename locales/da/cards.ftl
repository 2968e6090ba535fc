# Kort med nøgletal og lister, fælles for siderne.

attention-severity-red = Rød
attention-severity-amber = Gul
attention-severity-green = Grøn
attention-severity-none = Ikke vurderet

quoted = »{ $name }«
