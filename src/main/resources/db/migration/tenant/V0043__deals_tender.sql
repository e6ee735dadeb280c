-- The number under which the customer buys: of a tender, a purchase by 44-ФЗ or 223-ФЗ, his own order.
alter table deal add column tender text;
