/// Speaks with mail servers: reads boxes by IMAP, sends by SMTP, takes letters apart.
@NullMarked
package voronka.conversations.mail;

import org.jspecify.annotations.NullMarked;
