-- All instants are seconds since 1970 UTC.

create table account (
  id            uuid primary key,
  email         varchar(254),            -- as it was typed
  email_key     varchar(254) unique,     -- in lower case: one account an address
  password_hash varchar(200),            -- Argon2id, with its parameters
  first_name    varchar(200),            -- 100 characters, each at most two UTF-16 units
  last_name     varchar(200),
  created_at    bigint not null,
  zone          varchar(64),             -- null: not told yet, UTC until then
  week_start    varchar(9) not null,
  hide_weekend  boolean not null,
  clock         smallint not null,       -- 12 or 24
  first_hour    smallint not null,
  sounds        boolean not null,
  theme         varchar(5) not null,
  hours_per_day numeric(4, 2) not null
);

create table session (
  token_hash varchar(43) primary key,    -- SHA-256 of the cookie's secret, base64url
  id         uuid not null unique,       -- names it to its owner
  account_id uuid not null,
  created_at bigint not null,
  seen_at    bigint not null             -- to the day; the session ends a lifetime later
);

create index session_account on session (account_id);
create index session_seen on session (seen_at);

-- After its index, or H2 would make another one for it.
alter table session add foreign key (account_id) references account (id) on delete cascade;
