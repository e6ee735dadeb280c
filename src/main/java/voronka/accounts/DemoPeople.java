package voronka.accounts;

import java.util.List;

/// The people of the demo company, whom anybody may be with one click. Empty once the demo is removed.
public interface DemoPeople {

    record DemoPerson(String email, String name, Post post) {}

    List<DemoPerson> people();
}
