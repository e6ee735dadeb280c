-- What took place, counted by day of UTC, owner and kind, so that a report need not read the activities of its period.
-- A reader's day begins at another hour: the hours between are counted by the index below.
create table contact_total (
    day      date not null,
    owner_id uuid,
    kind     text not null,
    contacts int not null,
    folded   boolean not null default false
);
comment on table contact_total is 'Number of contacts that took place (S180) by day, owner and kind, as increments to be added up; folded into one row per key from time to time.';
create index contact_total_by_day on contact_total (day, owner_id, kind) include (contacts);
create index contact_total_unfolded on contact_total (day) where not folded;

create index activity_contacts on activity (done_at) include (owner_id, kind)
    where done_at is not null and deleted_at is null and kind in ('call', 'meeting', 'visit', 'letter', 'message');

create function is_contact(a activity) returns boolean language sql immutable as
    $$ select a.done_at is not null and a.deleted_at is null and a.kind in ('call', 'meeting', 'visit', 'letter', 'message') $$;

create function contact_written() returns trigger language plpgsql as $$
declare
    olds activity[];
    news activity[];
begin
    if tg_op = 'INSERT' then
        select array_agg(n::activity) into news from new_rows n where is_contact(n::activity);
    elsif tg_op = 'UPDATE' then
        select array_agg(o::activity) filter (where is_contact(o::activity)), array_agg(n::activity) filter (where is_contact(n::activity)) into olds, news
        from old_rows o join new_rows n using (id)
        where (o.done_at, o.owner_id, o.kind, o.deleted_at is null) is distinct from (n.done_at, n.owner_id, n.kind, n.deleted_at is null);
    else
        select array_agg(o::activity) into olds from old_rows o where is_contact(o::activity);
    end if;
    if olds is null and news is null then
        return null;
    end if;
    insert into contact_total (day, owner_id, kind, contacts)
    select day, owner_id, kind, sum(sign)
    from (select (done_at at time zone 'UTC')::date as day, owner_id, kind, 1 as sign from unnest(news)
          union all
          select (done_at at time zone 'UTC')::date, owner_id, kind, -1 from unnest(olds)) a
    group by day, owner_id, kind
    having sum(sign) <> 0;
    return null;
end $$;

create trigger contact_i after insert on activity referencing new table as new_rows
    for each statement execute function contact_written();
create trigger contact_u after update on activity referencing old table as old_rows new table as new_rows
    for each statement execute function contact_written();
create trigger contact_d after delete on activity referencing old table as old_rows
    for each statement execute function contact_written();

insert into contact_total (day, owner_id, kind, contacts, folded)
select (done_at at time zone 'UTC')::date, owner_id, kind, count(*), true
from activity
where done_at is not null and deleted_at is null and kind in ('call', 'meeting', 'visit', 'letter', 'message')
group by 1, 2, 3;
