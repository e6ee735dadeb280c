package voronka.team;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import voronka.accounts.AccessTokens;
import voronka.accounts.Acting;
import voronka.accounts.Caller;
import voronka.accounts.Callers;
import voronka.accounts.Employees;
import voronka.accounts.Forbidden;
import voronka.accounts.Post;
import voronka.accounts.Roles;
import voronka.accounts.Way;
import voronka.records.Draft;
import voronka.records.RecordRules;
import voronka.tenancy.Settings;

/// What holds for employees whichever way they are written: one e-mail each, no circles of heads, the role of the post, and nobody
/// made or kept mightier than the one who does it.
@Component
class EmployeeRules implements RecordRules {

    private static final String EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    private final Roles roles;
    private final AccessTokens tokens;
    private final Callers callers;
    private final TeamQueries team;
    private final Settings settings;
    private final Rosters rosters;

    EmployeeRules(
            Roles roles, AccessTokens tokens, Callers callers, TeamQueries team, Settings settings, Rosters rosters) {
        this.roles = roles;
        this.tokens = tokens;
        this.callers = callers;
        this.team = team;
        this.settings = settings;
        this.rosters = rosters;
    }

    @Override
    public String kind() {
        return "employee";
    }

    @Override
    public void before(Draft draft) {
        requireEmail(draft);
        readEmail(draft);
        if (draft.isNew()) {
            complete(draft);
        }
        requireZone(draft);
        requireNoCircle(draft);
        requireMight(draft);
    }

    @Override
    public void after(Draft draft) {
        if (draft.isNew()) {
            roles.givePost(draft.id(), post(draft.get("post")));
        } else if (draft.changes("post")) {
            roles.changePost(draft.id(), post(draft.before("post")), post(draft.get("post")));
        }
        if (draft.changes("status") && "left".equals(draft.get("status"))) {
            tokens.revokeAll(draft.id());
        }
        callers.forget();
        rosters.forget();
    }

    @Override
    public void beforeDelete(Draft draft) {
        if (draft.id().equals(Caller.current().id())) {
            draft.refuse(null, "team.self.delete");
        }
        requireMightOver(draft.id());
        tokens.revokeAll(draft.id());
        callers.forget();
        rosters.forget();
    }

    /// A list of sellers often has no e-mails. Who comes by a file without one is there for his deals, and can sign in
    /// when he is given one.
    private static void requireEmail(Draft draft) {
        var ofFile = draft.isNew()
                && Acting.find().filter(acting -> acting.way() == Way.IMPORT).isPresent();
        var hadOne = draft.isNew() || draft.before("email") != null;
        if (draft.isEmpty("email") && hadOne && !ofFile) {
            draft.refuse("email", "records.required");
        }
    }

    private static void readEmail(Draft draft) {
        if (draft.get("email") instanceof String written) {
            var email = Employees.email(written);
            if (!email.matches(EMAIL)) {
                draft.refuse("email", "team.email.wrong");
            }
            draft.set("email", email);
        }
    }

    private void complete(Draft draft) {
        draft.setDefault("status", "staff");
        draft.setDefault("language", settings.text("company.language", "ru"));
        draft.setDefault("timeZone", settings.text("company.zone", "Europe/Moscow"));
        if (draft.get("post") instanceof String post && !Post.of(post).workProfile().isEmpty()) {
            draft.setDefault("workProfile", Post.of(post).workProfile());
        }
    }

    private static void requireZone(Draft draft) {
        try {
            ZoneId.of(String.valueOf(draft.get("timeZone")));
        } catch (DateTimeException e) {
            draft.refuse("timeZone", "team.zone.wrong");
        }
    }

    private void requireNoCircle(Draft draft) {
        if (!draft.isNew() && draft.changes("head") && draft.get("head") instanceof UUID head) {
            if (head.equals(draft.id()) || team.headsAbove(head).contains(draft.id())) {
                draft.refuse("head", "team.head.circle");
            }
        }
    }

    /// A post gives its rights, an e-mail is the way to a new password: both are only for those who could do as much themselves.
    private void requireMight(Draft draft) {
        if (draft.changes("post")) {
            if (draft.get("post") instanceof String code && !Caller.current().covers(roles.rightsOf(Post.of(code)))) {
                draft.refuse("post", "team.post.beyond");
            }
        }
        if (!draft.isNew() && (draft.changes("post") || draft.changes("email") || draft.changes("status"))) {
            requireMightOver(draft.id());
            if (draft.id().equals(Caller.current().id()) && !draft.changes("email")) {
                draft.refuse(draft.changes("post") ? "post" : "status", "team.self.post");
            }
        }
    }

    private void requireMightOver(UUID employee) {
        callers.find(employee).filter(other -> !Caller.current().covers(other.rights())).ifPresent(mightier -> {
            throw new Forbidden();
        });
    }

    private static Post post(@Nullable Object code) {
        return Post.of(Objects.requireNonNull(code).toString());
    }
}
