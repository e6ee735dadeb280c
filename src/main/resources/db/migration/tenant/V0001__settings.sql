create table setting (
    key   text primary key,
    value jsonb not null
);

comment on table setting is 'A setting of the company whose value differs from its default.';
