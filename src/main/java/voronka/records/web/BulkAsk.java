package voronka.records.web;

import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;
import org.springframework.util.MultiValueMap;
import voronka.records.RecordKind;
import voronka.records.Refused;

/// A bean of a module that has to ask for more when a field of many records of its kind is changed, such as the reason
/// of a loss: a window of its own, whose answers come back with the change.
@NamedInterface("controls")
public interface BulkAsk {

    boolean isFor(RecordKind kind, String field);

    /// What the window has sent, to be written together with the field.
    Map<String, Object> given(MultiValueMap<String, String> sent);

    /// What it has sent besides, to be done to each record before it is changed.
    void prepare(UUID id, MultiValueMap<String, String> sent);

    /// The window for those that were refused, or none where answers would not help.
    Optional<JteModel> window(Map<UUID, Refused> refused, String value, MultiValueMap<String, String> sent);
}
