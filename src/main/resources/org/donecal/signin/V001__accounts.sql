-- All instants are seconds since 1970 UTC.

create table account (
  id            uuid primary key,
  email         varchar(254),            -- as it was typed
  email_key     varchar(254) unique,     -- in lower case: one account an address
  password_hash varchar(200),
  first_name    varchar(100),
  last_name     varchar(100),
  created_at    bigint not null
);

create table session (
  token_hash varchar(43) primary key,    -- SHA-256 of the cookie's secret, base64url
  account_id uuid not null references account (id) on delete cascade,
  created_at bigint not null,
  expires_at bigint not null
);

create index session_account on session (account_id);
create index session_expiry on session (expires_at);

create table settings (
  account_id    uuid primary key references account (id) on delete cascade,
  zone          varchar(64),             -- null: not told yet, UTC until then
  week_start    varchar(9) not null default 'monday',
  hide_weekend  boolean not null default false,
  clock         smallint not null default 24,
  first_hour    smallint not null default 8,
  sounds        boolean not null default false,
  theme         varchar(5) not null default 'auto',
  hours_per_day numeric(4, 2) not null default 8
);
