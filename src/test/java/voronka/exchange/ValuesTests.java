package voronka.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTests {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-23",
                "2026-11-23 10:15",
                "2026-11-23T10:15:00",
                "2026-11-23T10:15:00Z",
                "2026-11-23 10:15:00.123",
                "2026/11/23",
                "23.11.2026",
                "23.11.2026 10:15",
                "23.11.2026 10:15:59",
                "23.11.2026, 10:15",
                "23.11.2026 г.",
                "23.11.26",
                " 23.11.2026\u00a0",
                "11/23/2026",
                "11/23/26",
                "11/23/2026 10:15 AM",
                "23/11/2026",
                "23-11-2026",
                "46349",
                "46349.0",
                "46349.427083",
            })
    void aDateIsReadHoweverItIsWritten(String text) {
        assertThat(Values.date(text)).hasValue(LocalDate.of(2026, 11, 23));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "05/06/2026",
                "31.02.2026",
                "2026-13-01",
                "13/13/2026",
                "не закрыта",
                "",
                "2026",
                "123456",
                "12345",
                "23.11.2026 25:00",
                "23.11",
                "1.5",
            })
    void whatIsNoDateOrCouldBeTwoIsRefused(String text) {
        assertThat(Values.date(text)).isEmpty();
    }

    @Test
    void aColumnTellsWhichComesFirst() {
        assertThat(DateOrder.of(List.of("05/06/2026", "31/12/2026", ""))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.of(List.of("05/06/2026", "12/31/2026"))).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.of(List.of("05/06/2026", "2026-12-31"))).isEqualTo(DateOrder.UNKNOWN);
        assertThat(DateOrder.of(List.of("31/12/2026", "12/31/2026"))).isEqualTo(DateOrder.UNKNOWN);

        assertThat(Values.date("05/06/2026", DateOrder.DAY_FIRST)).hasValue(LocalDate.of(2026, 6, 5));
        assertThat(Values.date("05/06/2026", DateOrder.MONTH_FIRST)).hasValue(LocalDate.of(2026, 5, 6));
        assertThat(Values.date("31/12/2026", DateOrder.MONTH_FIRST)).isEmpty();
        assertThat(Values.date("05/05/2026")).hasValue(LocalDate.of(2026, 5, 5));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23 10:15,          2026-11-23T07:15:00Z",
        "23.11.2026 10:15:30,       2026-11-23T07:15:30Z",
        "23.11.2026,                2026-11-22T21:00:00Z",
        "2026-11-23T10:15:00Z,      2026-11-23T10:15:00Z",
        "2026-11-23T10:15:00+05:00, 2026-11-23T05:15:00Z",
        "2026-11-23 10:15:00 +05:00, 2026-11-23T05:15:00Z",
        "12/31/2026 5:30 PM,        2026-12-31T14:30:00Z",
        "12/31/2026 12:00 AM,       2026-12-30T21:00:00Z",
        "46349.427083333,           2026-11-23T07:15:00Z",
        "46349.999999,              2026-11-23T21:00:00Z",
    })
    void aMomentWithoutAnOffsetIsMeantInTheGivenZone(String text, Instant moment) {
        assertThat(Values.moment(text, DateOrder.UNKNOWN, MOSCOW)).hasValue(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    1054            | 1054
                    1 234,56        | 1234.56
                    1\u00a0234,56   | 1234.56
                    1\u202f234,56   | 1234.56
                    1234,56         | 1234.56
                    1,234.56        | 1234.56
                    1,234,567       | 1234567
                    1.234,56        | 1234.56
                    1.234.567       | 1234567
                    1'234.56        | 1234.56
                    1.234           | 1.234
                    0,125           | 0.125
                    0.125           | 0.125
                    $125000         | 125000
                    $1,250          | 1250
                    -$125.50        | -125.50
                    1 234,56 ₽      | 1234.56
                    1234 руб.       | 1234
                    1 500 руб       | 1500
                    10 р.           | 10
                    USD 1,234.50    | 1234.50
                    99,90 грн       | 99.90
                    15%             | 15
                    -5              | -5
                    −5,5            | -5.5
                    (1 234,56)      | -1234.56
                    +7              | 7
                    1E+3            | 1E+3
                    1234,5          | 1234.5
                    12345,678       | 12345.678
                    """)
    void aFigureIsReadHoweverItIsWritten(String text, BigDecimal figure) {
        assertThat(Values.decimal(text)).hasValue(figure);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,234",
                "12,345",
                "-1,234",
                "",
                "-",
                "нет",
                "1.2.3",
                "1,2,3",
                "12 шт",
                "1e999",
                "0x10",
                "1,23,456"
            })
    void whatIsNoFigureOrCouldBeTwoIsRefused(String text) {
        assertThat(Values.decimal(text)).isEmpty();
    }

    @Test
    void aColumnTellsWhatItsCommaMeans() {
        assertThat(DecimalMark.of(List.of("1,234", "1,5"))).isEqualTo(DecimalMark.COMMA);
        assertThat(DecimalMark.of(List.of("1,234", "1,234.5"))).isEqualTo(DecimalMark.POINT);
        assertThat(DecimalMark.of(List.of("1,234", "$5"))).isEqualTo(DecimalMark.UNKNOWN);
        assertThat(DecimalMark.of(List.of("1,234", "$1,500"))).isEqualTo(DecimalMark.POINT);
        assertThat(DecimalMark.of(List.of("1,234", "17.5"))).isEqualTo(DecimalMark.POINT);
        assertThat(DecimalMark.of(List.of("1,5", "1.5", ""))).isEqualTo(DecimalMark.UNKNOWN);

        assertThat(Values.decimal("1,234", DecimalMark.COMMA)).hasValue(new BigDecimal("1.234"));
        assertThat(Values.decimal("1,234", DecimalMark.POINT)).hasValue(new BigDecimal("1234"));
        assertThat(Values.decimal("1 234,56", DecimalMark.POINT)).hasValue(new BigDecimal("1234.56"));
    }
}
