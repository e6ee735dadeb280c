create table invoice_number (
    year int primary key,
    last int not null
);

comment on table invoice_number is 'The last invoice number of each year; its row is locked while a number is taken, so there are neither gaps nor doubles.';
