-- A remembered name that stands for another tag: what was merged into it, or a wrong spelling. Never
-- of a tag that is itself an alias. No entry has such a tag.
alter table tag add column alias_of bigint;
