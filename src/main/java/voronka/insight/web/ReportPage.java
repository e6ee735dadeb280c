package voronka.insight.web;

import java.time.LocalDate;
import voronka.insight.Scope;

/// One of the reports: what stands where, what each figure opens, what it means. The order of the beans is that of the tabs.
interface ReportPage {

    /// In its address, and the key of its title.
    String name();

    Report of(Scope scope, LocalDate today);
}
