create table mail_box (
    id             uuid primary key default uuidv7(),
    address        text not null check (address = lower(address) and address like '%_@_%'),
    name           text not null check (name <> ''),
    owner_id       uuid references employee,
    privacy        text not null default 'full' check (privacy in ('hidden', 'subject', 'full')),
    makes_requests boolean not null default true,
    imap_host      text not null,
    imap_port      int not null check (imap_port between 1 and 65535),
    imap_security  text not null check (imap_security in ('tls', 'starttls', 'none')),
    smtp_host      text not null,
    smtp_port      int not null check (smtp_port between 1 and 65535),
    smtp_security  text not null check (smtp_security in ('tls', 'starttls', 'none')),
    login          text not null,
    signature      text not null default '',
    since          timestamptz not null,
    poll_seconds   int not null default 120 check (poll_seconds between 15 and 86400),
    active         boolean not null default true,
    version        int not null default 1,
    created_at     timestamptz not null default now(),
    updated_at     timestamptz not null default now(),
    deleted_at     timestamptz,
    check (owner_id is not null or privacy = 'full')
);
comment on table mail_box is 'A mail box: shared when nobody owns it, else personal, with how much of it others may see (F84).';
create unique index mail_box_by_address on mail_box (address) where deleted_at is null;
create index mail_box_by_owner on mail_box (owner_id);
call keep_history('mail_box', 'mail_box');

-- Apart from the box, for what is in the box gets into history.
create table mail_secret (
    box_id uuid primary key references mail_box on delete cascade,
    sealed bytea not null
);
comment on table mail_secret is 'The password of a mail box, sealed with the key of the installation.';

create table mail_lease (
    box_id  uuid primary key references mail_box on delete cascade,
    node_id uuid not null,
    until   timestamptz not null
);
comment on table mail_lease is 'Which node looks after a mail box, and until when if it does not say so again.';

create table mail_health (
    box_id     uuid primary key references mail_box on delete cascade,
    tried_at   timestamptz,
    synced_at  timestamptz,
    failed_at  timestamptz,
    failure    text,
    details    text,
    idle       boolean not null default false,
    wished_at  timestamptz
);
comment on table mail_health is 'How the last syncs of a mail box went; wished_at is when somebody asked for all of it to be compared anew.';

create table mail_folder (
    id           uuid primary key default uuidv7(),
    box_id       uuid not null references mail_box on delete cascade,
    name         text not null,
    role         text not null check (role in ('inbox', 'sent')),
    uid_validity bigint,
    first_uid    bigint not null default 1,
    messages     int,
    uid_next     bigint,
    server_count int not null default 0,
    stored_count int not null default 0,
    compared_at  timestamptz,
    unique (box_id, name)
);
comment on table mail_folder is 'A folder on the server: its state when it was last compared, how many letters are there and how many of them are stored.';

create table letter_thread (
    id         uuid primary key default uuidv7(),
    box_id     uuid not null references mail_box,
    subject    text not null,
    address    text not null default '',
    name       text not null default '',
    request_id uuid references request on delete set null,
    deal_id    uuid references deal on delete set null,
    company_id uuid references company on delete set null,
    person_id  uuid references person on delete set null,
    letters    int not null default 0,
    last_in    boolean not null default true,
    unread     boolean not null default true,
    last_at    timestamptz not null,
    created_at timestamptz not null default now()
);
comment on table letter_thread is 'Letters of one box that answer one another, and to what they are linked.';
create index letter_thread_by_box on letter_thread (box_id, last_at desc, id desc);
create index letter_thread_by_time on letter_thread (last_at desc, id desc);
create index letter_thread_by_request on letter_thread (request_id, last_at desc) where request_id is not null;
create index letter_thread_by_deal on letter_thread (deal_id, last_at desc) where deal_id is not null;
create index letter_thread_by_company on letter_thread (company_id, last_at desc) where company_id is not null;
create index letter_thread_by_person on letter_thread (person_id, last_at desc) where person_id is not null;

create table letter (
    id           uuid primary key default uuidv7(),
    box_id       uuid not null references mail_box,
    thread_id    uuid not null references letter_thread,
    direction    text not null check (direction in ('in', 'out')),
    state        text not null default 'stored' check (state in ('stored', 'waiting', 'sending', 'sent', 'failed', 'unsure')),
    message_id   text,
    fingerprint  bytea not null,
    answers      text[] not null default '{}',
    from_address text not null,
    from_name    text not null default '',
    recipients   jsonb not null default '{}',
    subject      text not null default '',
    text         text not null default '',
    html         text,
    sent_at      timestamptz,
    at           timestamptz not null,
    size         bigint not null default 0,
    partial      boolean not null default false,
    automatic    boolean not null default false,
    employee_id  uuid references employee,
    activity_id  uuid references activity on delete set null,
    source_id    uuid references stored_file,
    failure      text,
    created_at   timestamptz not null default now(),
    found_by     text generated always as (folded(
        left(subject, 500) || ' ' || from_name || ' ' || from_address || ' ' || coalesce(recipients ->> 'text', '') || ' ' || left(text, 8000))) stored,
    unique (box_id, fingerprint)
);
comment on table letter is 'A letter as it came or went; what of it others may see is said by its box.';
create index letter_by_thread on letter (thread_id, at, id);
create index letter_by_message on letter (message_id) where message_id is not null;
create index letter_by_activity on letter (activity_id) where activity_id is not null;
create index letter_by_employee on letter (employee_id) where employee_id is not null;
create index letter_by_source on letter (source_id) where source_id is not null;
create index letter_unsent on letter (created_at) where state in ('waiting', 'sending');
create index letter_by_words on letter using gin (found_by gin_trgm_ops);

create table letter_file (
    letter_id  uuid not null references letter on delete cascade,
    file_id    uuid not null references stored_file,
    position   int not null,
    content_id text,
    inline     boolean not null default false,
    primary key (letter_id, position)
);
comment on table letter_file is 'The attachments of a letter in their order; those that are part of its text have the name it calls them by.';
create index letter_file_by_file on letter_file (file_id);

create table letter_place (
    folder_id uuid not null references mail_folder on delete cascade,
    uid       bigint not null,
    letter_id uuid not null references letter,
    primary key (folder_id, uid)
);
comment on table letter_place is 'Where a letter lies on the server. A place is written with its letter in one transaction, so none is taken twice or lost.';
create index letter_place_by_letter on letter_place (letter_id);

create table mail_gap (
    folder_id uuid not null references mail_folder on delete cascade,
    uid       bigint not null,
    tries     int not null default 1,
    failure   text not null,
    at        timestamptz not null default now(),
    primary key (folder_id, uid)
);
comment on table mail_gap is 'A letter that is on the server and could not be stored, and why.';
