package cn.huizong.job.remote;

import cn.huizong.control.FaultReason;
import cn.huizong.control.OperatorFault;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.context.SmartLifecycle;

/**
 * Takes one part of the reading after the other until it is told to leave. A part that is not done when this process ends, in
 * whatever way, comes again from the broker, to another worker or later to this one.
 */
final class Worker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final long LISTEN_MILLIS = 500;
    private static final long AGAIN_SECONDS = 5;
    private static final int MOST_DELIVERIES = 10;
    private static final long PATIENCE_SECONDS = 25;

    private final Broker broker;
    private final PartitionWorker work;
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile boolean started;
    private volatile boolean working;

    Worker(Broker broker, PartitionWorker work) {
        this.broker = broker;
        this.work = work;
    }

    /**
     * Works until told to leave.
     *
     * @throws OperatorFault if the broker could not be reached at all
     */
    void run() {
        working = true;
        try {
            boolean known = false;
            while (!isLeaving()) {
                try (JMSContext session = broker.open()) {
                    LOG.info("worker 已就绪：{}", broker);
                    known = true;
                    listen(session);
                } catch (JMSRuntimeException | OperatorFault e) {
                    if (!known) {
                        throw e;
                    }
                    LOG.warn("与消息代理断开，{} 秒后再连：{}", AGAIN_SECONDS, broker);
                    rest();
                }
            }
        } finally {
            left.countDown();
        }
    }

    private void listen(JMSContext session) {
        AtomicBoolean lost = new AtomicBoolean();
        session.setExceptionListener(e -> lost.set(true));
        JMSConsumer consumer = session.createConsumer(broker.queue(session));
        while (!isLeaving() && !lost.get()) {
            Message message = consumer.receive(LISTEN_MILLIS);
            if (message != null && isDone(message)) {
                session.commit();
            } else if (message != null) {
                session.rollback();
            }
        }
        if (lost.get()) {
            throw new JMSRuntimeException("lost");
        }
    }

    /** Whether a request needs nobody any more. What cannot be done here for now is left to others, after a while. */
    private boolean isDone(Message message) {
        try {
            PartRequest request = PartRequest.of(message);
            if (!work.isOurs(request)) {
                return isRefused(message);
            }
            LOG.info("领到 {}", request.name());
            boolean done = work.done(request, this::isLeaving);
            LOG.info(done ? "{} 已结束" : "{} 交还，由其他 worker 继续", request.name());
            if (!done && !isLeaving()) {
                rest();
            }
            return done;
        } catch (IllegalArgumentException | JMSException e) {
            LOG.warn("队列里有一条看不懂的消息，丢弃");
            return true;
        } catch (JobInterruptedException | RuntimeException e) {
            LOG.warn("没有做成，{} 秒后交还：{}", AGAIN_SECONDS, FaultReason.explain(e));
            rest();
            return false;
        }
    }

    /** A request that this store knows nothing of is left to others at once; what nobody wanted often enough is dropped. */
    private static boolean isRefused(Message message) throws JMSException {
        boolean dropped = message.getIntProperty("JMSXDeliveryCount") >= MOST_DELIVERIES;
        LOG.warn("队列里有别的数据库的请求，{}；一个数据库要用一个队列（workers.queue）", dropped ? "丢弃" : "交还");
        return dropped;
    }

    private void rest() {
        try {
            leave.await(AGAIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLeaving() {
        return leave.getCount() == 0;
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
        leave.countDown();
        if (!working) {
            return;
        }
        LOG.info("收到停止信号，存好手里的这一批就停");
        try {
            if (!left.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("没有在 {} 秒内停下；没有存入的由其他 worker 重读", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return started;
    }

    /** Before the database is closed. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
