package cn.huizong.store;

/** Another run holds the store. */
public final class StoreInUse extends Exception {
    private static final long serialVersionUID = 1L;

    StoreInUse(StoreAddress address, Throwable cause) {
        super(address.url(), cause);
    }

    StoreInUse(StoreAddress address) {
        super(address.url());
    }
}
