-- What happened at the doors of the product: who signed in or tried to, who took data out, who changed what others may do.
-- Entries outlive the people they name, so there is no foreign key to them.
create table audit_entry (
    id          uuid primary key default uuidv7(),
    at          timestamptz not null default clock_timestamp(),
    event       text not null check (event in ('signed_in', 'sign_in_failed', 'exported', 'token_made', 'token_revoked', 'rights_changed', 'role_given', 'settings_changed')),
    employee_id uuid,
    who         text not null default '',
    kind        text not null default '',
    subject     text not null default '',
    details     text not null default '',
    rows        integer,
    address     text not null default '',
    agent       text not null default ''
);
comment on table audit_entry is 'What happened at the doors, never changed; what is older than the company keeps it is cleared away.';
create index audit_entry_by_at on audit_entry (at, id);
create index audit_entry_by_event on audit_entry (event, at, id);
create index audit_entry_by_employee on audit_entry (employee_id, at, id);

-- Not even the product itself changes an entry, nor takes a young one away.
create function audit_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '30 days' then
        return old;
    end if;
    raise exception 'entries of the audit log are kept as they are';
end $$;
create trigger audit_entry_kept before update or delete on audit_entry for each row execute function audit_kept();
