package cn.huizong.job;

/** The version of the program, from its jar. */
public record Version(String number) {
    public static Version current() {
        String implementation = Version.class.getPackage().getImplementationVersion();
        return new Version(implementation == null ? "0.1.0" : implementation);
    }
}
