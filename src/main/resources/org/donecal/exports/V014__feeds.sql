-- Addresses at which calendar programs read a part of a calendar. The key stands here in clear, as those of
-- shares do: its owner has to enter it again in the next program. It is looked up by its hash.
create table feed (
  id          uuid primary key,
  account_id  uuid not null,
  secret      varchar(43) not null,
  secret_hash varchar(43) not null unique,  -- SHA-256, base64url
  label       varchar(200),                 -- 100 characters, each at most two UTF-16 units
  filter      varchar(2000) not null,
  created_at  bigint not null,
  used_at     bigint,
  revoked_at  bigint                        -- can be undone until the history is purged
);

create index feed_of on feed (account_id);

alter table feed add foreign key (account_id) references account (id) on delete cascade;
