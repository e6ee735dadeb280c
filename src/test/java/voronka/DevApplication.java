package voronka;

import voronka.support.EmbeddedDatabase;
import org.springframework.boot.SpringApplication;

/// The application with a PostgreSQL of its own and templates that reload: `bin/dev`.
class DevApplication {

    public static void main(String[] args) {
        SpringApplication.from(VoronkaApplication::main)
                .with(EmbeddedDatabase.class, DevTemplates.class)
                .withAdditionalProfiles("dev")
                .run(args);
    }
}
