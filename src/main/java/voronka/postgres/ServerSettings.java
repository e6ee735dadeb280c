package voronka.postgres;

/// How the server of the product is set: for a small machine with a solid-state disk that it shares with the product.
final class ServerSettings {

    static final String TEXT = """
            # Voronka writes this file at each start. Your own settings belong at the end of postgresql.conf.
            listen_addresses = '127.0.0.1'
            unix_socket_directories = ''
            max_connections = 100
            shared_buffers = 256MB
            effective_cache_size = 1GB
            work_mem = 16MB
            maintenance_work_mem = 128MB
            random_page_cost = 1.1
            # Packing pages for the log takes more of a small machine than writing them; seldom checkpoints keep them few.
            wal_compression = off
            checkpoint_timeout = 15min
            max_wal_size = 2GB
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            logging_collector = on
            log_filename = 'postgres-%a.log'
            log_rotation_age = 1d
            log_truncate_on_rotation = on
            """;

    static final String INCLUDE = """

            include = 'voronka.conf'
            # Your own settings, which count more than those above:
            """;

    private ServerSettings() {}
}
