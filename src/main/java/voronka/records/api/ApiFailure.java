package voronka.records.api;

import org.springframework.http.HttpStatus;

/// A request that the API does not take for a reason of its own, such as a missing header.
public class ApiFailure extends RuntimeException {

    private final transient ApiProblem problem;

    public ApiFailure(ApiProblem problem) {
        super(problem.code());
        this.problem = problem;
    }

    public ApiFailure(HttpStatus status, String code) {
        this(ApiProblem.of(status, code));
    }

    public ApiProblem problem() {
        return problem;
    }
}
