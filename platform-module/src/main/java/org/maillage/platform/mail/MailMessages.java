package org.maillage.platform.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.springframework.stereotype.Component;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;

/** Turns a stored mail into the message that goes over the wire. */
@Component
class MailMessages {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Sender sender;
    private final HiddenText hiddenText;

    MailMessages(Sender sender, HiddenText hiddenText) {
        this.sender = sender;
        this.hiddenText = hiddenText;
    }

    MimeMessage of(StoredMail mail) throws MessagingException {
        var content = mail.content();
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom(sender.address());
        message.setRecipient(MimeMessage.RecipientType.TO, recipient(content));
        if (content.replyTo() != null) {
            var answers = HeaderText.address("reply address", content.replyTo());
            message.setReplyTo(new InternetAddress[] {answers});
        }
        message.setSubject(HeaderText.plain("subject", content.subject()), UTF_8);
        message.setText(text(mail), UTF_8);
        message.setSentDate(Date.from(mail.writtenAt()));
        message.setHeader("Message-ID", HeaderText.require("id", mail.messageId()));
        message.setHeader("Content-Language", content.language());
        // RFC 3834: nobody's absence note answers a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static InternetAddress recipient(StoredMail.Content content) throws MessagingException {
        var recipient =
                new InternetAddress(HeaderText.require("address", content.recipient()), true);
        String name = content.recipientName();
        if (name != null) {
            try {
                recipient.setPersonal(HeaderText.plain("recipient", name), UTF_8);
            } catch (UnsupportedEncodingException e) {
                throw new IllegalStateException("Every JDK has UTF-8", e);
            }
        }
        return recipient;
    }

    private String text(StoredMail mail) {
        String text = mail.content().text();
        String hidden = mail.content().hidden();
        return hidden == null
                ? text
                : text.replace(MailWords.GAP, hiddenText.show(mail.id(), hidden));
    }
}
