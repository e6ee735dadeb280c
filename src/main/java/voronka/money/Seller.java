package voronka.money;

import org.springframework.stereotype.Component;
import voronka.tenancy.Settings;

/// The company itself as a seller.
@Component
public class Seller {

    private final Settings settings;

    Seller(Settings settings) {
        this.settings = settings;
    }

    public OwnRequisites requisites() {
        return settings.find(OwnRequisites.SETTING, OwnRequisites.class).orElseGet(OwnRequisites::none);
    }

    public void set(OwnRequisites requisites) {
        settings.set(OwnRequisites.SETTING, requisites);
    }

    public String currency() {
        return settings.text("company.currency", "RUB");
    }

    InvoiceParty party() {
        return requisites().party(settings.text("company.name", ""));
    }
}
