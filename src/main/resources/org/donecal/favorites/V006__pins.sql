-- Sentences that a member wants at hand, in the member's own order.
create table pin (
  account_id uuid not null,
  sentence   varchar(1000) not null,      -- 500 characters, each at most two UTF-16 units
  place      integer not null,
  primary key (account_id, sentence)
);

alter table pin add foreign key (account_id) references account (id) on delete cascade;
