package voronka.requests;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import voronka.tenancy.CompanySetting;

/// How much one address may send by public forms.
@Configuration
class FormSettings {

    @Bean
    static CompanySetting formsMost() {
        return CompanySetting.number(FormVisitors.SETTING, 70, FormVisitors.MOST, 1, 1000);
    }
}
