create table plan (
    id            uuid primary key default uuidv7(),
    month         date not null check (extract(day from month) = 1),
    employee_id   uuid references employee,
    department_id uuid references department,
    metric        text not null default 'paid' check (metric in ('paid', 'won', 'deals', 'calls', 'meetings')),
    target        numeric(19, 4) not null check (target >= 0),
    version       int not null default 1,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    deleted_at    timestamptz,
    check (num_nonnulls(employee_id, department_id) = 1)
);
comment on table plan is 'The plan of a person or a department for a month by one metric (S190).';
create unique index plan_of_employee on plan (employee_id, month, metric) where deleted_at is null;
create unique index plan_of_department on plan (department_id, month, metric) where deleted_at is null;

call keep_history('plan', 'plan');
