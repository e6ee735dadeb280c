package voronka.conversations;

/// Where a mail server answers and how.
public record MailServer(String host, int port, MailSecurity security) {}
