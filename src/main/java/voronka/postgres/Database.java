package voronka.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import voronka.start.DataPlace;

/// The database that this process works on.
interface Database extends JdbcConnectionDetails, DataPlace, AutoCloseable {

    @Override
    void close();
}
