package voronka.accounts.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import voronka.accounts.Installation;

/// Who may come in: everything asks for a sign-in but what is named here. What each person may do inside is not decided
/// by
/// addresses but by the verbs and queries themselves.
@Configuration
class SecurityConfiguration {

    private static final String[] PUBLIC = {
        "/sign-in", "/sign-in/*", "/set-up", "/welcome/*", "/f/**", "/actuator/health", "/actuator/health/**", "/error"
    };

    @Bean
    SecurityFilterChain security(HttpSecurity http, SignedIn signedIn, Unknown unknown, Installation installation) {
        return http.securityMatcher(request -> !request.getRequestURI().startsWith("/assets/"))
                .securityContext(context -> context.securityContextRepository(signedIn))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.frameOptions(frame -> frame.disable())
                        .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(
                                SecurityConfiguration::isOurs,
                                new XFrameOptionsHeaderWriter(XFrameOptionsMode.SAMEORIGIN))))
                .addFilterBefore(new SameOrigin(), SecurityContextHolderFilter.class)
                .addFilterBefore(new SetUpGate(installation), SecurityContextHolderFilter.class)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(unknown))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, "/api/v1/tokens")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .build();
    }

    /// Each of a dozen filters would be measured by itself, on every request.
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /// Public forms are shown in the pages of others.
    private static boolean isOurs(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/f/");
    }
}
