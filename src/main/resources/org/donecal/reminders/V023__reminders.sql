-- Mails that ask members what they did. All instants are seconds since 1970 UTC, all days are days since 1970.
create table reminder (
  id            uuid primary key,
  account_id    uuid not null,
  weekdays      smallint not null,      -- Monday is bit 0
  minute_of_day smallint not null,      -- by the clock on the wall
  zone          varchar(64) not null,
  only_if_empty boolean not null,
  instructions  boolean not null,
  entries       boolean not null,
  paused        boolean not null,
  created_at    bigint not null,
  next_at       bigint,                 -- null: it asks no more
  deleted_at    bigint                  -- can be undone until the history is purged
);

create index reminder_of on reminder (account_id);
create index reminder_due on reminder (next_at);

alter table reminder add foreign key (account_id) references account (id) on delete cascade;

-- The days that were asked about, or are about to be: each once for each reminder.
create table asked_day (
  reminder_id uuid not null,
  asked_day   bigint not null,
  due_at      bigint not null,
  try_at      bigint,                   -- null: the mail is in the outbox
  primary key (reminder_id, asked_day)
);

create index asked_day_try on asked_day (try_at);

alter table asked_day add foreign key (reminder_id) references reminder (id) on delete cascade;

-- What in a mail stops its reminder, by its hash only. Each mail has its own.
create table reminder_stop (
  secret_hash varchar(43) primary key,  -- SHA-256, base64url
  reminder_id uuid not null,
  made_at     bigint not null
);

create index reminder_stop_of on reminder_stop (reminder_id);

alter table reminder_stop add foreign key (reminder_id) references reminder (id) on delete cascade;

-- What was suggested to a member in the mails that ask about a day.
create table suggestion (
  account_id uuid not null,
  asked_day  bigint not null,
  sentences  varchar(6000) not null,    -- one a line
  primary key (account_id, asked_day)
);

alter table suggestion add foreign key (account_id) references account (id) on delete cascade;
