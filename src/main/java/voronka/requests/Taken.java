package voronka.requests;

import voronka.records.Problem;
import voronka.records.Refused;

/// Somebody else was faster: a request is taken by one only.
public class Taken extends Refused {

    Taken(String owner) {
        super(Problem.of(null, "requests.taken", owner));
    }
}
