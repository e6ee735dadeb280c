package voronka.activities.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.records.Catalogue;
import voronka.records.RecordPart;
import voronka.records.Row;

/// Puts the feed on the pages of customers, deals and requests, as their first tab, and its newest into their panels.
@Configuration
class FeedParts {

    private record FeedTab(String kind, Feeds feeds, Catalogue catalogue, Templates templates) implements RecordPart {

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
            return "feed";
        }

        @Override
        public String labelKey() {
            return "feed.title";
        }

        @Override
        public int order() {
            return 0;
        }

        @Override
        public JteModel render(Row row) {
            var feed = feeds.of(catalogue.kind(kind), row.id(), FeedFilter.ALL);
            return templates.activitiesFeedTab(feed, ComposerForm.of(feed));
        }
    }

    private record Glance(String kind, Feeds feeds, Catalogue catalogue, Templates templates) implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of(kind);
        }

        @Override
        public Place place() {
            return Place.PANEL;
        }

        @Override
        public String name() {
            return "glance";
        }

        @Override
        public String labelKey() {
            return "feed.title";
        }

        @Override
        public int order() {
            return 100;
        }

        @Override
        public JteModel render(Row row) {
            return templates.activitiesGlance(feeds.glance(catalogue.kind(kind), row.id()));
        }
    }

    @Bean
    RecordPart companyFeed(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new FeedTab("company", feeds, catalogue, templates);
    }

    @Bean
    RecordPart personFeed(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new FeedTab("person", feeds, catalogue, templates);
    }

    @Bean
    RecordPart dealFeed(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new FeedTab("deal", feeds, catalogue, templates);
    }

    @Bean
    RecordPart requestFeed(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new FeedTab("request", feeds, catalogue, templates);
    }

    @Bean
    RecordPart companyGlance(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new Glance("company", feeds, catalogue, templates);
    }

    @Bean
    RecordPart personGlance(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new Glance("person", feeds, catalogue, templates);
    }

    @Bean
    RecordPart dealGlance(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new Glance("deal", feeds, catalogue, templates);
    }

    @Bean
    RecordPart requestGlance(Feeds feeds, Catalogue catalogue, Templates templates) {
        return new Glance("request", feeds, catalogue, templates);
    }
}
