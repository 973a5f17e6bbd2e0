-- A line may be about anything that changes, not only about entries; and a step may undo another.
alter table history rename column entry_id to subject;
alter table history add column kind varchar(16) default 'entry' not null;
alter table history alter column kind drop default;
alter table history add column undoes uuid;   -- the step that this one took back; on its first line only
