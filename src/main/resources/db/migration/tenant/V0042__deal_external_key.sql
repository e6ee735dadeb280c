alter table deal add column external_key text;
create unique index deal_by_external_key on deal (external_key) where deleted_at is null;
