create table import (
    id          uuid primary key default uuidv7(),
    employee_id uuid not null references employee on delete cascade,
    kind        text not null,
    file_name   text not null,
    state       text not null default 'draft' check (state in ('draft', 'checking', 'checked', 'running', 'stopped',
                    'done', 'undoing', 'undone', 'failed')),
    header      text[] not null,
    plan        jsonb not null,
    rows        int not null default 0,
    put_off     int not null default 0,
    taken       int not null default 0,
    kept        int not null default 0,
    request_key text,
    created_at  timestamptz not null default now(),
    started_at  timestamptz,
    finished_at timestamptz
);
comment on table import is 'A file that is being taken in: whose it is, what its columns mean, how far it has come (F76). Rows of other rows'' kind that were not there yet are put off to another pass.';
create index import_by_employee on import (employee_id, created_at desc);
create index import_by_age on import (created_at desc);
create unique index import_by_request_key on import (employee_id, request_key) where request_key is not null;

create table import_row (
    import_id uuid not null references import on delete cascade,
    number    int not null,
    cells     text[] not null,
    state     text not null default 'waiting' check (state in ('waiting', 'later', 'fit', 'created', 'updated', 'same',
                  'skipped', 'rejected')),
    record_id uuid,
    problems  jsonb,
    primary key (import_id, number)
);
comment on table import_row is 'A row of the file under its line number, what became of it and why. Written in the transaction that wrote the record, so an import that is cut off goes on where it stopped.';
create index import_row_waiting on import_row (import_id, number) where state = 'waiting';
create index import_row_rejected on import_row (import_id, number) where state = 'rejected';

create table import_operation (
    operation_id uuid primary key,
    import_id    uuid not null references import on delete cascade,
    position     int not null
);
comment on table import_operation is 'The operations that an import consists of, to be undone together (F77).';
create index import_operation_by_import on import_operation (import_id, position desc);

-- Names as they are compared: "GTX Pro", "gtxpro" and «GTX-Pro» are the same.
create function name_key(text) returns text language sql immutable parallel safe as
    $$ select regexp_replace(translate(lower($1), 'ё', 'е'), '[^[:alnum:]]+', '', 'g') $$;
create index company_by_name_key on company (name_key(name)) where deleted_at is null;
create index person_by_name_key on person (name_key(name)) where deleted_at is null;
create index product_by_name_key on product (name_key(name)) where deleted_at is null;
create index employee_by_name_key on employee (name_key(name)) where deleted_at is null;
create index deal_by_title_key on deal (name_key(title)) where deleted_at is null;
create index request_by_title_key on request (name_key(title)) where deleted_at is null;
