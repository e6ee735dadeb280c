alter table operation add column on_behalf_of uuid;
comment on column operation.on_behalf_of is 'Whose work it was, when somebody did it who stood in for him (S19).';
create index operation_on_behalf on operation (on_behalf_of, at) where on_behalf_of is not null;
