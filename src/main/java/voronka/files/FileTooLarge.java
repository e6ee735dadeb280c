package voronka.files;

/// A file has more bytes than are taken.
public class FileTooLarge extends RuntimeException {

    public FileTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
