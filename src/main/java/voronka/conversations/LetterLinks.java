package voronka.conversations;

import static voronka.db.tenant.Tables.LETTER;
import static voronka.db.tenant.Tables.LETTER_THREAD;
import static voronka.web.Texts.t;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.conversations.CustomerMailQueries.Known;
import voronka.customers.HomeRegion;
import voronka.customers.Phone;
import voronka.customers.Phones;
import voronka.records.Records;

/// Decides what a letter is about: the thread it answers, else what is open with its sender, else with whom its text
/// names, else it is a new request (S75, S88).
@Component
class LetterLinks {

    /// @param thread the one of the same box that it goes on with, or null for a new one
    record Found(@Nullable UUID thread, LetterLink link) {}

    private static final int READ = 4_000;

    private final DSLContext sql;
    private final CustomerMailQueries customers;
    private final Successors successors;
    private final Records records;
    private final HomeRegion home;

    LetterLinks(
            DSLContext sql, CustomerMailQueries customers, Successors successors, Records records, HomeRegion home) {
        this.sql = sql;
        this.customers = customers;
        this.successors = successors;
        this.records = records;
        this.home = home;
    }

    Found find(MailBox box, ReceivedLetter letter, boolean sent) {
        var answered = answered(box, letter.answers()).or(() -> copy(letter));
        if (answered.isPresent() && !answered.get().link().isNone()) {
            var found = answered.get();
            var over = !sent && customers.isOver(found.link());
            return over ? new Found(found.thread(), anew(box, letter, found.link())) : found;
        }
        return new Found(answered.map(Found::thread).orElse(null), bySender(box, letter, sent));
    }

    /// The newest letter that it answers, in this box before others.
    private Optional<Found> answered(MailBox box, List<String> ids) {
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        return sql.select(LETTER_THREAD.ID, LETTER_THREAD.BOX_ID)
                .select(link())
                .from(LETTER)
                .join(LETTER_THREAD)
                .on(LETTER_THREAD.ID.eq(LETTER.THREAD_ID))
                .where(LETTER.MESSAGE_ID.in(ids))
                .orderBy(
                        org.jooq.impl.DSL.field(LETTER.BOX_ID.eq(box.id())).desc(), LETTER.AT.desc(), LETTER.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Found(
                        box.id().equals(row.get(LETTER_THREAD.BOX_ID)) ? row.get(LETTER_THREAD.ID) : null,
                        new LetterLink(
                                row.get(LETTER_THREAD.REQUEST_ID),
                                row.get(LETTER_THREAD.DEAL_ID),
                                row.get(LETTER_THREAD.COMPANY_ID),
                                row.get(LETTER_THREAD.PERSON_ID))));
    }

    /// The same letter in another box, as when somebody writes to two of them at once.
    private Optional<Found> copy(ReceivedLetter letter) {
        return letter.messageId() == null
                ? Optional.empty()
                : sql.select(link())
                        .from(LETTER)
                        .join(LETTER_THREAD)
                        .on(LETTER_THREAD.ID.eq(LETTER.THREAD_ID))
                        .where(LETTER.MESSAGE_ID.eq(letter.messageId()), LETTER.FINGERPRINT.eq(letter.fingerprint()))
                        .limit(1)
                        .fetchOptional(row -> new Found(
                                null,
                                new LetterLink(
                                        row.get(LETTER_THREAD.REQUEST_ID),
                                        row.get(LETTER_THREAD.DEAL_ID),
                                        row.get(LETTER_THREAD.COMPANY_ID),
                                        row.get(LETTER_THREAD.PERSON_ID))));
    }

    private static List<org.jooq.Field<UUID>> link() {
        return List.of(
                LETTER_THREAD.REQUEST_ID, LETTER_THREAD.DEAL_ID, LETTER_THREAD.COMPANY_ID, LETTER_THREAD.PERSON_ID);
    }

    private LetterLink bySender(MailBox box, ReceivedLetter letter, boolean sent) {
        var others = (sent ? letter.receivers() : letter.senders())
                .stream().filter(one -> !customers.isOurs(one.address())).toList();
        for (var other : others) {
            var known = customers.byAddress(other.address()).orElse(null);
            var open = open(known, other.address());
            if (open.isPresent()) {
                return open.get();
            } else if (known != null) {
                return ofKnown(box, letter, sent, known);
            }
        }
        var named = sent || others.isEmpty() ? Optional.<Known>empty() : named(letter);
        if (named.isPresent()) {
            return open(named.get(), others.getFirst().address())
                    .orElseGet(() -> ofKnown(box, letter, false, named.get()));
        }
        return sent || others.isEmpty() || !box.makesRequests() || letter.automatic()
                ? LetterLink.NONE
                : request(letter, others.getFirst(), null);
    }

    private Optional<LetterLink> open(@Nullable Known known, String address) {
        var company = known == null ? null : known.company();
        var person = known == null ? null : known.person();
        return customers
                .openRequest(known, address)
                .map(request -> new LetterLink(request, null, company, person))
                .or(() -> known == null
                        ? Optional.empty()
                        : customers.openDeal(known).map(deal -> new LetterLink(null, deal, company, person)))
                .map(customers::completed);
    }

    /// A customer with nothing open: what he writes is a request for whoever looks after him.
    private LetterLink ofKnown(MailBox box, ReceivedLetter letter, boolean sent, Known known) {
        return sent || letter.automatic() || !box.makesRequests()
                ? new LetterLink(null, null, known.company(), known.person())
                : request(letter, letter.senders().getFirst(), known);
    }

    private LetterLink anew(MailBox box, ReceivedLetter letter, LetterLink before) {
        if (letter.automatic() || !box.makesRequests() || letter.senders().isEmpty()) {
            return before;
        }
        var known = new Known(before.company(), before.person(), customers.owner(before).orElse(null));
        return open(known, letter.senders().getFirst().address())
                .orElseGet(() -> request(letter, letter.senders().getFirst(), known));
    }

    /// Whose phone stands in the letter, as in one that a site's form has sent.
    private Optional<Known> named(ReceivedLetter letter) {
        return phones(letter).stream()
                .map(Phone::e164)
                .filter(java.util.Objects::nonNull)
                .flatMap(phone -> customers.byPhone(phone).stream())
                .findFirst();
    }

    private List<Phone> phones(ReceivedLetter letter) {
        return Phones.within(Quotes.own(letter.text(), READ), home.get());
    }

    private LetterLink request(ReceivedLetter letter, Correspondent sender, @Nullable Known known) {
        var fields = new HashMap<String, Object>();
        fields.put("channel", "mail");
        fields.put("title", letter.subject().isBlank() ? t("conversations.no_subject") : shortened(letter.subject()));
        fields.put("text", letter.text().isBlank() ? letter.subject() : Quotes.own(letter.text(), 20_000));
        fields.put("personName", sender.name());
        fields.put("emails", List.of(sender.address()));
        fields.put("phones", phones(letter).stream().limit(3).map(Phone::raw).toList());
        if (known != null && known.company() != null) {
            fields.put("company", known.company());
        }
        if (known != null && known.person() != null) {
            fields.put("person", known.person());
        }
        if (known != null && known.owner() != null) {
            successors.of(known.owner()).ifPresent(owner -> fields.put("owner", owner));
        }
        var id = records.create("request", fields);
        return new LetterLink(
                id, null, known == null ? null : known.company(), known == null ? null : known.person());
    }

    private static String shortened(String subject) {
        return subject.length() <= 200 ? subject : subject.substring(0, 199) + "…";
    }
}
