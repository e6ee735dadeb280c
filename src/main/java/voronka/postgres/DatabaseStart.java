package voronka.postgres;

import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;

/// Finds the database before Spring makes anything of it: the one that `spring.datasource.url` or
/// `DATABASE_URL` names, else the product's own in the folder `voronka.home`.
public class DatabaseStart implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var database = databaseOf(context.getEnvironment());
        SpringApplication.getShutdownHandlers().add(database::close);
        context.registerBean("database", Database.class, () -> database);
    }

    private static Database databaseOf(Environment settings) {
        return Address.in(settings)
                .<Database>map(ExternalDatabase::reach)
                .orElseGet(() -> OwnDatabase.start(Path.of(settings.getRequiredProperty("voronka.home"))));
    }
}
