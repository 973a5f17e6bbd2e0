-- What stands in links that were mailed, by its hash only. All instants are seconds since 1970 UTC.
create table mailed_secret (
  secret_hash varchar(43) primary key,  -- SHA-256, base64url
  purpose     varchar(8) not null,      -- password, address
  account_id  uuid not null,
  address     varchar(254) not null,    -- the key of the one it was sent to
  state       varchar(43) not null,     -- of the account when it was sent
  made_at     bigint not null,
  ends_at     bigint not null           -- when it was used or replaced, or will be too old
);

create index mailed_secret_of on mailed_secret (account_id, made_at);
create index mailed_secret_to on mailed_secret (address, made_at);
create index mailed_secret_end on mailed_secret (ends_at);

alter table mailed_secret add foreign key (account_id) references account (id) on delete cascade;
