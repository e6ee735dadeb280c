package voronka.accounts;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The rights that the posts come with. Each line: posts, kinds, actions, whose records; `*` is all of them, `house` all
/// posts but those of other firms.
@Component
class DefaultRoles {

    private static final String RIGHTS = """
            house                               | employee                                   | see                                  | all
            director administrator              | *                                          | see create edit delete export assign | all
            commercial_director                 | company person request deal activity       | see create edit delete export assign | all
            commercial_director                 | product invoice payment plan               | see create edit delete export        | all
            commercial_director                 | report                                     | see export                           | all
            commercial_director                 | import                                     | see create edit                      | all
            head_of_sales                       | company person product report plan         | see                                  | all
            head_of_sales                       | company person                             | create edit delete export assign     | department
            head_of_sales                       | request deal activity                      | see create edit delete export assign | department
            head_of_sales                       | invoice payment                            | see create edit export assign        | department
            head_of_sales                       | plan                                       | create edit                          | department
            head_of_sales                       | report                                     | export                               | department
            head_of_sales                       | import                                     | see create edit                      | all
            active_seller passive_seller account_manager sales_engineer caller | company person product   | see         | all
            active_seller passive_seller account_manager sales_engineer caller | company person           | create edit | own
            active_seller passive_seller account_manager sales_engineer caller | request deal activity    | see create edit | own
            active_seller passive_seller account_manager sales_engineer caller | activity                 | delete      | own
            active_seller passive_seller account_manager sales_engineer caller | report plan              | see         | own
            active_seller passive_seller account_manager sales_engineer        | invoice payment          | see create edit | own
            caller                              | request                                    | assign                               | own
            commercial_director                 | hand_over                                  | see create export                    | all
            head_of_sales                       | hand_over                                  | see create export                    | department
            active_seller passive_seller account_manager sales_engineer caller | hand_over | see create | own
            quality_controller analyst          | hand_over                                  | see                                  | all
            quality_controller                  | company person request deal activity product invoice payment report plan | see | all
            quality_controller                  | activity                                   | create edit                          | own
            analyst                             | company person request deal activity product invoice payment report plan | see export | all
            documents_desk                      | invoice payment                            | see create edit export               | all
            documents_desk                      | company person deal product                | see                                  | all
            documents_desk                      | activity                                   | see create edit                      | own
            outside_caller partner_seller       | company person request activity            | see create edit                      | own
            outside_caller partner_seller       | hand_over                                  | see create                           | own
            partner_seller                      | deal                                       | see create edit                      | own
            partner_seller                      | product                                    | see                                  | all
            partner_seller                      | invoice payment                            | see                                  | own
            hr coach                            | activity                                   | see create edit                      | own
            """;

    private final Roles roles;

    DefaultRoles(Roles roles) {
        this.roles = roles;
    }

    void fill() {
        for (var post : Post.values()) {
            var role = roles.add(post.code());
            RIGHTS.lines().map(line -> line.split("\\|")).forEach(line -> {
                if (words(line[0]).anyMatch(code -> isFor(post, code))) {
                    kinds(line[1])
                            .forEach(kind -> words(line[2])
                                    .forEach(action -> roles.write(
                                            role,
                                            kind,
                                            Action.valueOf(action.toUpperCase(Locale.ROOT)),
                                            Scope.of(line[3].strip()))));
                }
            });
        }
    }

    private static boolean isFor(Post post, String code) {
        return code.equals(post.code()) || code.equals("house") && !post.isOutside();
    }

    private static Stream<String> kinds(String names) {
        return names.strip().equals("*") ? RightKinds.ALL.stream() : words(names);
    }

    private static Stream<String> words(String cell) {
        return Stream.of(cell.strip().split("\\s+"));
    }
}
