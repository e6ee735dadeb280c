create table hand_over (
    id             uuid primary key default uuidv7(),
    title          text not null check (title <> ''),
    request_id     uuid references request on delete cascade,
    deal_id        uuid references deal on delete cascade,
    company_id     uuid references company on delete cascade,
    person_id      uuid references person on delete cascade,
    giver_id       uuid not null references employee on delete cascade,
    receiver_id    uuid not null references employee on delete cascade,
    findings       text not null check (findings <> ''),
    decision_maker text not null check (decision_maker <> ''),
    next_step      text not null check (next_step <> ''),
    next_step_at   timestamptz,
    by_rule        boolean not null default false,
    state          text not null default 'offered' check (state in ('offered', 'accepted', 'returned', 'expired', 'withdrawn')),
    return_reason  text check (return_reason in ('no_need', 'no_decision_maker', 'no_budget', 'wrong_contact', 'poor_notes', 'not_mine', 'no_time', 'other')),
    return_note    text,
    answer_until   timestamptz not null,
    answered_at    timestamptz,
    version        int not null default 1,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    deleted_at     timestamptz,
    check (num_nonnulls(request_id, deal_id, company_id, person_id) = 1),
    check (giver_id <> receiver_id),
    check ((state = 'returned') = (return_reason is not null)),
    check ((state = 'offered') = (answered_at is null))
);
comment on table hand_over is 'Who hands what to whom with which notes, and whether it was accepted or returned and why (S11, S12, S21, S22).';
create unique index hand_over_of_request on hand_over (request_id) where state = 'offered' and deleted_at is null;
create unique index hand_over_of_deal on hand_over (deal_id) where state = 'offered' and deleted_at is null;
create unique index hand_over_of_company on hand_over (company_id) where state = 'offered' and deleted_at is null;
create unique index hand_over_of_person on hand_over (person_id) where state = 'offered' and deleted_at is null;
create index hand_over_by_request on hand_over (request_id, created_at desc) where request_id is not null;
create index hand_over_by_deal on hand_over (deal_id, created_at desc) where deal_id is not null;
create index hand_over_by_company on hand_over (company_id, created_at desc) where company_id is not null;
create index hand_over_by_person on hand_over (person_id, created_at desc) where person_id is not null;
create index hand_over_by_giver on hand_over (giver_id, created_at desc);
create index hand_over_by_receiver on hand_over (receiver_id, created_at desc);
create index hand_over_by_creation on hand_over (created_at desc, id desc) where deleted_at is null;
create index hand_over_by_limit on hand_over (answer_until) where state = 'offered' and deleted_at is null;

call keep_history('hand_over', 'hand_over');

insert into role_right (role_id, kind, action, scope)
select r.id, 'hand_over', a.action, case
           when r.code in ('director', 'administrator', 'commercial_director') then 'all'
           when r.code in ('quality_controller', 'analyst') then 'all'
           when r.code = 'head_of_sales' then 'department'
           else 'own' end
from role r
cross join (values ('see'), ('create'), ('edit'), ('delete'), ('export'), ('assign')) a (action)
where r.code in ('director', 'administrator')
   or r.code = 'commercial_director' and a.action in ('see', 'create', 'export')
   or r.code = 'head_of_sales' and a.action in ('see', 'create', 'export')
   or r.code in ('active_seller', 'passive_seller', 'account_manager', 'sales_engineer', 'caller') and a.action in ('see', 'create')
   or r.code in ('quality_controller', 'analyst') and a.action = 'see';
