-- Trigrams find a part of a word in any script; the extension lives in "public", which is on every search path.
create extension if not exists pg_trgm schema public;

-- PostgreSQL 18 makes ids that sort by time itself; older servers get the same function.
do $$
begin
    if current_setting('server_version_num')::int < 180000 then
        execute $f$
            create or replace function public.uuidv7() returns uuid language sql volatile parallel safe as $body$
                select encode(
                    set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
                        placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3)
                        from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
            $body$
        $f$;
    end if;
end $$;
