-- Rule parties_in(named): the parties that a text names, where nothing but a division can be meant.
list_filter(regexp_split_to_array(trim(named), '\s*[;；、\n]\s*|\s+/\s+'), lambda whole: whole <> '')
