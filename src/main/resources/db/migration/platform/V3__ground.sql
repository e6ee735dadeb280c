-- What the tables of the tenants stand on: similar words by trigrams, and keys that grow with time,
-- which PostgreSQL makes by itself from version 18 on.
create extension if not exists pg_trgm schema public;

do $$
begin
    if current_setting('server_version_num')::int < 180000 then
        create or replace function public.uuidv7() returns uuid language sql volatile parallel safe as $uuid$
            -- A random uuid whose first 48 bits are replaced by the milliseconds since 1970 and whose version is 7.
            select encode(
                set_bit(set_bit(
                    overlay(uuid_send(gen_random_uuid())
                        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                        from 1 for 6),
                    52, 1), 53, 1),
                'hex')::uuid
        $uuid$;
    end if;
end $$;
