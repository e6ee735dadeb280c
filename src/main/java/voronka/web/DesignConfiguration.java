package voronka.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/// Lets everybody see the samples, for there is nothing of anyone's in them.
@Configuration
@ConditionalOnProperty("voronka.design")
class DesignConfiguration {

    @Bean
    @Order(2)
    SecurityFilterChain designSecurity(HttpSecurity http) {
        return http.securityMatcher("/design", "/design/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(CsrfConfigurer::disable)
                .build();
    }
}
