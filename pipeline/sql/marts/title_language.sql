-- Rule title_language(title, title_da, title_en, title_zh): the language of a title: that in which an export states the very same, else as far as it shows.
case title
    when title_da then 'da'
    when title_en then 'en'
    when title_zh then 'zh'
    else marts.language_of(title)
end
