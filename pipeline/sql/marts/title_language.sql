-- Rule title_language(title, title_da, title_en, title_zh): the language of a title: the one that its translations leave, else as far as it shows; null where it does not.
case
    when title = title_da then 'da'
    when title = title_en then 'en'
    when title = title_zh then 'zh'
    when title_da is null and title_en is not null and title_zh is not null then 'da'
    when title_en is null and title_da is not null and title_zh is not null then 'en'
    else marts.language_of(title)
end
