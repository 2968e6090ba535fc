-- One row per province of China, as ISO 3166-2 has them.
select * from seeds.provinces
