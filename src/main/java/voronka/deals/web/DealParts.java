package voronka.deals.web;

import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.records.OtherView;
import voronka.records.RecordPart;
import voronka.records.RecordPart.Place;

/// What the page of a deal has besides its fields.
@Configuration
class DealParts {

    @Bean
    OtherView dealBoard() {
        return OtherView.of("deal", "deals.board", "layout-kanban", "/deals");
    }

    @Bean
    RecordPart dealClocksPart(Templates templates, CourseViews views) {
        return new DealPart("clocks", Place.ACTION, 10, row -> templates.dealsClocks(views.clocks(row)));
    }

    @Bean
    RecordPart dealStagesPart(Templates templates, CourseViews views, DealAroundQueries around) {
        return new DealPart(
                "stages",
                Place.HEAD,
                10,
                row -> templates.dealsStageBar(views.bar(around.of(row).course())));
    }

    @Bean
    RecordPart dealProductsPart(Templates templates, DealLineQueries lines, DealAroundQueries around) {
        return new DealPart(
                "products",
                Place.TAB,
                200,
                row -> templates.dealsLines(lines.of(row)),
                row -> OptionalInt.of(around.of(row).lines()));
    }

    @Bean
    RecordPart dealPeoplePart(Templates templates, DealAroundQueries around) {
        return new DealPart("people", Place.SIDE, 20, row -> templates.dealsPeople(around.of(row).people()));
    }

    @Bean
    RecordPart dealSharesPart(Templates templates, DealAroundQueries around) {
        return new DealPart("shares", Place.SIDE, 30, row -> templates.dealsShares(around.of(row).sharing()));
    }
}
