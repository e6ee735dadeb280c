-- An update that touches nothing a record is found by costs search nothing: each table under search gets a function that
-- compares just those columns, where one for all had to make JSON of both rows first.
create function search_kept(kind text, titles text, subs text[], others text[], news jsonb[]) returns void language sql as $$
    insert into search_entry as s (record_id, kind, owner_id, title, subtitle, text)
    select (n ->> 'id')::uuid, kind, (n ->> 'owner_id')::uuid, coalesce(n ->> titles, ''),
           coalesce((select string_agg(n ->> c, ' · ' order by i) from unnest(subs) with ordinality u (c, i) where n ->> c <> ''), ''),
           folded(concat_ws(' ', n ->> titles,
               (select string_agg(n ->> c, ' ') from unnest(subs || others) c),
               (select string_agg(e #>> '{}', ' ') from jsonb_array_elements(coalesce(n -> 'emails', '[]')) e),
               (select string_agg(regexp_replace(coalesce(e ->> 'e164', e ->> 'raw'), '\D', '', 'g'), ' ')
                from jsonb_array_elements(coalesce(n -> 'phones', '[]')) e)))
    from unnest(news) n
    where n ->> 'deleted_at' is null
    on conflict (record_id) do update
        set owner_id = excluded.owner_id, title = excluded.title, subtitle = excluded.subtitle, text = excluded.text
$$;

create procedure keep_search_of_updates(tab text, kind text, title text, subtitle text, others text) language plpgsql as $p$
declare
    cols text[] := array[title] || string_to_array(subtitle, ',') || string_to_array(others, ',') || '{phones,emails,owner_id,deleted_at}'::text[];
    olds text;
    news text;
begin
    select string_agg(format('o.%I', attname), ', '), string_agg(format('n.%I', attname), ', ') into olds, news
    from pg_attribute where attrelid = tab::regclass and attname = any (cols) and not attisdropped;
    execute format($f$
        create function search_changed_%1$s() returns trigger language plpgsql as $t$
        declare
            news jsonb[];
        begin
            select array_agg(to_jsonb(n)) into news from old_rows o join new_rows n using (id)
            where (%2$s) is distinct from (%3$s);
            if news is null then
                return null;
            end if;
            delete from search_entry s using unnest(news) n
            where s.record_id = (n ->> 'id')::uuid and n ->> 'deleted_at' is not null;
            perform search_kept(tg_argv[0], tg_argv[1], string_to_array(tg_argv[2], ','), string_to_array(tg_argv[3], ','), news);
            return null;
        end $t$ $f$, tab, olds, news);
    execute format('create trigger search_u after update on %1$I referencing old table as old_rows new table as new_rows
                    for each statement execute function search_changed_%1$s(%2$L, %3$L, %4$L, %5$L)', tab, kind, title, subtitle, others);
end $p$;

create or replace procedure keep_search(tab text, kind text, title text, subtitle text, others text) language plpgsql as $$
begin
    execute format('create trigger search_i after insert on %I referencing new table as new_rows
                    for each statement execute function search_changed(%L, %L, %L, %L)', tab, kind, title, subtitle, others);
    call keep_search_of_updates(tab, kind, title, subtitle, others);
    execute format('create trigger search_d after delete on %I referencing old table as old_rows
                    for each statement execute function search_erased()', tab);
end $$;

-- The tables that are there already.
do $$
declare
    t record;
begin
    for t in
        select c.relname as tab, string_to_array(encode(tgargs, 'escape'), '\000') as args
        from pg_trigger join pg_class c on c.oid = tgrelid
        where tgname = 'search_u' and c.relnamespace = current_schema()::regnamespace
    loop
        execute format('drop trigger search_u on %I', t.tab);
        call keep_search_of_updates(t.tab, t.args[1], t.args[2], t.args[3], t.args[4]);
    end loop;
end $$;
