package voronka.requests;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.currentOffsetDateTime;
import static voronka.db.tenant.Tables.REQUEST;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import voronka.accounts.Caller;
import voronka.customers.Customers;
import voronka.db.tenant.tables.records.RequestRecord;
import voronka.records.Catalogue;
import voronka.records.RecordQueries;
import voronka.records.Records;
import voronka.records.Ref;

/// A request becomes a deal (S86): person, company and deal are made or linked in one transaction, or nothing is.
@Service
@Transactional
public class Conversions {

    private final Requests requests;
    private final Records records;
    private final RecordQueries queries;
    private final Catalogue catalogue;
    private final Customers customers;
    private final Parties parties;
    private final ApplicationEventPublisher events;

    Conversions(
            Requests requests,
            Records records,
            RecordQueries queries,
            Catalogue catalogue,
            Customers customers,
            Parties parties,
            ApplicationEventPublisher events) {
        this.requests = requests;
        this.records = records;
        this.queries = queries;
        this.catalogue = catalogue;
        this.customers = customers;
        this.parties = parties;
        this.events = events;
    }

    /// The deal. Of a request that became one before it is that one, however many ask at once.
    public UUID convert(UUID id, Conversion conversion) {
        var request = requests.lock(id);
        if (request.getState().equals("converted")) {
            return Objects.requireNonNull(request.getDealId());
        }
        Requests.requireState(request, "new", "in_work");
        return conversion.deal() == null ? open(request, conversion) : join(request, conversion.deal(), conversion);
    }

    private UUID open(RequestRecord request, Conversion conversion) {
        var owner = Requests.ownerOr(request, Caller.current().id());
        var company = parties.company(request, conversion.company(), owner);
        var person = parties.person(request, conversion.person(), owner);
        if (company != null && person != null) {
            customers.acquaint(company, person);
        }
        var deal = records.create("deal", conversion.fields(), fields(request, owner, company, person));
        close(request, owner, deal, company, person);
        return deal;
    }

    /// The request's client becomes the deal's where another was not chosen.
    private UUID join(RequestRecord request, UUID deal, Conversion conversion) {
        var owner = Requests.ownerOr(request, Caller.current().id());
        var row = queries.get(catalogue.kind("deal"), deal);
        var company = parties.company(request, conversion.company(), owner);
        var person = parties.person(request, conversion.person(), owner);
        close(
                request,
                owner,
                deal,
                company == null ? id(row.get("company")) : company,
                person == null ? id(row.get("person")) : person);
        return deal;
    }

    private static Map<String, @Nullable Object> fields(
            RequestRecord request, UUID owner, @Nullable UUID company, @Nullable UUID person) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("title", request.getTitle());
        fields.put("source", request.getSource());
        fields.put("temperature", request.getTemperature());
        fields.put("goal", request.getText());
        fields.put("company", company);
        fields.put("person", person);
        fields.put("owner", owner);
        fields.values().removeIf(Objects::isNull);
        return fields;
    }

    private void close(RequestRecord request, UUID owner, UUID deal, @Nullable UUID company, @Nullable UUID person) {
        requests.write(
                request.getId(),
                requests.update()
                        .set(REQUEST.STATE, "converted")
                        .set(REQUEST.OWNER_ID, owner)
                        .set(REQUEST.TAKEN_AT, coalesce(REQUEST.TAKEN_AT, currentOffsetDateTime()))
                        .set(REQUEST.CLOSED_AT, currentOffsetDateTime())
                        .set(REQUEST.DEAL_ID, deal)
                        .set(REQUEST.COMPANY_ID, company)
                        .set(REQUEST.PERSON_ID, person));
        events.publishEvent(new RequestConverted(request.getId(), deal, company, person));
    }

    private static @Nullable UUID id(@Nullable Object reference) {
        return reference instanceof Ref ref ? ref.id() : null;
    }
}
