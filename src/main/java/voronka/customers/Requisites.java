package voronka.customers;

import static voronka.customers.CheckDigits.sum;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;
import voronka.customers.Requisite.Refused;
import voronka.customers.Requisite.Valid;

/// Checks the numbers by which states know companies and persons (S101), each by its official check digits.
public final class Requisites {

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:инн|кпп|огрнип|огрн|снилс|єдрпоу|едрпоу|рнокпп|унп|идно|idno|unp|inn|iban)[\\s:.№]*(?=[\\p{L}\\d])");
    private static final String UNP_LETTERS = "ABCEHKMOPT";

    private Requisites() {}

    /// ИНН: 10 digits of a company, 12 of a person.
    public static Requisite inn(String text) {
        var inn = bare(text);
        if (!inn.matches("\\d{10}|\\d{12}")) {
            return new Refused("customers.inn.length");
        }
        var right = inn.length() == 10 ? CheckDigits.innOfCompany(inn) : CheckDigits.innOfPerson(inn);
        return checked(inn, right && !inn.startsWith("00"), "customers.inn.checksum");
    }

    /// КПП has no check digit.
    public static Requisite kpp(String text) {
        var kpp = bare(text);
        return checked(kpp, kpp.matches("\\d{4}[0-9A-Z]{2}\\d{3}") && !kpp.startsWith("0000"), "customers.kpp.form");
    }

    /// ОГРН, 13 digits of a company, or ОГРНИП, 15 of an entrepreneur.
    public static Requisite ogrn(String text) {
        var ogrn = bare(text);
        if (!ogrn.matches("[1-9](?:\\d{12}|\\d{14})")) {
            return new Refused("customers.ogrn.length");
        }
        var last = ogrn.length() - 1;
        var rest = Long.parseLong(ogrn.substring(0, last)) % (last - 1) % 10;
        return checked(ogrn, rest == ogrn.charAt(last) - '0', "customers.ogrn.checksum");
    }

    /// СНИЛС of a person. The lowest numbers were given without check digits.
    public static Requisite snils(String text) {
        var snils = bare(text);
        if (!snils.matches("\\d{11}")) {
            return new Refused("customers.snils.length");
        }
        var right = sum(snils, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100 == Integer.parseInt(snils.substring(9));
        return checked(
                snils,
                !snils.startsWith("000000000") && (right || snils.compareTo("00100199900") < 0),
                "customers.snils.checksum");
    }

    public static Requisite bik(String text) {
        return BankRequisites.bik(bare(text));
    }

    /// The account of a customer in the bank with this БИК.
    public static Requisite account(String text, String bik) {
        return BankRequisites.account(bare(text), bare(bik));
    }

    /// An account of which the bank is not known yet: its form and nothing more.
    public static Requisite account(String text) {
        return BankRequisites.account(bare(text));
    }

    /// The account of the bank itself in the central bank.
    public static Requisite correspondentAccount(String text, String bik) {
        return BankRequisites.correspondentAccount(bare(text), bare(bik));
    }

    /// ЄДРПОУ of a Ukrainian company.
    public static Requisite edrpou(String text) {
        var code = bare(text);
        if (!code.matches("\\d{8}")) {
            return new Refused("customers.edrpou.length");
        }
        return checked(code, CheckDigits.edrpou(code) && !code.equals("00000000"), "customers.edrpou.checksum");
    }

    /// РНОКПП of a Ukrainian person.
    public static Requisite rnokpp(String text) {
        var code = bare(text);
        if (!code.matches("\\d{10}")) {
            return new Refused("customers.rnokpp.length");
        }
        var digit = Math.floorMod(sum(code, -1, 5, 7, 9, 4, 6, 10, 5, 7), 11) % 10;
        return checked(code, digit == code.charAt(9) - '0' && !code.startsWith("00000"), "customers.rnokpp.checksum");
    }

    /// УНП of a Belarusian company (nine digits) or person (two letters and seven digits).
    public static Requisite unp(String text) {
        var unp = CheckDigits.latin(bare(text));
        if (!unp.matches("[1-7]\\d{8}|[ABCEHKM][" + UNP_LETTERS + "]\\d{7}")) {
            return new Refused("customers.unp.form");
        }
        var digits = unp.charAt(0) + Integer.toString(secondOfUnp(unp.charAt(1))) + unp.substring(2);
        var digit = sum(digits, 29, 23, 19, 17, 13, 7, 5, 3) % 11;
        return checked(unp, digit == unp.charAt(8) - '0', "customers.unp.checksum");
    }

    /// IDNO of a Moldovan company.
    public static Requisite idno(String text) {
        var idno = bare(text);
        if (!idno.matches("[12]\\d{12}")) {
            return new Refused("customers.idno.length");
        }
        var digit = sum(idno, 7, 3, 1, 7, 3, 1, 7, 3, 1, 7, 3, 1) % 10;
        return checked(idno, digit == idno.charAt(12) - '0', "customers.idno.checksum");
    }

    public static Requisite iban(String text) {
        var iban = bare(text);
        return switch (IBANValidator.getInstance().validate(iban)) {
            case VALID -> new Valid(iban);
            case INVALID_CHECKSUM -> new Refused("customers.iban.checksum");
            case UNKNOWN_COUNTRY -> new Refused("customers.iban.country");
            default -> new Refused("customers.iban.form");
        };
    }

    private static Requisite checked(String value, boolean right, String keyIfNot) {
        return right ? new Valid(value) : new Refused(keyIfNot);
    }

    private static int secondOfUnp(char second) {
        return Character.isDigit(second) ? second - '0' : UNP_LETTERS.indexOf(second);
    }

    private static String bare(String text) {
        return LABEL.matcher(text.strip())
                .replaceFirst("")
                .replaceAll("[\\s\\p{Zs}\\p{Pd}.]+", "")
                .toUpperCase(Locale.ROOT);
    }
}
