package io.flinksustain.monitor.alert;

import io.flinksustain.alert.Posting;
import io.flinksustain.monitor.alert.Alertmanager.RefusedException;
import io.flinksustain.monitor.rest.Backoff;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells one Alertmanager, on a thread of its own: batch after batch, and the same again after a
 * pause when it fails. Whoever puts something in never waits.
 */
final class Outbox implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

  private final Alertmanager receiver;
  private final Waiting waiting;
  private final OutboxSettings settings;
  private final AlertMetrics metrics;
  private final Thread thread;
  private int failures;

  Outbox(Alertmanager receiver, Waiting waiting, OutboxSettings settings, AlertMetrics metrics) {
    this.receiver = receiver;
    this.waiting = waiting;
    this.settings = settings;
    this.metrics = metrics;
    thread = new Thread(this::run, "sustain-alert-outbox");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The manners of an outbox.
   *
   * @param batch the most alerts in one request
   * @param lingerMs how long an alert waits for others
   * @param backoff after requests that failed
   */
  record OutboxSettings(int batch, long lingerMs, Backoff backoff) implements Serializable {}

  void put(Posting posting) {
    waiting.put(posting);
  }

  int size() {
    return waiting.size();
  }

  private void run() {
    try {
      while (true) {
        waiting.await();
        Thread.sleep(settings.lingerMs());
        List<Posting> batch = waiting.take(settings.batch());
        if (!batch.isEmpty()) {
          post(batch);
        }
      }
    } catch (InterruptedException e) {
      LOG.debug("The outbox for {} is closed", receiver.url());
    }
  }

  private void post(List<Posting> batch) throws InterruptedException {
    try {
      receiver.post(batch);
      metrics.sent(batch);
      recovered();
    } catch (RefusedException e) {
      recovered();
      refused(batch, e.getMessage());
    } catch (IOException e) {
      failed(e);
      waiting.putBack(batch);
      Thread.sleep(settings.backoff().pauseMs(failures));
    } catch (RuntimeException e) {
      // A defect of ours: what was in the batch is said again, and others must come to their turn.
      metrics.failed();
      LOG.error("The alerts for {} could not be sent, please report", receiver.url(), e);
    }
  }

  /**
   * It is not said which ones are refused, and the others may not have been taken. So each half is
   * posted again, down to one alert; what was taken already may be said twice.
   */
  private void refused(List<Posting> batch, String why) throws InterruptedException {
    if (batch.size() == 1) {
      metrics.refused();
      LOG.warn("{} refuses the alert {}: {}", receiver.url(), batch.get(0).labels(), why);
      return;
    }
    int half = batch.size() / 2;
    post(batch.subList(0, half));
    post(batch.subList(half, batch.size()));
  }

  /** The first failure in a row is worth a line; the others are counted. */
  private void failed(IOException e) {
    metrics.failed();
    failures++;
    if (failures == 1) {
      LOG.warn("{} takes no alerts, and is tried again: {}", receiver.url(), e.getMessage());
    } else {
      LOG.debug("{} takes no alerts: {}", receiver.url(), e.getMessage());
    }
  }

  private void recovered() {
    if (failures > 0) {
      LOG.info("{} takes alerts again after {} failures", receiver.url(), failures);
    }
    failures = 0;
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
