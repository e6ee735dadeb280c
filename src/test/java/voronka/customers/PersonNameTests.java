package voronka.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTests {

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
                    Петров Пётр Петрович    , Петров    , Пётр      , Петрович
                    Пётр Петрович Петров    , Петров    , Пётр      , Петрович
                    Иванова Марина          , Иванова   , Марина    , -
                    Марина Иванова          , Иванова   , Марина    , -
                    Роман Ткаченко          , Ткаченко  , Роман     , -
                    Анна Сергеевна          , -         , Анна      , Сергеевна
                    Анна                    , -         , Анна      , -
                    John Smith              , Smith     , John      , -
                    Алиев Руслан Мурад оглы , Алиев     , Руслан    , Мурад оглы
                    """)
    void aNameInOneLineIsTakenApart(String text, String last, String first, String middle) {
        assertThat(PersonName.read(text)).isEqualTo(new PersonName(last, first, middle));
    }
}
