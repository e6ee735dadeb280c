package voronka.activities.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.records.Catalogue;
import voronka.records.RecordPart;
import voronka.records.Row;

/// Puts the feed on the pages of customers, deals and requests, as their first tab.
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
}
