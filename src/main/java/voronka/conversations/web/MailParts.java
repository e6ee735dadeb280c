package voronka.conversations.web;

import gg.jte.models.runtime.JteModel;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.accounts.Action;
import voronka.accounts.Caller;
import voronka.conversations.LetterQueries;
import voronka.records.Catalogue;
import voronka.records.RecordPart;
import voronka.records.Row;

/// Letters on the pages of requests, deals, companies and persons: a tab of threads, and a button that begins one.
@Configuration
class MailParts {

    /// A bean a kind, for a row does not say of which it is.
    private record MailTab(String kind, MailViews views, LetterQueries queries, Catalogue catalogue, Templates templates)
            implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of(kind);
        }

        @Override
        public Place place() {
            return Place.TAB;
        }

        @Override
        public String name() {
            return "mail";
        }

        @Override
        public String labelKey() {
            return "conversations.mail.tab";
        }

        @Override
        public int order() {
            return 5;
        }

        @Override
        public boolean isFor(Row row) {
            return Caller.current().may(Action.SEE, "activity");
        }

        @Override
        public OptionalInt count(Row row) {
            return OptionalInt.of(queries.count(kind, row.id()));
        }

        @Override
        public JteModel render(Row row) {
            var plural = catalogue.kind(kind).plural();
            return templates.conversationsTab(
                    kind,
                    row.id(),
                    views.about(plural, kind, row.id(), null),
                    Caller.current().may(Action.CREATE, "activity"));
        }
    }

    private record WriteButton(String kind, Templates templates) implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of(kind);
        }

        @Override
        public Place place() {
            return Place.ACTION;
        }

        @Override
        public String name() {
            return "write";
        }

        @Override
        public String labelKey() {
            return "conversations.letter.write";
        }

        @Override
        public int order() {
            return 40;
        }

        @Override
        public boolean isFor(Row row) {
            return Caller.current().may(Action.CREATE, "activity");
        }

        @Override
        public JteModel render(Row row) {
            return templates.conversationsWrite(kind, row.id());
        }
    }

    @Bean
    RecordPart requestMail(MailViews views, LetterQueries queries, Catalogue catalogue, Templates templates) {
        return new MailTab("request", views, queries, catalogue, templates);
    }

    @Bean
    RecordPart dealMail(MailViews views, LetterQueries queries, Catalogue catalogue, Templates templates) {
        return new MailTab("deal", views, queries, catalogue, templates);
    }

    @Bean
    RecordPart companyMail(MailViews views, LetterQueries queries, Catalogue catalogue, Templates templates) {
        return new MailTab("company", views, queries, catalogue, templates);
    }

    @Bean
    RecordPart personMail(MailViews views, LetterQueries queries, Catalogue catalogue, Templates templates) {
        return new MailTab("person", views, queries, catalogue, templates);
    }

    @Bean
    RecordPart requestWrite(Templates templates) {
        return new WriteButton("request", templates);
    }

    @Bean
    RecordPart dealWrite(Templates templates) {
        return new WriteButton("deal", templates);
    }

    @Bean
    RecordPart companyWrite(Templates templates) {
        return new WriteButton("company", templates);
    }

    @Bean
    RecordPart personWrite(Templates templates) {
        return new WriteButton("person", templates);
    }
}
