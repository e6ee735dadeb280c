alter table request
    add column returned_by_id uuid references employee,
    add column return_note text,
    add constraint request_waiting_check check (state <> 'new' or owner_id is null),
    add constraint request_worked_check check (state <> 'in_work' or owner_id is not null),
    add constraint request_closed_check check ((closed_at is not null) = (state in ('converted', 'refused', 'spam'))),
    add constraint request_converted_check check (state <> 'converted' or deal_id is not null),
    add constraint request_refused_check check (state <> 'refused' or refusal_reason_id is not null);
create index request_by_returner on request (returned_by_id) where returned_by_id is not null;

-- The queue: the warmest first (S42), among them the one that waits longest.
create index request_queue on request ((case temperature when 'hot' then 0 when 'warm' then 1 else 2 end), created_at, id)
    where state = 'new' and deleted_at is null;

alter table request_form add column asks text[] not null default '{name,phone,email,text}'
    check (asks <@ '{name,phone,email,text}' and asks && '{phone,email}');

create table form_visitor (
    address text primary key,
    sent    int not null,
    since   timestamptz not null
);
comment on table form_visitor is 'How many times an address sent public forms in its running ten minutes; against floods.';
create index form_visitor_by_age on form_visitor (since);
