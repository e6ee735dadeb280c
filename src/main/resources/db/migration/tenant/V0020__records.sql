create table operation (
    id           uuid primary key default uuidv7(),
    at           timestamptz not null default now(),
    employee_id  uuid,
    way          text not null check (way in ('screen', 'api', 'import', 'form', 'automation', 'undo', 'demo', 'system')),
    undoes_id    uuid references operation
);
comment on table operation is 'One deed of one person (or of the product itself) and the way it came; all changes of its transaction point to it.';
create index operation_by_undone on operation (undoes_id) where undoes_id is not null;

create table change (
    id           uuid primary key default uuidv7(),
    operation_id uuid,
    at           timestamptz not null default now(),
    kind         text not null,
    record_id    uuid not null,
    action       text not null check (action in ('created', 'changed', 'erased')),
    before       jsonb,
    after        jsonb
);
comment on table change is 'What an operation did to a record: the fields that changed, from and to. Written by triggers only, so nothing goes round it.';
create index change_by_record on change (record_id, id desc);
create index change_by_operation on change (operation_id);

-- Statement-level, with the transition rows first gathered into variables and the record kind as an argument:
-- so it stays within what a sharded database can run.
create function record_changed() returns trigger language plpgsql as $$
declare
    op   uuid := nullif(current_setting('voronka.operation', true), '')::uuid;
    olds jsonb[];
    news jsonb[];
begin
    if tg_op = 'INSERT' then
        select array_agg(to_jsonb(n)) into news from new_rows n;
        insert into change (operation_id, kind, record_id, action, after)
        select op, tg_argv[0], (n ->> 'id')::uuid, 'created',
               jsonb_strip_nulls(n) - '{id,version,updated_at,rank,password_hash}'::text[]
        from unnest(news) n;
    elsif tg_op = 'UPDATE' then
        select array_agg(to_jsonb(o)), array_agg(to_jsonb(n)) into olds, news
        from old_rows o join new_rows n using (id);
        insert into change (operation_id, kind, record_id, action, before, after)
        select op, tg_argv[0], (p.n ->> 'id')::uuid, 'changed', d.before, d.after
        from unnest(olds, news) p (o, n)
        cross join lateral (
            select jsonb_object_agg(e.key, p.o -> e.key) as before, jsonb_object_agg(e.key, e.value) as after
            from jsonb_each(p.n) e
            where e.value is distinct from p.o -> e.key
              and e.key <> all ('{version,updated_at,rank,password_hash}'::text[])) d
        where d.after is not null;
    else
        select array_agg(to_jsonb(o)) into olds from old_rows o;
        insert into change (operation_id, kind, record_id, action, before)
        select op, tg_argv[0], (o ->> 'id')::uuid, 'erased', jsonb_strip_nulls(o) - '{password_hash}'::text[]
        from unnest(olds) o;
    end if;
    return null;
end $$;

create table search_entry (
    record_id  uuid primary key,
    kind       text not null,
    owner_id   uuid,
    title      text not null,
    subtitle   text not null default '',
    text       text not null
);
comment on table search_entry is 'What a record is found by: words folded to lower case and ё to е, phone digits, e-mails; kept by triggers.';
create index search_entry_by_text on search_entry using gin (text gin_trgm_ops);

create function folded(text) returns text language sql immutable parallel safe as
    $$ select translate(lower($1), 'ё', 'е') $$;

-- Arguments: kind, column of the title, columns of the subtitle, further columns to be found by (comma separated).
create function search_changed() returns trigger language plpgsql as $$
declare
    kind   text := tg_argv[0];
    titles text := tg_argv[1];
    subs   text[] := string_to_array(tg_argv[2], ',');
    cols   text[] := array[tg_argv[1]] || subs || string_to_array(tg_argv[3], ',') || '{phones,emails,owner_id,deleted_at}'::text[];
    news   jsonb[];
