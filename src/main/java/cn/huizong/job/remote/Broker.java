package cn.huizong.job.remote;

import cn.huizong.control.OperatorFault;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Queue;
import java.util.List;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The message broker as the run and its workers use it: one queue, everything in transactions. */
public final class Broker {
    private static final String TRUST_STORE_PASSWORD = "org.apache.activemq.ssl.trustStorePassword";

    private final BrokerAddress address;
    private final String queue;
    /** Its connections end with it; it lives as long as the process. */
    private final ActiveMQConnectionFactory connections;

    /**
     * Knows a broker without speaking to it yet.
     *
     * @throws IllegalArgumentException if its address cannot be made sense of
     */
    public Broker(BrokerAddress address, String queue) {
        this.address = address;
        this.queue = queue;
        this.connections = connections(address.url());
        if (!address.trustStorePassword().isEmpty()) {
            // the client takes it from here; in its address it would stand in messages
            System.setProperty(TRUST_STORE_PASSWORD, address.trustStorePassword());
        }
    }

    private static ActiveMQConnectionFactory connections(String url) {
        try {
            ActiveMQConnectionFactory connections = new ActiveMQConnectionFactory(url);
            // a worker takes one part and leaves the next to others
            connections.setConsumerWindowSize(0);
            connections.setDeserializationDenyList("*");
            return connections;
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("broker", e);
        }
    }

    /**
     * Opens a session; what is received in it comes again, to whoever is there, unless it is committed.
     *
     * @throws OperatorFault if the broker cannot be reached
     */
    JMSContext open() {
        try {
            return address.user().isEmpty()
                    ? connections.createContext(JMSContext.SESSION_TRANSACTED)
                    : connections.createContext(address.user(), address.password(), JMSContext.SESSION_TRANSACTED);
        } catch (JMSRuntimeException e) {
            throw unreachable(e);
        }
    }

    Queue queue(JMSContext session) {
        return session.createQueue(queue);
    }

    /**
     * Sends all requests or none.
     *
     * @throws OperatorFault if the broker cannot be reached
     */
    void send(List<PartRequest> requests) {
        try (JMSContext session = open()) {
            JMSProducer producer = session.createProducer();
            Queue to = queue(session);
            requests.forEach(request -> producer.send(to, request.message(session)));
            session.commit();
        } catch (JMSRuntimeException e) {
            throw unreachable(e);
        }
    }

    private OperatorFault unreachable(JMSRuntimeException e) {
        return new OperatorFault("消息代理连不上，请检查地址、用户、密码以及它是否在运行：" + address.url(), e);
    }

    @Override
    public String toString() {
        return address.url() + " " + queue;
    }
}
