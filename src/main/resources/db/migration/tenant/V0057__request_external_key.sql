alter table request add column external_key text;
create unique index request_by_external_key on request (external_key) where deleted_at is null;
