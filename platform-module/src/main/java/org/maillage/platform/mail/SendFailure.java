package org.maillage.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What it means that a mail could not be sent.
 *
 * @param refused for good: it is this recipient who cannot be reached
 * @param words for whoever looks after the mails
 */
record SendFailure(boolean refused, String words) {

    private static final int LONGEST = 500;
    private static final int PERMANENT = 500;

    static SendFailure of(Exception failure) {
        var causes = causes(failure);
        boolean refused = causes.stream().anyMatch(SendFailure::refuses);
        return new SendFailure(refused, words(causes.getLast()));
    }

    /** A server that wants another password refuses us, not the recipient: that may pass. */
    private static boolean refuses(Throwable cause) {
        return cause instanceof AddressException
                || (cause instanceof SMTPAddressFailedException failed
                        && failed.getReturnCode() >= PERMANENT);
    }

    private static String words(Throwable cause) {
        String text = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }

    /** The exception, those that it hides in its various ways, the innermost last. */
    private static List<Throwable> causes(Throwable failure) {
        var found = new ArrayList<Throwable>();
        collect(failure, found, new HashSet<>());
        return found;
    }

    private static void collect(
            @Nullable Throwable failure, List<Throwable> found, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return;
        }
        found.add(failure);
        if (failure instanceof MailSendException send) {
            send.getFailedMessages().values().forEach(inner -> collect(inner, found, seen));
        }
        if (failure instanceof MessagingException messaging) {
            collect(messaging.getNextException(), found, seen);
        }
        collect(failure.getCause(), found, seen);
    }
}
