package voronka.customers;

/// The arithmetic of check digits: digits times weights, a letter being 10 (A) to 35 (Z).
final class CheckDigits {

    private static final String CYRILLIC = "АВСЕНКМОРТХ";
    private static final String LATIN = "ABCEHKMOPTX";

    private CheckDigits() {}

    static int sum(String digits, int... weights) {
        var sum = 0;
        for (var i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.getNumericValue(digits.charAt(i));
        }
        return sum;
    }

    static boolean innOfCompany(String inn) {
        return sum(inn, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == inn.charAt(9) - '0';
    }

    static boolean innOfPerson(String inn) {
        return sum(inn, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == inn.charAt(10) - '0'
                && sum(inn, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == inn.charAt(11) - '0';
    }

    static boolean edrpou(String code) {
        var turned = code.compareTo("30000000") > 0 && code.compareTo("60000000") < 0;
        var rest = turned ? sum(code, 7, 1, 2, 3, 4, 5, 6) % 11 : sum(code, 1, 2, 3, 4, 5, 6, 7) % 11;
        if (rest == 10) {
            rest = (turned ? sum(code, 9, 3, 4, 5, 6, 7, 8) : sum(code, 3, 4, 5, 6, 7, 8, 9)) % 11 % 10;
        }
        return rest == code.charAt(7) - '0';
    }

    /// Cyrillic letters that look like Latin ones, as the Latin ones.
    static String latin(String text) {
        var latin = new StringBuilder(text);
        for (var i = 0; i < latin.length(); i++) {
            var letter = CYRILLIC.indexOf(latin.charAt(i));
            if (letter >= 0) {
                latin.setCharAt(i, LATIN.charAt(letter));
            }
        }
        return latin.toString();
    }
}
