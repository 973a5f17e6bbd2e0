-- All instants are seconds since 1970 UTC. An all-day entry has no zone: its seconds are those of
-- midnight UTC of its first day and of the day after its last.

-- One row a member who ever saved an entry. Locking it makes that member's writes take turns.
create table calendar_state (
  account_id  uuid primary key references account (id) on delete cascade,
  totals_zone varchar(64) not null        -- whose days the kept totals are of
);

create table entry (
  id         uuid primary key,
  account_id uuid not null,
  title      varchar(1000) not null,      -- 500 characters, each at most two UTF-16 units
  all_day    boolean not null,
  reach      smallint not null,           -- 0: at most 7 days; 1: longer, looked for apart
  starts_at  bigint not null,
  ends_at    bigint not null,
  zone       varchar(64),
  note       varchar(40000),
  url        varchar(4000),
  version    integer not null,
  created_at bigint not null,
  updated_at bigint not null,
  deleted_at bigint                       -- recoverable until the history is purged
);

create index entry_start on entry (account_id, reach, all_day, starts_at, id);

-- Kept totals of entries of reach 0, of a day or of a whole year: what statistics add up instead of
-- the entries. Tag 0 is untagged, tag -1 counts each entry once. Without a foreign key,
-- which on H2 would be one more index to write.
create table day_total (
  account_id uuid not null,
  span       smallint not null,           -- 0: a day, 1: a year
  first_day  integer not null,            -- days since 1970
  tag_id     bigint not null,
  days       integer not null,            -- of all-day entries
  seconds    bigint not null,             -- of hourly entries
  started    integer not null,            -- entries that began in it
  continued  integer not null,            -- entries that were running when it began
  primary key (account_id, span, first_day, tag_id)
);

-- Every change: in words, and line by line what it changed of which entry, so that it can be undone.
-- Steps are named by UUIDs that grow with time.
create table history (
  account_id uuid not null,
  step       uuid not null,
  position   integer not null,
  at         bigint not null,
  words      varchar(1000),               -- what the step did; on its first line only
  entry_id   uuid not null,
  version    integer not null,            -- the entry's version that the change made
  was        varchar(200000),             -- JSON of what it changed; null: the entry was not there
  became     varchar(200000)              -- null: the change deleted it
);

create unique index history_step on history (account_id, step desc, position);

-- Answers that may be asked for twice, for 24 hours.
create table idempotency (
  account_id   uuid not null,
  request_key  varchar(200) not null,
  request_hash varchar(43) not null,
  entry_id     uuid not null,
  made_it      boolean not null,        -- false: the entry had been there already
  created_at   bigint not null,
  primary key (account_id, request_key)
);

create index idempotency_age on idempotency (created_at);

create index idempotency_entry on idempotency (entry_id);

alter table entry add foreign key (account_id) references account (id) on delete cascade;
alter table history add foreign key (account_id) references account (id) on delete cascade;
alter table idempotency add foreign key (account_id) references account (id) on delete cascade;
alter table idempotency add foreign key (entry_id) references entry (id) on delete cascade;
