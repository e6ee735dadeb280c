create index request_by_closing on request (closed_at desc, id desc) where closed_at is not null and deleted_at is null;
