package voronka.records.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Tells the description of the API what it cannot read from a method's types.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Described {

    /// The kind of the record that is answered.
    String answers() default "";

    /// The record whose components the body may have, where the body is a map so that what is left out stays.
    Class<?> takes() default Void.class;

    /// Where it is not 204 for nothing, 201 for a POST and 200 else.
    int status() default 0;
}
