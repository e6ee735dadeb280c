package voronka.customers;

import static voronka.customers.CheckDigits.sum;

import voronka.customers.Requisite.Refused;
import voronka.customers.Requisite.Valid;

/// Russian accounts: their key is counted together with the number of the bank (Bank of Russia, order 515 of 1997).
final class BankRequisites {

    /// The letters of clearing currencies stand for these digits while the key is counted.
    private static final String CLEARING_LETTERS = "ABCEHKMPTX";

    private BankRequisites() {}

    static Requisite bik(String bik) {
        return bik.matches("0[0-4]\\d{7}") ? new Valid(bik) : new Refused("customers.bik.form");
    }

    static Requisite account(String text, String bik) {
        var account = CheckDigits.latin(text);
        if (!bik(bik).isValid()) {
            return bik(bik);
        }
        if (!account(account).isValid()) {
            return account(account);
        }
        var right = isOfTreasury(account) || keyIsRight(account, isSettlementCentre(bik) ? centre(bik) : bank(bik));
        return right ? new Valid(account) : new Refused("customers.account.checksum");
    }

    static Requisite account(String text) {
        var account = CheckDigits.latin(text);
        return account.matches("\\d{5}[" + CLEARING_LETTERS + "\\d]\\d{14}")
                ? new Valid(account)
                : new Refused("customers.account.form");
    }

    static Requisite correspondentAccount(String account, String bik) {
        if (!bik(bik).isValid()) {
            return bik(bik);
        }
        if (!account.matches("(?:301|40102)\\d+") || account.length() != 20) {
            return new Refused("customers.correspondent.form");
        }
        if (account.startsWith("301") && !account.endsWith(bank(bik))) {
            return new Refused("customers.correspondent.bank");
        }
        return keyIsRight(account, centre(bik)) ? new Valid(account) : new Refused("customers.correspondent.checksum");
    }

    private static boolean keyIsRight(String account, String bankOrCentre) {
        var currency = CLEARING_LETTERS.indexOf(account.charAt(5));
        var digits = currency < 0 ? account : account.substring(0, 5) + currency + account.substring(6);
        return sum(bankOrCentre + digits, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10
                == 0;
    }

    /// Accounts of the treasury (03100…) follow another order, without such a key.
    private static boolean isOfTreasury(String account) {
        return account.startsWith("03");
    }

    private static boolean isSettlementCentre(String bik) {
        return bank(bik).matches("00[012]");
    }

    private static String bank(String bik) {
        return bik.substring(6);
    }

    private static String centre(String bik) {
        return "0" + bik.substring(4, 6);
    }
}
