-- From which site of the web each living entry with an address is, so that another page of the same
-- site finds it at once. Entries without an address have no row: most of them cost nothing here.
create table entry_site (
  entry_id   uuid primary key,
  account_id uuid not null,
  site       varchar(300) not null,       -- scheme and host in lower case, with the port if there is one
  page       varchar(200) not null        -- how the rest of the address begins
);

insert into entry_site (entry_id, account_id, site, page)
select id, account_id, site, substring(rest from 1 for 200) from (
  select id, account_id, rest,
    lower(scheme || case when position('@' in host) > 0 then substring(host from position('@' in host) + 1) else host end)
      as site
  from (
    select id, account_id, scheme, substring(address from 1 for cut) as host, substring(address from cut + 1) as rest
    from (
      select id, account_id, scheme, address,
        least(position('/' in address || '/'), position('?' in address || '?'), position('#' in address || '#')) - 1 as cut
      from (
        select id, account_id, substring(url from 1 for position('://' in url) + 2) as scheme,
          substring(url from position('://' in url) + 3) as address
        from entry where url is not null and deleted_at is null
      ) parts
    ) marked
  ) halves
) sites
where char_length(site) <= 300;

create index entry_site_latest on entry_site (account_id, site, entry_id desc);
create index entry_site_page on entry_site (account_id, site, page, entry_id desc);

-- After its indexes, or H2 would make others for them.
alter table entry_site add foreign key (entry_id) references entry (id) on delete cascade;
alter table entry_site add foreign key (account_id) references account (id) on delete cascade;
