package voronka;

import org.springframework.boot.SpringApplication;
import voronka.support.EmbeddedDatabase;

/// The application with a PostgreSQL of its own and templates that reload: `bin/dev`.
class DevApplication {

    public static void main(String[] args) {
        SpringApplication.from(VoronkaApplication::main)
                .with(EmbeddedDatabase.class, DevTemplates.class)
                .withAdditionalProfiles("dev")
                .run(args);
    }
}
