create table work_calendar (
    id            uuid primary key default uuidv7(),
    name          text not null check (name <> ''),
    employee_id   uuid references employee on delete cascade,
    department_id uuid references department on delete cascade,
    time_zone     text,
    monday        text,
    tuesday       text,
    wednesday     text,
    thursday      text,
    friday        text,
    saturday      text,
    sunday        text,
    version       int not null default 1,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    deleted_at    timestamptz,
    check (num_nonnulls(employee_id, department_id) < 2)
);
comment on table work_calendar is 'The working week of the company, of a department or of a person (S160): hours of each weekday, nothing for a day off.';
create unique index work_calendar_of_employee on work_calendar (employee_id) where deleted_at is null and employee_id is not null;
create unique index work_calendar_of_department on work_calendar (department_id) where deleted_at is null and department_id is not null;
create unique index work_calendar_of_company on work_calendar ((true))
    where deleted_at is null and employee_id is null and department_id is null;
create index work_calendar_by_employee on work_calendar (employee_id);
create index work_calendar_by_department on work_calendar (department_id);

create table work_day (
    id          uuid primary key default uuidv7(),
    calendar_id uuid references work_calendar on delete cascade,
    day         date not null,
    name        text not null check (name <> ''),
    hours       text,
    version     int not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    deleted_at  timestamptz
);
comment on table work_day is 'A day that is not as its weekday: a holiday or a shift, of one calendar or of all.';
create unique index work_day_by_day on work_day (day, calendar_id) nulls not distinct where deleted_at is null;
create index work_day_by_calendar on work_day (calendar_id);

create table absence (
    id          uuid primary key default uuidv7(),
    kind        text not null check (kind in ('trip', 'vacation', 'illness')),
    employee_id uuid not null references employee on delete cascade,
    first_day   date not null,
    last_day    date not null,
    deputy_id   uuid references employee on delete set null,
    note        text,
    version     int not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    deleted_at  timestamptz,
    check (last_day >= first_day),
    check (deputy_id <> employee_id)
);
comment on table absence is 'Days on which somebody is away, and who stands in for him (S19); it ends by itself.';
create index absence_by_employee on absence (employee_id, last_day);
create index absence_by_deputy on absence (deputy_id);
create index absence_by_end on absence (last_day) where deleted_at is null;

create table admission (
    id          uuid primary key default uuidv7(),
    name        text not null check (name <> ''),
    status      text check (status in ('intern', 'staff')),
    employee_id uuid references employee on delete cascade,
    may         text[] not null default '{}' check (may <@ '{hot,warm,cold}'),
    capacity    int check (capacity > 0),
    skills      text[] not null default '{}',
    version     int not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    deleted_at  timestamptz,
    check (num_nonnulls(status, employee_id) = 1)
);
comment on table admission is 'Which requests a person, or all of a status, may take (S92), how many at once and what he is good at.';
create unique index admission_of_status on admission (status) where deleted_at is null and status is not null;
create unique index admission_of_employee on admission (employee_id) where deleted_at is null and employee_id is not null;
create index admission_by_employee on admission (employee_id);

call keep_history('work_calendar', 'work_calendar');
call keep_history('work_day', 'work_day');
call keep_history('absence', 'absence');
call keep_history('admission', 'admission');
