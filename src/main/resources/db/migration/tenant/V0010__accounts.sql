create table department (
    id         uuid primary key default uuidv7(),
    name       text not null check (name <> ''),
    parent_id  uuid references department,
    version    int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
);
comment on table department is 'A part of the company; parents make a tree.';
create index department_by_parent on department (parent_id);

create table employee (
    id            uuid primary key default uuidv7(),
    name          text not null check (name <> ''),
    email         text not null check (email = lower(email)),
    post          text not null check (post in ('director', 'commercial_director', 'head_of_sales', 'active_seller',
                      'passive_seller', 'caller', 'account_manager', 'sales_engineer', 'quality_controller',
                      'analyst', 'hr', 'coach', 'documents_desk', 'administrator')),
    department_id uuid references department,
    head_id       uuid references employee,
    phones        jsonb not null default '[]',
    time_zone     text not null default 'Europe/Moscow',
    language      text not null default 'ru' check (language in ('ru', 'en')),
    work_profile  text check (work_profile in ('active', 'passive')),
    status        text not null default 'staff' check (status in ('intern', 'staff', 'left')),
    password_hash text,
    version       int not null default 1,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    deleted_at    timestamptz
);
comment on table employee is 'A person who works in the department, in a post, under a head (S1-S10, S31).';
create unique index employee_by_email on employee (email) where deleted_at is null;
create index employee_by_department on employee (department_id);
create index employee_by_head on employee (head_id);

create table role (
    id   uuid primary key default uuidv7(),
    code text not null unique,
    name text
);
comment on table role is 'A named set of rights; a role that came with the product is named by the bundles through its code.';

create table role_right (
    role_id uuid not null references role on delete cascade,
    kind    text not null,
    action  text not null check (action in ('see', 'create', 'edit', 'delete', 'export', 'assign')),
    scope   text not null check (scope in ('own', 'department', 'all')),
    primary key (role_id, kind, action)
);
comment on table role_right is 'What a role may do with records of a kind, and with whose.';

create table employee_role (
    employee_id uuid not null references employee on delete cascade,
    role_id     uuid not null references role on delete cascade,
    primary key (employee_id, role_id)
);
comment on table employee_role is 'The roles an employee holds; rights add up.';
create index employee_role_by_role on employee_role (role_id);

create table access_token (
    id           uuid primary key default uuidv7(),
    employee_id  uuid not null references employee on delete cascade,
    purpose      text not null check (purpose in ('session', 'api')),
    hash         bytea not null unique,
    name         text not null default '',
    address      text not null default '',
    created_at   timestamptz not null default now(),
    last_seen_at timestamptz not null default now(),
    expires_at   timestamptz not null
);
comment on table access_token is 'A secret that stands for an employee: a browser''s session or a token of the API; only its SHA-256 is kept.';
create index access_token_by_employee on access_token (employee_id);
create index access_token_by_expiry on access_token (expires_at);

create table sign_in_failure (
    subject      text primary key,
    failures     int not null,
    last_at      timestamptz not null,
    locked_until timestamptz
);
comment on table sign_in_failure is 'Wrong passwords in a row by e-mail and by address, against guessing.';
