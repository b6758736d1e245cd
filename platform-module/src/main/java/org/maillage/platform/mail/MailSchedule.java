package org.maillage.platform.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

import java.time.Duration;

/** Sends on a thread of its own: a mail server may dawdle, and no other scheduled work waits for it. */
@Component
class MailSchedule implements SmartLifecycle {

    private static final Duration LAST_MAIL = Duration.ofSeconds(15);

    private final SendMails mails;
    private final ObjectProvider<JavaMailSender> servers;
    private final ThreadPoolTaskScheduler thread;
    private final Duration interval;
    private volatile boolean running;

    MailSchedule(
            SendMails mails,
            ObjectProvider<JavaMailSender> servers,
            ThreadPoolTaskSchedulerBuilder threads,
            @Value("${maillage.mail.interval}") Duration interval) {
        this.mails = mails;
        this.servers = servers;
        this.thread =
                threads.poolSize(1)
                        .threadNamePrefix("mail-")
                        .awaitTermination(true)
                        .awaitTerminationPeriod(LAST_MAIL)
                        .build();
        this.interval = interval;
    }

    @Override
    public void start() {
        mails.stop(false);
        thread.initialize();
        var first = thread.getClock().instant().plus(interval);
        Runnable round = () -> mails.round(servers.getIfAvailable());
        var _ = thread.scheduleWithFixedDelay(round, first, interval);
        running = true;
    }

    /** A mail that is being sent is sent to the end; the next ones wait for another instance, or the next start. */
    @Override
    public void stop() {
        running = false;
        mails.stop(true);
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
