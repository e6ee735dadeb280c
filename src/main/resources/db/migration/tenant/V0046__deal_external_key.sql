alter table deal add column external_key text;
create unique index deal_by_external_key on deal (external_key) where deleted_at is null;

-- A file may also say anew when a deal was made, and with it how long it took.
create or replace function deal_written() returns trigger language plpgsql as $$
declare
    op   uuid := nullif(current_setting('voronka.operation', true), '')::uuid;
    olds deal[];
    news deal[];
begin
    if tg_op = 'INSERT' then
        select array_agg(n::deal) into news from new_rows n;
        insert into stage_move (deal_id, to_stage_id, owner_id, moved_at, operation_id)
        select id, stage_id, owner_id, stage_since, op from unnest(news);
    elsif tg_op = 'UPDATE' then
        select array_agg(o::deal), array_agg(n::deal) into olds, news
        from old_rows o join new_rows n using (id)
        where (o.stage_id, o.owner_id, o.amount, o.currency, o.deleted_at is null, o.closed_at, o.state, o.pipeline_id, o.refusal_reason_id, o.created_at)
              is distinct from
              (n.stage_id, n.owner_id, n.amount, n.currency, n.deleted_at is null, n.closed_at, n.state, n.pipeline_id, n.refusal_reason_id, n.created_at);
        if news is null then
            return null;
        end if;
        insert into stage_move (deal_id, from_stage_id, to_stage_id, owner_id, moved_at, spent, operation_id)
        select n.id, o.stage_id, n.stage_id, n.owner_id, n.stage_since, n.stage_since - o.stage_since, op
        from unnest(news) n join unnest(olds) o using (id)
        where n.stage_id <> o.stage_id;
    else
        select array_agg(o::deal) into olds from old_rows o;
    end if;
    insert into deal_total (stage_id, owner_id, currency, deals, amount)
    select stage_id, owner_id, currency, sum(sign), sum(sign * amount)
    from (select stage_id, owner_id, currency, amount, 1 as sign from unnest(news) where deleted_at is null
          union all
          select stage_id, owner_id, currency, amount, -1 from unnest(olds) where deleted_at is null) d
    group by stage_id, owner_id, currency
    having sum(sign) <> 0 or sum(sign * amount) <> 0;
    if exists (select from unnest(news) where closed_at is not null) or exists (select from unnest(olds) where closed_at is not null) then
        insert into closed_total (day, pipeline_id, owner_id, state, refusal_reason_id, currency, deals, amount, seconds)
        select (closed_at at time zone 'UTC')::date, pipeline_id, owner_id, state, refusal_reason_id, currency,
               sum(sign), sum(sign * amount), sum(sign * extract(epoch from closed_at - created_at))
        from (select closed_at, pipeline_id, owner_id, state, refusal_reason_id, currency, amount, created_at, 1 as sign
              from unnest(news) where deleted_at is null and closed_at is not null and state <> 'open'
              union all
              select closed_at, pipeline_id, owner_id, state, refusal_reason_id, currency, amount, created_at, -1
              from unnest(olds) where deleted_at is null and closed_at is not null and state <> 'open') d
        group by 1, 2, 3, 4, 5, 6
        having sum(sign) <> 0 or sum(sign * amount) <> 0 or sum(sign * extract(epoch from closed_at - created_at)) <> 0;
    end if;
    return null;
end $$;