begin
    if tg_op = 'INSERT' then
        select array_agg(to_jsonb(n)) into news from new_rows n;
    else
        select array_agg(x.n) into news
        from (select to_jsonb(o) as o, to_jsonb(n) as n from old_rows o join new_rows n using (id)) x
        where exists (select from unnest(cols) c where x.o -> c is distinct from x.n -> c);
    end if;
    if news is null then
        return null;
    end if;
    if tg_op = 'UPDATE' then
        delete from search_entry s using unnest(news) n
        where s.record_id = (n ->> 'id')::uuid and n ->> 'deleted_at' is not null;
    end if;
    insert into search_entry as s (record_id, kind, owner_id, title, subtitle, text)
    select (n ->> 'id')::uuid, kind, (n ->> 'owner_id')::uuid, coalesce(n ->> titles, ''),
           coalesce((select string_agg(n ->> c, ' · ' order by i) from unnest(subs) with ordinality u (c, i) where n ->> c <> ''), ''),
           folded(concat_ws(' ', n ->> titles,
               (select string_agg(n ->> c, ' ') from unnest(subs || string_to_array(tg_argv[3], ',')) c),
               (select string_agg(e #>> '{}', ' ') from jsonb_array_elements(coalesce(n -> 'emails', '[]')) e),
               (select string_agg(regexp_replace(coalesce(e ->> 'e164', e ->> 'raw'), '\D', '', 'g'), ' ')
                from jsonb_array_elements(coalesce(n -> 'phones', '[]')) e)))
    from unnest(news) n
    where n ->> 'deleted_at' is null
    on conflict (record_id) do update
        set owner_id = excluded.owner_id, title = excluded.title, subtitle = excluded.subtitle, text = excluded.text;
    return null;
end $$;

create function search_erased() returns trigger language plpgsql as $$
declare
    ids uuid[];
begin
    select array_agg(o.id) into ids from old_rows o;
    delete from search_entry where record_id = any (ids);
    return null;
end $$;

-- Puts a table under history and, where titles are given, under search.
create procedure keep_history(tab text, kind text) language plpgsql as $$
begin
    execute format('create trigger changed_i after insert on %I referencing new table as new_rows
                    for each statement execute function record_changed(%L)', tab, kind);
    execute format('create trigger changed_u after update on %I referencing old table as old_rows new table as new_rows
                    for each statement execute function record_changed(%L)', tab, kind);
    execute format('create trigger changed_d after delete on %I referencing old table as old_rows
                    for each statement execute function record_changed(%L)', tab, kind);
end $$;

create procedure keep_search(tab text, kind text, title text, subtitle text, others text) language plpgsql as $$
begin
    execute format('create trigger search_i after insert on %I referencing new table as new_rows
                    for each statement execute function search_changed(%L, %L, %L, %L)', tab, kind, title, subtitle, others);
    execute format('create trigger search_u after update on %I referencing old table as old_rows new table as new_rows
                    for each statement execute function search_changed(%L, %L, %L, %L)', tab, kind, title, subtitle, others);
    execute format('create trigger search_d after delete on %I referencing old table as old_rows
                    for each statement execute function search_erased()', tab);
end $$;

call keep_history('department', 'department');
call keep_history('employee', 'employee');

create table list_choice (
    employee_id uuid not null references employee on delete cascade,
    kind        text not null,
    columns     text[] not null,
    primary key (employee_id, kind)
);
comment on table list_choice is 'The columns an employee chose for the lists of a kind.';

create table idempotent_answer (
    employee_id  uuid not null references employee on delete cascade,
    key          text not null check (length(key) between 1 and 200),
    request_hash bytea not null,
    status       int,
    headers      jsonb,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (employee_id, key)
);
comment on table idempotent_answer is 'The answer to a create with an Idempotency-Key, given again when the same request comes again.';
create index idempotent_answer_by_age on idempotent_answer (created_at);
