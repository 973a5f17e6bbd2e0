-- Calendars of others that members lay over their own. Seconds are since 1970; of days, midnight UTC.
create table subscription (
  id         uuid primary key,
  account_id uuid not null,
  share_key  varchar(100),               -- opens somebody's share; or
  proof      varchar(100),               -- shows that its password was told
  address    varchar(2000),              -- where an iCalendar text is
  label      varchar(200),               -- as the member calls it; null: as it calls itself
  name       varchar(200) not null,      -- as it calls itself
  color      varchar(7) not null,
  hidden     boolean not null,
  created_at bigint not null,
  removed_at bigint,                     -- can be undone until the history is purged
  etag       varchar(500),               -- what the text was told apart by, when it was fetched last
  modified   varchar(100),
  fetched_at bigint,
  next_at    bigint,                     -- when it is asked for again; null: never
  failures   integer not null,           -- how often in a row it could not be fetched
  trouble    varchar(500)                -- why, in words
);

create index subscription_of on subscription (account_id);
create index subscription_due on subscription (next_at);

alter table subscription add foreign key (account_id) references account (id) on delete cascade;

-- What the text at an address told to happen, series followed as far as they are shown.
create table ghost (
  id              uuid primary key,
  subscription_id uuid not null,
  event           varchar(43) not null,  -- SHA-256 of where and what it is, base64url
  title           varchar(1000) not null,
  all_day         boolean not null,
  starts_at       bigint not null,
  ends_at         bigint not null,
  zone            varchar(64)
);

create index ghost_of on ghost (subscription_id, starts_at);

alter table ghost add foreign key (subscription_id) references subscription (id) on delete cascade;

-- Which of them a member has made an entry of, or does not want to see.
create table ghost_settled (
  account_id uuid not null,
  event      varchar(43) not null,
  starts_at  bigint not null,
  primary key (account_id, event)
);

alter table ghost_settled add foreign key (account_id) references account (id) on delete cascade;
