-- What members let others see. The key stands here in clear, so that its owner can copy the address
-- again: whoever reads this table reads the entries beside it as well. It is looked up by its hash.
create table share (
  id            uuid primary key,
  account_id    uuid not null,
  secret        varchar(43) not null,
  secret_hash   varchar(43) not null unique,  -- SHA-256, base64url
  label         varchar(200),                 -- 100 characters, each at most two UTF-16 units
  filter        varchar(2000) not null,
  detail        varchar(7) not null,          -- totals, entries, notes
  other_tags    boolean not null,             -- whether words of other tags stay in titles
  from_moment   varchar(40),                  -- as it was typed: means what it means in the owner's zone
  until_moment  varchar(40),
  rolling       varchar(12),
  expires_at    bigint,
  password_hash varchar(200),                 -- Argon2id, with its parameters
  created_at    bigint not null,
  seen_at       bigint,
  revoked_at    bigint                        -- can be undone until the history is purged
);

create index share_of on share (account_id);

alter table share add foreign key (account_id) references account (id) on delete cascade;

-- What somebody who was let see something found right: as it was, so that later edits show.
create table confirmation (
  id       uuid primary key,
  share_id uuid not null,
  at       bigint not null,
  name     varchar(200),                      -- as whoever found it right called himself
  digest   varchar(64) not null,              -- SHA-256 of the snapshot, in hexadecimal
  snapshot text not null
);

create index confirmation_of on confirmation (share_id, at);

alter table confirmation add foreign key (share_id) references share (id) on delete cascade;
