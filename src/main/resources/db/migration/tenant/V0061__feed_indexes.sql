-- The planned ones stand first in each (their done_at is null), then what was done, newest first: the order of a feed.
create index activity_feed_of_deal on activity (deal_id, done_at desc, id desc);
create index activity_feed_of_company on activity (company_id, done_at desc, id desc);
create index activity_feed_of_person on activity (person_id, done_at desc, id desc);
create index activity_feed_of_request on activity (request_id, done_at desc, id desc);
drop index activity_by_deal;
drop index activity_by_company;
drop index activity_by_person;
drop index activity_by_request;

-- For those who see everybody's work.
create index activity_planned on activity (planned_at) where done_at is null and deleted_at is null;
create index deal_open_by_owner on deal (owner_id, agreed_at) where state = 'open' and deleted_at is null;
