create table sales_model (
    id            uuid primary key default uuidv7(),
    name          text not null check (name <> ''),
    department_id uuid references department on delete cascade,
    category      text check (category <> ''),
    place         text check (place <> ''),
    type          text not null default 'one' check (type in ('one', 'two', 'three')),
    keeper_rule   text not null default 'load' check (keeper_rule in ('load', 'place', 'product', 'hand')),
    keeper_id     uuid references employee on delete set null,
    version       int not null default 1,
    created_at    timestamptz not null default now(),
    updated_at    timestamptz not null default now(),
    deleted_at    timestamptz,
    check (num_nonnulls(category, place) < 2)
);
comment on table sales_model is 'How a sale is divided (S20-S22): one does all, caller and closer, or an account manager after the first sale; of the company, a department, or its deals of one category or place.';
create unique index sales_model_of on sales_model (department_id, category, place) nulls not distinct where deleted_at is null;
create index sales_model_by_department on sales_model (department_id);
create index sales_model_by_keeper on sales_model (keeper_id) where keeper_id is not null;

call keep_history('sales_model', 'sales_model');
