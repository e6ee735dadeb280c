-- The parts of a deal get ids of their own, so that history can name them.
alter table deal_person drop constraint deal_person_pkey;
alter table deal_person add column id uuid primary key default uuidv7();
create unique index deal_person_by_person_id on deal_person (deal_id, person_id);

alter table deal_share drop constraint deal_share_pkey;
alter table deal_share add column id uuid primary key default uuidv7();
create unique index deal_share_by_employee_id on deal_share (deal_id, employee_id);

alter table deal_check drop constraint deal_check_pkey;
alter table deal_check add column id uuid primary key default uuidv7();
create unique index deal_check_by_item on deal_check (deal_id, stage_id, item);

call keep_history('deal_person', 'deal_person');
call keep_history('deal_share', 'deal_share');
call keep_history('deal_check', 'deal_check');
