package voronka.web;

import java.time.Duration;
import java.util.Arrays;
import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.annotation.web.configurers.SecurityContextConfigurer;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ContentVersionStrategy;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/// Serves `static/assets` under addresses with hashes, which browsers keep for a year.
@Configuration
class AssetConfiguration implements WebMvcConfigurer {

    private final WebProperties.Resources resources;

    AssetConfiguration(WebProperties properties) {
        this.resources = properties.getResources();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(Arrays.stream(resources.getStaticLocations())
                        .map(location -> location + "assets/")
                        .toArray(String[]::new))
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(resources.getChain().isCache())
                .addResolver(new VersionResourceResolver().addVersionStrategy(new ShortHash(), "/**"))
                .addResolver(new BundleResolver());
    }

    /// A board names its icons hundreds of times; ten digits tell the versions of a file apart as well as thirty-two.
    private static class ShortHash extends ContentVersionStrategy {

        @Override
        public String getResourceVersion(Resource resource) {
            return super.getResourceVersion(resource).substring(0, 10);
        }
    }

    /// Nothing secret is in there, so no session is looked up for it.
    @Bean
    @Order(1)
    SecurityFilterChain assetSecurity(HttpSecurity http) {
        return http.securityMatcher("/assets/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .requestCache(RequestCacheConfigurer::disable)
                .securityContext(SecurityContextConfigurer::disable)
                .sessionManagement(SessionManagementConfigurer::disable)
                .build();
    }
}
