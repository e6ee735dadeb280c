create table activity (
    id               uuid primary key default uuidv7(),
    kind             text not null check (kind in ('task', 'call', 'meeting', 'visit', 'letter', 'message', 'note')),
    title            text not null check (title <> ''),
    body             text,
    direction        text check (direction in ('in', 'out')),
    planned_at       timestamptz,
    duration_minutes int check (duration_minutes >= 0),
    done_at          timestamptz,
    result           text check (result in ('done', 'talked', 'no_answer', 'call_later', 'wrong_number', 'cancelled')),
    result_note      text,
    owner_id         uuid references employee,
    company_id       uuid references company,
    person_id        uuid references person,
    deal_id          uuid references deal,
    request_id       uuid references request,
    version          int not null default 1,
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    deleted_at       timestamptz
);
comment on table activity is 'A contact or a task (S130), planned while done_at is null; linked to any record.';
create index activity_planned_by_owner on activity (owner_id, planned_at) where done_at is null and deleted_at is null;
create index activity_planned_by_deal on activity (deal_id, planned_at) where done_at is null and deleted_at is null;
create index activity_planned_by_request on activity (request_id, planned_at) where done_at is null and deleted_at is null;
create index activity_by_owner on activity (owner_id, created_at desc, id desc);
create index activity_by_creation on activity (created_at desc, id desc) where deleted_at is null;
create index activity_done_by_owner on activity (owner_id, done_at) where done_at is not null;
create index activity_by_deal on activity (deal_id, created_at desc);
create index activity_by_company on activity (company_id, created_at desc);
create index activity_by_person on activity (person_id, created_at desc);
create index activity_by_request on activity (request_id, created_at desc);

call keep_history('activity', 'activity');
