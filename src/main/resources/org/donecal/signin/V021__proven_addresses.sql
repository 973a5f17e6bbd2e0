-- An address is proven when somebody used what a mail to it brought. It counts for that address only.
alter table account add column verified_key varchar(254);

-- The address that takes the place of a proven one as soon as it is proven itself.
alter table account add column wanted_email varchar(254);
