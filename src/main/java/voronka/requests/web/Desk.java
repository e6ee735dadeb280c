package voronka.requests.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import voronka.customers.PhoneLink;
import voronka.records.Matches.Match;
import voronka.web.Tab;

/// The intake desk: the queue, the request that is looked at, and who its client may be.
///
/// @param chosen whether a request was asked for, and not just the first one shown
public record Desk(DeskQueue queue, DeskMiddle middle, boolean chosen) {

    /// The left side.
    ///
    /// @param next the last line shown, when there are more
    /// @param told what the answer clocks have to say to the reader
    public record DeskQueue(
            DeskTab tab,
            List<Tab> tabs,
            List<DeskLine> lines,
            @Nullable UUID next,
            int waiting,
            List<Told> told,
            @Nullable UUID shown,
            boolean mayTake) {

        public String address() {
            return "/requests/queue?" + query(shown);
        }

        public String more(UUID last) {
            return "/requests/queue/lines?" + query(shown) + "&after=" + last;
        }

        public String open(UUID request) {
            return "/requests/desk?" + query(request);
        }

        public String page(UUID request) {
            return "/requests?" + query(request);
        }

        private String query(@Nullable UUID request) {
            return "show=" + tab.code() + (request == null ? "" : "&request=" + request);
        }
    }

    /// The request before the eyes.
    ///
    /// @param id of the request, or null when there is none to show
    /// @param goneTo who took the request, when it is not to be seen any more
    public record DeskMiddle(
            DeskTab tab,
            @Nullable UUID id,
            @Nullable DeskCard card,
            @Nullable String goneTo,
            boolean mayTake) {

        public String address() {
            return "/requests/" + id + "/desk?show=" + tab.code();
        }

        public String back() {
            return "/requests?show=" + tab.code();
        }

        public String next() {
            return "/requests/next?show=" + tab.code();
        }
    }

    /// A line of the queue.
    ///
    /// @param clock its answer clock, while it runs
    /// @param loser who did not answer in time
    /// @param note who gave it back and why, whose it is, what it lacks
    public record DeskLine(
            UUID id,
            String title,
            String who,
            String channel,
            String channelIcon,
            String temperature,
            Warmth warmth,
            Instant at,
            @Nullable ClockFace clock,
            @Nullable String loser,
            @Nullable String note,
            boolean noteIsLate,
            @Nullable String owner,
            boolean chosen) {}

    /// The request in the middle.
    public record DeskCard(
            UUID id,
            String number,
            String title,
            String state,
            String stateTone,
            String temperature,
            String channel,
            String channelIcon,
            Instant at,
            String person,
            String company,
            List<PhoneLink> phones,
            List<String> emails,
            String text,
            @Nullable String owner,
            Warmth warmth,
            @Nullable ClockFace clock,
            @Nullable Integer answerMinutes,
            List<Pass> trail,
            @Nullable String returned,
            List<Fact> facts,
            @Nullable Fact deal,
            @Nullable String refusal,
            boolean withoutStep,
            CourseButtons may,
            List<Match> matches,
            List<DealLine> deals) {

        public String path(String rest) {
            return "/requests/" + id + rest;
        }
    }

    /// A name, what it holds, and where that leads.
    public record Fact(String label, String text, @Nullable String href) {}

    /// An open deal of a client who may be this one.
    public record DealLine(UUID id, String title, String client, String stage, String amount, String owner) {}
}
