-- What a role does not show of a kind, or shows without letting it be written. No row: the rights to the kind say all.
create table role_field (
    role_id uuid not null references role on delete cascade,
    kind    text not null,
    field   text not null,
    access  text not null check (access in ('hidden', 'read')),
    primary key (role_id, kind, field)
);
comment on table role_field is 'Fields that a role hides or keeps from being written.';
