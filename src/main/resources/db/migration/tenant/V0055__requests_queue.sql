alter table request
    add column concreteness          int not null default 0 check (concreteness between 0 and 100),
    add column concreteness_computed int not null default 0 check (concreteness_computed between 0 and 100),
    add column concreteness_by_hand  int check (concreteness_by_hand between 0 and 100),
    add column concreteness_facts    text[] not null default '{}',
    add column answered_by_id        uuid references employee on delete set null,
    add column answer_minutes        int check (answer_minutes >= 0),
    add column clock_from            timestamptz,
    add column clock_half            timestamptz,
    add column clock_fifth           timestamptz,
    add column clock_due             timestamptz,
    add column clock_alarm           timestamptz,
    add column clock_warned          int not null default 0,
    add column clock_pressing        timestamptz,
    add column clock_passes          int not null default 0,
    add column clock_give            boolean not null default false,
    add column clock_off             boolean not null default false;
comment on column request.clock_due is 'When the client must have been answered (S89); the columns clock_* are the machinery of the answer clock.';
comment on column request.clock_alarm is 'When the sweep has to look at the request next: to start its clock, give it, warn, pass it on.';
create index request_by_answerer on request (answered_by_id) where answered_by_id is not null;
create index request_alarm on request (clock_alarm) where clock_alarm is not null;

-- The queue: what is about to break, then the most concrete (S91), among equals the one that waits longest.
drop index request_queue;
create index request_queue on request (clock_pressing, concreteness desc, created_at, id) where state = 'new' and deleted_at is null;

-- Whoever writes a request: the clock runs while it is open and unanswered, and never otherwise.
create function request_clock() returns trigger language plpgsql as $$
begin
    new.concreteness := coalesce(new.concreteness_by_hand, new.concreteness_computed);
    if new.deleted_at is not null or new.state not in ('new', 'in_work') or new.first_contact_at is not null then
        new.clock_alarm := null;
        new.clock_give := false;
        new.clock_pressing := null;
    else
        new.clock_alarm := case when not new.clock_off or new.clock_give then coalesce(new.clock_alarm, now()) end;
        new.clock_pressing := case when new.clock_warned >= 2 then new.clock_due end;
    end if;
    return new;
end $$;
create trigger request_clock before insert or update on request for each row execute function request_clock();

create table request_pass (
    id         uuid primary key default uuidv7(),
    request_id uuid not null references request on delete cascade,
    from_id    uuid references employee on delete set null,
    to_id      uuid references employee on delete set null,
    since      timestamptz not null,
    at         timestamptz not null,
    reason     text not null check (reason in ('taken', 'given', 'clock', 'absent', 'returned', 'by_hand', 'undone')),
    note       text
);
comment on table request_pass is 'The trail of a request: who had it from when to when, and why it went. Nobody is the queue. Written by triggers only.';
create index request_pass_by_request on request_pass (request_id, at);
create index request_pass_by_receiver on request_pass (to_id, at desc);
create index request_pass_by_loser on request_pass (from_id, at desc);

create function request_passed() returns trigger language plpgsql as $$
declare
    op   uuid := nullif(current_setting('voronka.operation', true), '')::uuid;
    why  text := nullif(current_setting('voronka.pass', true), '');
    who  uuid;
    how  text;
    rows jsonb[];
begin
    if tg_op = 'INSERT' then
        select array_agg(jsonb_build_object('id', n.id, 'to', n.owner_id, 'since', n.created_at, 'at', coalesce(n.taken_at, n.created_at)))
        into rows from new_rows n where n.owner_id is not null;
    else
        select array_agg(jsonb_build_object('id', n.id, 'from', o.owner_id, 'to', n.owner_id,
                   'since', coalesce(o.taken_at, o.created_at),
                   'at', case when n.owner_id is null then now() else coalesce(n.taken_at, now()) end,
                   'note', case when n.owner_id is null then n.return_note end))
        into rows from old_rows o join new_rows n using (id) where o.owner_id is distinct from n.owner_id;
    end if;
    if rows is null then
        return null;
    end if;
    select employee_id, way into who, how from operation where id = op;
    insert into request_pass (request_id, from_id, to_id, since, at, reason, note)
    select (r ->> 'id')::uuid, (r ->> 'from')::uuid, (r ->> 'to')::uuid,
           coalesce((select max(p.at) from request_pass p where p.request_id = (r ->> 'id')::uuid), (r ->> 'since')::timestamptz),
           (r ->> 'at')::timestamptz,
           coalesce(why, case when how = 'undo' then 'undone'
                              when r ->> 'to' is null then 'returned'
                              when r ->> 'to' = who::text then 'taken'
                              else 'by_hand' end),
           r ->> 'note'
    from unnest(rows) r;
    return null;
end $$;
create trigger passed_i after insert on request referencing new table as new_rows
    for each statement execute function request_passed();
create trigger passed_u after update on request referencing old table as old_rows new table as new_rows
    for each statement execute function request_passed();

create table request_notice (
    id          uuid primary key default uuidv7(),
    employee_id uuid not null references employee on delete cascade,
    request_id  uuid not null references request on delete cascade,
    kind        text not null check (kind in ('half', 'fifth', 'given', 'lost', 'chief', 'nobody')),
    clock_from  timestamptz not null,
    at          timestamptz not null,
    seen_at     timestamptz
);
comment on table request_notice is 'What the answer clock had to tell somebody, once for each running of the clock.';
create unique index request_notice_once on request_notice (request_id, employee_id, kind, clock_from);
create index request_notice_unseen on request_notice (employee_id, at desc) where seen_at is null;

create table concreteness_correction (
    id          uuid primary key default uuidv7(),
    request_id  uuid not null references request on delete cascade,
    employee_id uuid references employee on delete set null,
    computed    int not null,
    given       int,
    facts       text[] not null,
    at          timestamptz not null default now()
);
comment on table concreteness_correction is 'What people thought of a computed concreteness, with the facts it was computed from, so that the weights can be learned.';
create index concreteness_correction_by_request on concreteness_correction (request_id);
create index concreteness_correction_by_employee on concreteness_correction (employee_id);

create table intake_rule (
    id              uuid primary key default uuidv7(),
    channel         text not null default 'any' check (channel in ('any', 'phone', 'mail', 'form', 'messenger', 'social', 'visit', 'api', 'import', 'manual')),
    minutes         int check (minutes between 1 and 10000),
    round_the_clock boolean not null default false,
    passes_on       boolean not null default true,
    strategy        text not null default 'manual' check (strategy in ('manual', 'round_robin', 'load', 'skill', 'conversion')),
    own_seller      boolean not null default true,
    department_id   uuid references department on delete set null,
    version         int not null default 1,
    created_at      timestamptz not null default now(),
    updated_at      timestamptz not null default now(),
    deleted_at      timestamptz
);
comment on table intake_rule is 'How requests of a channel are received: within how many minutes they are answered (S89, S90) and who gets them (S93).';
create unique index intake_rule_by_channel on intake_rule (channel) where deleted_at is null;
create index intake_rule_by_department on intake_rule (department_id);
call keep_history('intake_rule', 'intake_rule');

-- Requests that wait already: their clocks begin now, but for those that nobody expects an answer to.
update request set clock_off = true where channel in ('manual', 'import') or created_at < now() - interval '7 days';
