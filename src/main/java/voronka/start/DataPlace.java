package voronka.start;

/// Where the data are, in words for people: a folder, or a host and a name. There is one such bean.
public interface DataPlace {

    String place();
}
