package voronka.support.post;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.opentest4j.TestAbortedException;

/// GreenMail in this process.
final class StandInPost extends PostOffice {

    private final GreenMail servers = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP), new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });

    StandInPost() {
        servers.start();
        for (var i = 0; i < BOXES; i++) {
            var address = "box" + i + "@" + DOMAIN;
            servers.setUser(address, address, PASSWORD);
        }
    }

    @Override
    public boolean isReal() {
        return false;
    }

    @Override
    public int imapPort() {
        return servers.getImap().getPort();
    }

    @Override
    public int smtpPort() {
        return servers.getSmtp().getPort();
    }

    @Override
    public void restart() {
        throw new TestAbortedException("GreenMail forgets its letters when it is restarted");
    }

    @Override
    public void renumber(String address) {
        throw new TestAbortedException("GreenMail numbers letters once");
    }
}
