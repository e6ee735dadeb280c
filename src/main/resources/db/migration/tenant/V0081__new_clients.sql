-- First sales that were won, for the share of those who came by themselves (S41), without a look at the deals.
create index deal_new_clients on deal (closed_at) include (temperature, owner_id, pipeline_id)
    where state = 'won' and novelty = 'new' and deleted_at is null;
