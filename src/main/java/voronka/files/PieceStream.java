package voronka.files;

import java.io.InputStream;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Reads a content piece by piece; what is skipped over is not read.
final class PieceStream extends InputStream {

    private final IntFunction<byte @Nullable []> pieces;
    private long position;
    private int loaded = -1;
    private byte @Nullable [] piece;

    PieceStream(IntFunction<byte @Nullable []> pieces) {
        this.pieces = pieces;
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        var number = (int) (position / FileContents.PIECE);
        if (number != loaded) {
            piece = pieces.apply(number);
            loaded = number;
        }
        var start = (int) (position % FileContents.PIECE);
        if (piece == null || start >= piece.length) {
            return -1;
        }
        var count = Math.min(length, piece.length - start);
        System.arraycopy(piece, start, into, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long bytes) {
        position += Math.max(0, bytes);
        return Math.max(0, bytes);
    }
}
