package voronka;

import org.springframework.boot.SpringApplication;

/// The product as it is, with templates and assets that reload: `bin/dev`.
class DevApplication {

    public static void main(String[] args) {
        SpringApplication.from(VoronkaApplication::main)
                .with(DevTemplates.class)
                .withAdditionalProfiles("dev")
                .run(args);
    }
}
