alter table employee drop constraint employee_post_check;
alter table employee add constraint employee_post_check check (post in ('director', 'commercial_director', 'head_of_sales',
    'active_seller', 'passive_seller', 'caller', 'account_manager', 'sales_engineer', 'quality_controller', 'analyst', 'hr',
    'coach', 'documents_desk', 'administrator', 'outside_caller', 'partner_seller'));

-- For companies that are set up already; a new one gets the roles of all posts when it is.
insert into role (code)
select p.code from (values ('outside_caller'), ('partner_seller')) p (code) where exists (select from role);

insert into role_right (role_id, kind, action, scope)
select r.id, k.kind, a.action, 'own'
from role r
cross join (values ('company'), ('person'), ('request'), ('deal'), ('activity'), ('hand_over')) k (kind)
cross join (values ('see'), ('create'), ('edit')) a (action)
where r.code in ('outside_caller', 'partner_seller')
  and not (k.kind = 'hand_over' and a.action = 'edit')
  and not (k.kind = 'deal' and r.code = 'outside_caller');

insert into role_right (role_id, kind, action, scope)
select r.id, k.kind, 'see', k.scope
from role r
cross join (values ('product', 'all'), ('invoice', 'own'), ('payment', 'own')) k (kind, scope)
where r.code = 'partner_seller';
