-- Where entries came from, so that they are known when they come again. The identity is a hash over
-- the account and what the source calls the entry, or else what it says.
create table import_source (
  identity uuid primary key,
  entry_id uuid not null
);

create index import_source_entry on import_source (entry_id);

alter table import_source add foreign key (entry_id) references entry (id) on delete cascade;
