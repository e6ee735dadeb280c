package voronka;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The one clock of the product; tests put their own in its place and move it.
@Configuration
class Time {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
