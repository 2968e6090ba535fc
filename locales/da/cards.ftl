# Kort med nøgletal og lister, fælles for siderne.

card-trend-same = uændret
card-trend = { $step } { $against }

attention-severity-red = Rød
attention-severity-amber = Gul
attention-severity-green = Grøn
attention-severity-none = Ikke vurderet

quoted = »{ $name }«
