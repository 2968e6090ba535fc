"""The map of the two countries: Denmark enlarged beside (or above) China, arcs between, provinces shaded.

`scene` asks what one picture shows, `ground` says where things are drawn, `shading` which colours, `labels` which names, `words` says it all
in sentences, `deck` sets it for the browser (reports/map_picture.py for paper), and `clicks` turns a click into filters. Nothing here draws.
"""
