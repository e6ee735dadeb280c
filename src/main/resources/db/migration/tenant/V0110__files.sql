create table file_content (
    hash       bytea primary key check (length(hash) = 32),
    size       bigint not null,
    created_at timestamptz not null default now()
);
comment on table file_content is 'What files hold, each content once, named by its SHA-256.';

create table file_chunk (
    hash   bytea not null references file_content on delete cascade,
    number int not null,
    data   bytea not null,
    primary key (hash, number)
);
comment on table file_chunk is 'The bytes of a content in pieces, so that nobody has to hold a whole file in memory.';
-- Most of it is compressed already, and a piece that is not compressed is read in part.
alter table file_chunk alter column data set storage external;

create table stored_file (
    id            uuid primary key default uuidv7(),
    hash          bytea not null references file_content,
    name          text not null check (name <> ''),
    type          text not null,
    size          bigint not null,
    kind          text,
    record_id     uuid,
    created_by_id uuid references employee,
    created_at    timestamptz not null default now(),
    check ((kind is null) = (record_id is null))
);
comment on table stored_file is 'A file with its name, hung on a record whose rights it has; one that hangs on nothing yet is its uploader''s.';
create index stored_file_by_record on stored_file (record_id);
create index stored_file_by_content on stored_file (hash);
create index stored_file_by_uploader on stored_file (created_by_id);
create index stored_file_loose on stored_file (created_at) where record_id is null;
