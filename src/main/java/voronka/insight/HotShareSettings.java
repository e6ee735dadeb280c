package voronka.insight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.tenancy.CompanySetting;

/// Between which percents the share of new clients who came by themselves is healthy (S41: 10 to 15).
@Configuration
class HotShareSettings {

    @Bean
    static CompanySetting leastHot() {
        return CompanySetting.number("insight.hot.least", 100, 10, 0, 100);
    }

    @Bean
    static CompanySetting mostHot() {
        return CompanySetting.number("insight.hot.most", 101, 15, 0, 100);
    }
}
