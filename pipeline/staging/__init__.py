"""From a recognised table to typed rows of its source: loaded, or rejected with a reason."""
