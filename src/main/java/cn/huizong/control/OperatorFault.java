package cn.huizong.control;

/** A fault of the surroundings that the operator can mend; its message is one line in Chinese. */
public final class OperatorFault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String told;

    public OperatorFault(String told) {
        super(told);
        this.told = told;
    }

    public OperatorFault(String told, Throwable cause) {
        super(told, cause);
        this.told = told;
    }

    public String told() {
        return told;
    }
}
