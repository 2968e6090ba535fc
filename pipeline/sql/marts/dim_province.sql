-- One row a province of China, as ISO 3166-2 has them.
with final as (
    select * from seeds.provinces
)
select * from final
