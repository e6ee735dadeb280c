package voronka.files;

import java.util.UUID;

/// Says who may read the files of a kind that is not in the catalogue. A bean of the module that owns the kind; files of
/// the catalogue's records are for those who see the record.
public interface FileRights {

    String kind();

    boolean mayRead(UUID record);
}
