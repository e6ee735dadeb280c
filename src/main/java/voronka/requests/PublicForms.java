package voronka.requests;

import static voronka.db.tenant.Tables.REQUEST;
import static voronka.db.tenant.Tables.REQUEST_FORM;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import voronka.NotFound;
import voronka.accounts.Acting;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.accounts.Scope;
import voronka.accounts.Way;
import voronka.records.Problem;
import voronka.records.Records;
import voronka.records.Refused;
import voronka.tenancy.Settings;

/// Public forms and what comes by them (S64, S88). What a program sent is kept as spam, and the program is thanked.
@Service
@Transactional
public class PublicForms {

    private static final Map<String, Map<Action, Scope>> RIGHTS = Map.of(
            "request", Map.of(Action.CREATE, Scope.ALL, Action.ASSIGN, Scope.ALL),
            "employee", Map.of(Action.SEE, Scope.ALL));
    private static final int SHORTEST_NUMBER = 6;

    private final DSLContext sql;
    private final Records records;
    private final Settings settings;
    private final JsonMapper json;

    PublicForms(DSLContext sql, Records records, Settings settings, JsonMapper json) {
        this.sql = sql;
        this.records = records;
        this.settings = settings;
        this.json = json;
    }

    public PublicForm get(String key) {
        return find(key).orElseThrow(NotFound::new);
    }

    /// @throws Refused when something is missing or cannot be read
    public void send(PublicForm form, Sending sending) {
        var problems = problems(form, sending);
        if (sending.isOfProgram()) {
            keepAsSpam(form, sending, problems.isEmpty());
        } else if (!problems.isEmpty()) {
            throw new Refused(problems);
        } else {
            note(form, sending, create(form, sending), false);
        }
    }

    private Optional<PublicForm> find(String key) {
        return sql.selectFrom(REQUEST_FORM)
                .where(REQUEST_FORM.KEY.eq(key), REQUEST_FORM.ACTIVE.isTrue(), REQUEST_FORM.DELETED_AT.isNull())
                .fetchOptional(row -> new PublicForm(
                        row.getId(),
                        row.getKey(),
                        row.getTitle(),
                        row.getIntro(),
                        row.getButton(),
                        row.getThanks(),
                        row.getConsent(),
                        List.of(row.getAsks()),
                        row.getOwnerId()));
    }

    private static List<Problem> problems(PublicForm form, Sending sending) {
        var problems = new ArrayList<Problem>();
        var digits = sending.phone().replaceAll("\\D", "").length();
        if (!sending.phone().isBlank() && digits < SHORTEST_NUMBER) {
            problems.add(Problem.of("phone", "requests.form.phone"));
        } else if (sending.phone().isBlank() && sending.email().isBlank()) {
            problems.add(Problem.of(form.asks("phone") ? "phone" : "email", "requests.form.contact"));
        }
        if (!sending.email().isBlank() && !voronka.customers.Emails.isAddress(sending.email())) {
            problems.add(Problem.of("email", "requests.form.email"));
        }
        if (!form.consent().isBlank() && !sending.agreed()) {
            problems.add(Problem.of("agreed", "requests.form.agree"));
        }
        return problems;
    }

    private void keepAsSpam(PublicForm form, Sending sending, boolean readable) {
        if (readable) {
            note(form, sending, create(form, sending), true);
        }
    }

    private UUID create(PublicForm form, Sending sending) {
        var given = new LinkedHashMap<String, Object>();
        given.put("title", sending.text().isBlank() && sending.name().isBlank() ? form.title() : "");
        given.put("personName", sending.name());
        given.put("phones", sending.phone());
        given.put("emails", sending.email());
        given.put("text", sending.text());
        given.put("source", sending.source().isEmpty() ? form.title() : sending.source());
        if (form.owner() != null) {
            given.put("owner", form.owner());
        }
        var zone = ZoneId.of(settings.text("company.zone", "Europe/Moscow"));
        return Acting.as(
                Caller.nobody(LocaleContextHolder.getLocale(), zone, RIGHTS),
                Way.FORM,
                () -> records.create("request", given));
    }

    private void note(PublicForm form, Sending sending, UUID request, boolean spam) {
        var noted = sql.update(REQUEST)
                .set(REQUEST.FORM_ID, form.id())
                .set(REQUEST.ORIGINAL, JSONB.jsonb(json.writeValueAsString(sending.original())));
        if (spam) {
            noted = noted.set(REQUEST.STATE, "spam")
                    .setNull(REQUEST.OWNER_ID)
                    .setNull(REQUEST.TAKEN_AT)
                    .set(REQUEST.CLOSED_AT, DSL.currentOffsetDateTime());
        }
        noted.where(REQUEST.ID.eq(request)).execute();
    }
}
