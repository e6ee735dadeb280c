package voronka.requests.web;

import gg.jte.models.runtime.JteModel;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import templates.Templates;
import voronka.records.OtherView;
import voronka.records.RecordPart;
import voronka.records.Row;

/// What requests and forms show on their pages beside the fields.
@Configuration
class RequestParts {

    /// The buttons of a request, in the line of its title.
    private record Course(Templates templates) implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of("request");
        }

        @Override
        public Place place() {
            return Place.ACTION;
        }

        @Override
        public String name() {
            return "course";
        }

        @Override
        public String labelKey() {
            return "requests.desk.queue";
        }

        @Override
        public int order() {
            return 10;
        }

        @Override
        public boolean isFor(Row row) {
            return CourseButtons.of(row).any();
        }

        @Override
        public JteModel render(Row row) {
            return templates.requestsCourseButtons(row.id(), CourseButtons.of(row));
        }
    }

    /// How a form looks, and what to put into a site to have it there.
    private record Preview(Templates templates) implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of("request_form");
        }

        @Override
        public Place place() {
            return Place.TAB;
        }

        @Override
        public String name() {
            return "preview";
        }

        @Override
        public String labelKey() {
            return "requests.form.preview";
        }

        @Override
        public int order() {
            return 0;
        }

        @Override
        public JteModel render(Row row) {
            return templates.requestsFormPreview(FormPreview.of(row));
        }
    }

    /// Who had the request when, and why it went.
    private record Trail(TrailQueries trails, Templates templates) implements RecordPart {

        @Override
        public Set<String> kinds() {
            return Set.of("request");
        }

        @Override
        public Place place() {
            return Place.TAB;
        }

        @Override
        public String name() {
            return "trail";
        }

        @Override
        public String labelKey() {
            return "requests.trail";
        }

        @Override
        public int order() {
            return 60;
        }

        @Override
        public JteModel render(Row row) {
            return templates.requestsTrail(trails.trail(row.id()));
        }
    }

    @Bean
    OtherView requestDesk() {
        return OtherView.of("request", "requests.desk.queue", "inbox", "/requests");
    }

    @Bean
    RecordPart requestTrail(TrailQueries trails, Templates templates) {
        return new Trail(trails, templates);
    }

    @Bean
    RecordPart requestCourse(Templates templates) {
        return new Course(templates);
    }

    @Bean
    RecordPart formPreview(Templates templates) {
        return new Preview(templates);
    }
}
