-- As in V0020, but for columns in which the product keeps its own time: they are no deeds of anybody, and undoing a deed must
-- not stumble over them.
create or replace function record_changed() returns trigger language plpgsql as $$
declare
    op    uuid := nullif(current_setting('voronka.operation', true), '')::uuid;
    quiet text[] := '{version,updated_at,rank,password_hash,concreteness,concreteness_computed,concreteness_facts,clock_from,clock_half,clock_fifth,clock_due,clock_alarm,clock_warned,clock_pressing,clock_passes,clock_give,clock_off}';
    olds  jsonb[];
    news  jsonb[];
begin
    if tg_op = 'INSERT' then
        select array_agg(to_jsonb(n)) into news from new_rows n;
        insert into change (operation_id, kind, record_id, action, after)
        select op, tg_argv[0], (n ->> 'id')::uuid, 'created', jsonb_strip_nulls(n) - quiet - 'id'
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
            where e.value is distinct from p.o -> e.key and e.key <> all (quiet)) d
        where d.after is not null;
    else
        select array_agg(to_jsonb(o)) into olds from old_rows o;
        insert into change (operation_id, kind, record_id, action, before)
        select op, tg_argv[0], (o ->> 'id')::uuid, 'erased', jsonb_strip_nulls(o) - '{password_hash}'::text[]
        from unnest(olds) o;
    end if;
    return null;
end $$;
