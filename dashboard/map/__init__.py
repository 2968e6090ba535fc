"""The map of the two countries: Denmark enlarged beside (or above) China, arcs between, provinces shaded.

`scene` asks what one picture shows, `ground` says where things are drawn, `shading` which colours, `labels` which names, `words` says it all
in sentences, and `deck` sets it for the browser (reports/map_picture.py for paper). Nothing here draws.
"""
