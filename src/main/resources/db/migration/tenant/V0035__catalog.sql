create table tax (
    id         uuid primary key default uuidv7(),
    code       text not null unique,
    name       text not null,
    version    int not null default 1,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    deleted_at timestamptz
);
comment on table tax is 'A tax on sales, such as VAT; its rate is dated.';

create table tax_rate (
    id         uuid primary key default uuidv7(),
    tax_id     uuid not null references tax on delete cascade,
    valid_from date not null,
    percent    numeric(6, 3) check (percent between 0 and 100),
    unique (tax_id, valid_from)
);
comment on table tax_rate is 'The percent of a tax from a day on; null means the seller does not charge the tax at all.';

create table product (
    id          uuid primary key default uuidv7(),
    name        text not null check (name <> ''),
    sku         text,
    category    text,
    unit        text not null default 'шт',
    price       numeric(19, 4) not null default 0 check (price >= 0),
    currency    char(3) not null,
    tax_id      uuid references tax,
    active      boolean not null default true,
    description text,
    version     int not null default 1,
    created_at  timestamptz not null default now(),
    updated_at  timestamptz not null default now(),
    deleted_at  timestamptz
);
comment on table product is 'What is sold (S219); the price includes the tax.';
create index product_by_name on product (lower(name) text_pattern_ops, id) where deleted_at is null;
create index product_by_creation on product (created_at desc, id desc) where deleted_at is null;
create unique index product_by_sku on product (sku) where deleted_at is null;
create index product_by_tax on product (tax_id);
create index product_by_category on product (category);

call keep_history('tax', 'tax');
call keep_history('product', 'product');
call keep_search('product', 'product', 'name', 'sku,category', '');
