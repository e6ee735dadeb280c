package voronka.accounts.web;

/// The page on which somebody chooses his password.
public record WelcomePage(String action, String name, String email, String problem) {}
