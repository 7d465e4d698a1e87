package cn.huizong.control;

/** Is told before a run changes what is kept of the reports; what it does then is done once. A run that changes nothing never tells it. */
@FunctionalInterface
public interface BeforeWriting {
    void prepare();
}
