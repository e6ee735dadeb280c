package voronka.support.post;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Dovecot and Postfix as Debian brings them. Postfix starts for root only; without it there is no post office.
final class DebianPost extends PostOffice {

    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final Path POSTFIX = Path.of("/usr/sbin/postfix");

    private final Path home;
    private final int imapPort = freePort();
    private final int smtpPort = freePort();
    private Process dovecot;

    DebianPost() throws IOException {
        if (!Files.isExecutable(DOVECOT) || !Files.isExecutable(POSTFIX)) {
            throw new IllegalStateException("they are not installed (apt-get install dovecot-imapd postfix)");
        } else if (!"root".equals(System.getProperty("user.name"))) {
            throw new IllegalStateException("Postfix starts for root only");
        }
        home = Files.createTempDirectory("post");
        run("chmod", "755", home.toString());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        writeDovecot();
        writePostfix();
        startDovecot();
        run(POSTFIX.toString(), "-c", home.resolve("postfix").toString(), "start");
        await(smtpPort);
    }

    @Override
    public boolean isReal() {
        return true;
    }

    @Override
    public int imapPort() {
        return imapPort;
    }

    @Override
    public int smtpPort() {
        return smtpPort;
    }

    @Override
    public void restart() {
        stopDovecot();
        startDovecot();
    }

    /// Without its list of numbers Dovecot makes a new one, with another validity.
    @Override
    public void renumber(String address) {
        stopDovecot();
        try (var files = Files.walk(home.resolve("mail").resolve(address))) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("dovecot")).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        startDovecot();
    }

    private void writeDovecot() throws IOException {
        Files.createDirectories(home.resolve("run"));
        Files.createDirectories(home.resolve("mail"));
        run("chown", "nobody:nogroup", home.resolve("mail").toString());
        Files.writeString(home.resolve("dovecot.conf"), """
                base_dir = %1$s/run
                state_dir = %1$s/run
                log_path = %1$s/dovecot.log
                protocols = imap
                listen = 127.0.0.1
                ssl = no
                disable_plaintext_auth = no
                first_valid_uid = 1
                mail_location = maildir:%1$s/mail/%%u/Maildir
                mail_max_userip_connections = 100
                passdb {
                  driver = static
                  args = password=%2$s
                }
                userdb {
                  driver = static
                  args = uid=nobody gid=nogroup home=%1$s/mail/%%u
                }
                service imap-login {
                  inet_listener imap {
                    port = %3$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                namespace inbox {
                  inbox = yes
                  mailbox Sent {
                    special_use = \\Sent
                    auto = create
                  }
                }
                """.formatted(home, PASSWORD, imapPort));
    }

    private void writePostfix() throws IOException {
        var folder = Files.createDirectories(home.resolve("postfix"));
        for (var place : new String[] {"queue", "data"}) {
            Files.createDirectories(home.resolve(place));
        }
        run("chown", "postfix", home.resolve("data").toString());
        Files.writeString(
                folder.resolve("boxes"),
                IntStream.range(0, BOXES)
                        .mapToObj(i -> "box%1$d@%2$s box%1$d@%2$s/Maildir/\n".formatted(i, DOMAIN))
                        .collect(Collectors.joining()));
        Files.writeString(folder.resolve("main.cf"), """
                compatibility_level = 3.6
                queue_directory = %1$s/queue
                data_directory = %1$s/data
                mail_owner = postfix
                myhostname = mx.%2$s
                mydestination =
                inet_interfaces = 127.0.0.1
                inet_protocols = ipv4
                mynetworks = 127.0.0.0/8
                smtpd_relay_restrictions = permit_mynetworks, reject
                virtual_mailbox_domains = %2$s
                virtual_mailbox_base = %1$s/mail
                virtual_mailbox_maps = texthash:%1$s/postfix/boxes
                virtual_uid_maps = static:65534
                virtual_gid_maps = static:65534
                alias_maps =
                local_recipient_maps =
                default_transport = error:no way out
                maillog_file = %1$s/postfix.log
                maillog_file_prefixes = /
                """.formatted(home, DOMAIN));
        try (var lines = Files.lines(Path.of("/etc/postfix/master.cf"))) {
            Files.writeString(
                    folder.resolve("master.cf"),
                    lines.map(line -> line.matches("smtp\\s+inet.*") ? smtpPort + " inet n - n - - smtpd" : unjailed(line))
                            .collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static String unjailed(String line) {
        return line.replaceFirst("^(\\w+\\s+unix\\s+\\S+\\s+\\S+\\s+)y", "$1n");
    }

    private void startDovecot() {
        try {
            dovecot = new ProcessBuilder(DOVECOT.toString(), "-F", "-c", home.resolve("dovecot.conf").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("dovecot.out").toFile())
                    .start();
            await(imapPort);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void stopDovecot() {
        try {
            dovecot.destroy();
            if (!dovecot.waitFor(10, TimeUnit.SECONDS)) {
                dovecot.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void close() {
        if (dovecot != null) {
            stopDovecot();
        }
        try {
            new ProcessBuilder(POSTFIX.toString(), "-c", home.resolve("postfix").toString(), "stop").start().waitFor();
            try (Stream<Path> files = Files.walk(home)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        } catch (IOException | InterruptedException e) {
            System.err.println("The post office was not closed: " + e.getMessage());
        }
    }

    private static void run(String... command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes());
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " says " + said);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(int port) {
        org.awaitility.Awaitility.await().atMost(java.time.Duration.ofSeconds(15)).ignoreExceptions().until(() -> {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
                return socket.getInputStream().read() > 0;
            }
        });
    }
}
