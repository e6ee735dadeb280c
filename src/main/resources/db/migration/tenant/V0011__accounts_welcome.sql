-- A welcome lets somebody choose his password once.
alter table access_token drop constraint access_token_purpose_check;
alter table access_token add constraint access_token_purpose_check check (purpose in ('session', 'api', 'welcome'));
comment on table access_token is 'A secret that stands for an employee: a browser''s session, a token of the API, a link to choose a password; only its SHA-256 is kept.';
