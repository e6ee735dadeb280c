-- Who comes from a list without e-mails is there for his deals, and cannot sign in until he has one.
alter table employee alter column email drop not null;
