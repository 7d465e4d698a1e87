package cn.huizong.control;

/** Whether the process is on its way out, by a signal or otherwise. */
public final class Shutdown {
    private Shutdown() {}

    /** From the first moment on, and so before anybody could have been told. */
    public static boolean isUnderway() {
        Thread probe = new Thread(() -> {}, "probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
