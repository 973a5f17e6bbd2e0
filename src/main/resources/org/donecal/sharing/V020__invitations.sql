-- Whom members told of their shares by mail.
create table invitation (
  id          uuid primary key,
  share_id    uuid not null,
  account_id  uuid not null,
  address     varchar(254) not null,
  reader_hash varchar(43) not null,  -- SHA-256 of the address as it is compared, base64url
  invited_at  bigint not null
);

create index invitation_of on invitation (share_id, invited_at);
create index invitation_by on invitation (account_id, invited_at);

alter table invitation add foreign key (share_id) references share (id) on delete cascade;
alter table invitation add foreign key (account_id) references account (id) on delete cascade;

-- What the address in a letter opens by which its reader asks for no more of them; it outlives the
-- share, and tells nobody's address.
create table letter_end (
  secret_hash varchar(43) primary key,
  reader_hash varchar(43) not null,
  written_at  bigint not null
);

create index letter_end_of on letter_end (reader_hash, written_at);
create index letter_end_at on letter_end (written_at);

-- Readers who want no invitations, whoever sends them.
create table unwilling_reader (
  reader_hash varchar(43) primary key,
  since       bigint not null
);
