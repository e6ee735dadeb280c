create table invoice (
    id           uuid primary key default uuidv7(),
    year         int not null,
    sequence     int not null,
    number       text not null,
    deal_id      uuid references deal,
    company_id   uuid references company,
    person_id    uuid references person,
    owner_id     uuid references employee,
    issued_on    date not null,
    due_on       date,
    state        text not null default 'issued' check (state in ('issued', 'part_paid', 'paid', 'cancelled')),
    currency     char(3) not null,
    total        numeric(19, 4) not null check (total >= 0),
    tax_total    numeric(19, 4) not null default 0,
    paid         numeric(19, 4) not null default 0,
    seller       jsonb not null,
    buyer        jsonb not null,
    purpose      text,
    version      int not null default 1,
    created_at   timestamptz not null default now(),
    updated_at   timestamptz not null default now(),
    deleted_at   timestamptz,
    unique (year, sequence)
);
comment on table invoice is 'An invoice (S207), numbered within its year; seller and buyer requisites are kept as they were when it was issued.';
create index invoice_by_deal on invoice (deal_id);
create index invoice_by_company on invoice (company_id, issued_on desc);
create index invoice_by_person on invoice (person_id);
create index invoice_by_owner on invoice (owner_id, issued_on desc);
create index invoice_by_creation on invoice (created_at desc, id desc) where deleted_at is null;
create index invoice_unpaid on invoice (due_on) where state in ('issued', 'part_paid') and deleted_at is null;

create table invoice_line (
    id          uuid primary key default uuidv7(),
    invoice_id  uuid not null references invoice on delete cascade,
    position    int not null,
    product_id  uuid references product,
    name        text not null,
    unit        text not null default '',
    quantity    numeric(19, 6) not null,
    price       numeric(19, 4) not null,
    sum         numeric(19, 4) not null,
    tax_name    text,
    tax_percent numeric(6, 3),
    tax_sum     numeric(19, 4) not null default 0
);
comment on table invoice_line is 'A line of an invoice; price and sum include the tax, whose rate is that of the day of issue.';
create index invoice_line_by_invoice on invoice_line (invoice_id, position);
create index invoice_line_by_product on invoice_line (product_id);

create table payment (
    id         uuid primary key default uuidv7(),
    invoice_id uuid references invoice,
    deal_id    uuid references deal,
    company_id uuid references company,
    owner_id   uuid references employee,
    paid_on    date not null,
    amount     numeric(19, 4) not null check (amount > 0),
    currency   char(3) not null,
    method     text not null default 'bank' check (method in ('bank', 'card', 'cash', 'online', 'other')),
    document   text,
    note       text,
    version    int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
);
comment on table payment is 'Money that came (S210); revenue is the sum of these and nothing else.';
create index payment_by_invoice on payment (invoice_id);
create index payment_by_deal on payment (deal_id);
create index payment_by_company on payment (company_id, paid_on desc);
create index payment_by_owner on payment (owner_id, paid_on) include (amount, currency) where deleted_at is null;
create index payment_by_day on payment (paid_on desc, id desc) where deleted_at is null;

call keep_history('invoice', 'invoice');
call keep_history('payment', 'payment');
call keep_search('invoice', 'invoice', 'number', '', 'purpose');
