-- The bin is read by the time of deletion, the newest first; of the kinds that grow large little lies there.
create index company_in_bin  on company  (deleted_at desc, id desc) where deleted_at is not null;
create index person_in_bin   on person   (deleted_at desc, id desc) where deleted_at is not null;
create index product_in_bin  on product  (deleted_at desc, id desc) where deleted_at is not null;
create index deal_in_bin     on deal     (deleted_at desc, id desc) where deleted_at is not null;
create index request_in_bin  on request  (deleted_at desc, id desc) where deleted_at is not null;
create index activity_in_bin on activity (deleted_at desc, id desc) where deleted_at is not null;
create index invoice_in_bin  on invoice  (deleted_at desc, id desc) where deleted_at is not null;
create index payment_in_bin  on payment  (deleted_at desc, id desc) where deleted_at is not null;
