-- The secret addresses in mails that ask what was done; a mail to one of them adds entries.
create table reply_address (
  id          uuid primary key,
  account_id  uuid not null,
  secret_hash varchar(43) not null unique,    -- SHA-256, base64url
  zone        varchar(64) not null,           -- by whose clock the mail asked
  asked_day   bigint not null,                -- days since 1970: what the mail asked about
  created_at  bigint not null,
  expires_at  bigint not null
);

create index reply_address_of on reply_address (account_id);

create index reply_address_until on reply_address (expires_at);

alter table reply_address add foreign key (account_id) references account (id) on delete cascade;

-- The mails that came to them, so that one that is delivered again adds nothing.
create table reply (
  id         uuid primary key,
  address_id uuid not null,
  mail_hash  varchar(43) not null,            -- of the Message-ID
  at         bigint not null,
  outcome    varchar(8) not null,             -- added, nothing, expired
  step       uuid,                            -- of the history, if it changed anything
  undo_hash  varchar(43) unique,
  owed       text,                            -- the answer, as long as it has not gone out
  unique (address_id, mail_hash)
);

alter table reply add foreign key (address_id) references reply_address (id) on delete cascade;
