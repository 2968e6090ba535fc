-- Rule references_in(said): what a cell names that may name several: its parts, and the whole, since a title may itself hold a separator, or have been wrapped into lines.
list_concat(regexp_split_to_array(said, '\s*[;,；，、\n]\s*|\s+/\s+'), [said, replace(said, '; ', ' ')])
