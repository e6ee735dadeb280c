package voronka.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/// Looks whether the port is free before anything slow begins.
public class FreePort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var settings = context.getEnvironment();
        var port = settings.getProperty("server.port", Integer.class, 8080);
        try (var socket = new ServerSocket(Math.max(port, 0), 1, addressIn(settings))) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new StartFailure(
                    "Port %d cannot be used: %s".formatted(port, e.getMessage()),
                    "Stop the program that listens there, or choose another port with --server.port=...");
        }
    }

    private static @Nullable InetAddress addressIn(Environment settings) {
        return settings.getProperty("server.address", InetAddress.class);
    }
}
