create table company (
    id                uuid primary key default uuidv7(),
    name              text not null check (name <> ''),
    owner_id          uuid references employee,
    legal_form        text,
    legal_name        text,
    inn               text,
    kpp               text,
    ogrn              text,
    edrpou            text,
    iban              text,
    bank_account      text,
    bik               text,
    bank_name         text,
    correspondent_account text,
    legal_address     text,
    postal_address    text,
    actual_address    text,
    phones            jsonb not null default '[]',
    emails            jsonb not null default '[]',
    website           text,
    industry          text,
    director_name     text,
    chief_accountant  text,
    specialists       text,
    financial_state   text check (financial_state in ('stable', 'growing', 'strained', 'insolvent')),
    annual_revenue    numeric(19, 4),
    purchase_volume   numeric(19, 4),
    employees_count   int check (employees_count >= 0),
    founded_year      int check (founded_year between 1500 and 2200),
    parent_id         uuid references company,
    source            text,
    description       text,
    version           int not null default 1,
    created_at        timestamptz not null default now(),
    updated_at        timestamptz not null default now(),
    deleted_at        timestamptz
);
comment on table company is 'The company card (S101): requisites, addresses, phones, heads and specialists, financial state.';
create index company_by_creation on company (created_at desc, id desc) where deleted_at is null;
create index company_by_name on company (lower(name) text_pattern_ops, id) where deleted_at is null;
create index company_by_owner on company (owner_id, created_at desc);
create index company_by_parent on company (parent_id);
create index company_by_inn on company (inn) where inn is not null;
create index company_by_phones on company using gin (phones jsonb_path_ops);
create index company_by_emails on company using gin (emails jsonb_path_ops);

create table person (
    id          uuid primary key default uuidv7(),
    name        text generated always as (trim(regexp_replace(coalesce(last_name, '') || ' ' || coalesce(first_name, '') || ' ' || coalesce(middle_name, ''), '\s+', ' ', 'g'))) stored,
    last_name   text,
    first_name  text,
    middle_name text,
    owner_id    uuid references employee,
    phones      jsonb not null default '[]',
    emails      jsonb not null default '[]',
    workplace   text,
    birthday    date,
    hobby       text,
    family      text,
    preferences text,
    address     text,
    source      text,
    description text,
    version     int not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    deleted_at  timestamptz,
    check (coalesce(last_name, first_name, middle_name) is not null)
);
comment on table person is 'The person card (S102): the more is known, the easier the sale.';
create index person_by_creation on person (created_at desc, id desc) where deleted_at is null;
create index person_by_name on person (lower(name) text_pattern_ops, id) where deleted_at is null;
create index person_by_owner on person (owner_id, created_at desc);
create index person_by_phones on person using gin (phones jsonb_path_ops);
create index person_by_emails on person using gin (emails jsonb_path_ops);

create table company_person (
    id            uuid primary key default uuidv7(),
    company_id    uuid not null references company on delete cascade,
    person_id     uuid not null references person on delete cascade,
    post          text,
    decision_role text check (decision_role in ('decision_maker', 'influencer', 'user', 'gatekeeper')),
    unique (company_id, person_id)
);
comment on table company_person is 'Who works where, in what post and with what say in decisions (S50).';
create index company_person_by_person on company_person (person_id);

call keep_history('company', 'company');
call keep_history('person', 'person');
call keep_history('company_person', 'company_person');
call keep_search('company', 'company', 'name', 'inn,industry', 'legal_name,ogrn,edrpou,website,director_name');
call keep_search('person', 'person', 'name', 'workplace', '');
