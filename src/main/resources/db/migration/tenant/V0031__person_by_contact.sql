-- A person of whom only a phone or an e-mail is known is called by it.
alter table person drop constraint person_check;
-- Made anew, for PostgreSQL can change the expression of a column only from version 17 on.
alter table person drop column name;
alter table person add column name text generated always as (coalesce(
    nullif(trim(regexp_replace(coalesce(last_name, '') || ' ' || coalesce(first_name, '') || ' ' || coalesce(middle_name, ''), '\s+', ' ', 'g')), ''),
    phones #>> '{0,raw}', emails #>> '{0}', '')) stored;
create index person_by_name on person (lower(name) text_pattern_ops, id) where deleted_at is null;
alter table person add constraint person_name_check check (name <> '');

-- A company's name without the words that say nothing of whose it is.
create function bare_name(text) returns text language sql immutable parallel safe as $$
    select trim(regexp_replace(
        regexp_replace(' ' || regexp_replace(folded($1), '[^[:alnum:]]+', '  ', 'g') || ' ',
            ' (общество  с  ограниченной  ответственностью|(публичное |закрытое |открытое )? ?акционерное  общество|индивидуальный  предприниматель|и  ко|торговый  дом|группа  компаний|ооо|оао|зао|пао|нао|ао|ип|чп|нко|ано|гуп|муп|фгуп|мбу|гбу|одо|оду|уп|чуп|тоо|тов|фоп|пп|тд|гк|пк|пкф|нпо|нпф|компания|фирма|llc|llp|lp|ltd|limited|inc|corp|corporation|gmbh|ag|sa|srl|bv|plc|co|company|group|ooo|oao|zao|ao|ip) ', ' ', 'g'),
        '\s+', ' ', 'g'))
$$;
comment on function bare_name is 'So that two ways of writing one company''s name are alike: no legal form, no quotes, no case, no ё.';
