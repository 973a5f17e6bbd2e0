-- Overlaps that a member wants to keep. One that has become longer or shorter is told of again.
create table kept_overlap (
  account_id uuid not null,
  one        uuid not null,               -- the smaller of the two ids
  other      uuid not null,
  seconds    bigint not null,             -- how long they overlapped
  primary key (one, other)
);

create index kept_overlap_other on kept_overlap (other);

alter table kept_overlap add foreign key (account_id) references account (id) on delete cascade;
alter table kept_overlap add foreign key (one) references entry (id) on delete cascade;
alter table kept_overlap add foreign key (other) references entry (id) on delete cascade;
