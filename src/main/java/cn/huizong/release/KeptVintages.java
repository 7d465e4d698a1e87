package cn.huizong.release;

import cn.huizong.control.RunControl;
import cn.huizong.publish.folder.PackedFolder;
import cn.huizong.publish.folder.Vintages;
import cn.huizong.store.VintageStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/** The releases of one inbox, kept in the store. */
public final class KeptVintages implements Vintages {
    private final VintageStore store;
    private final String inbox;
    private final long run;
    private final RunControl control;
    private final TransactionOperations atOnce;

    /**
     * Keeps releases for a run.
     *
     * @param atOnce commits before it returns
     */
    public KeptVintages(VintageStore store, String inbox, long run, RunControl control, TransactionOperations atOnce) {
        this.store = store;
        this.inbox = inbox;
        this.run = run;
        this.control = control;
        this.atOnce = atOnce;
    }

    @Override
    public Optional<Edition> findLast(int year) {
        return store.of(inbox, year).stream()
                .reduce((earlier, later) -> later)
                .map(last -> new Edition(last.number(), last.content()));
    }

    @Override
    public Vintage next(int year, String content) {
        control.throwIfStopped();
        Optional<Edition> last = findLast(year);
        if (last.isEmpty()) {
            return new Vintage(new Edition(1, content), Optional.empty(), Optional.empty());
        }
        int number = last.get().number();
        Optional<PackedFolder> folder = Optional.of(new PackedFolder(() -> store.open(inbox, year, number)));
        return last.get().content().equals(content)
                ? new Vintage(last.get(), folder, Optional.empty())
                : new Vintage(new Edition(number + 1, content), Optional.empty(), folder);
    }

    @Override
    public void awaitLeave() {
        control.throwIfStopped();
        control.confirmLock();
    }

    @Override
    public void keep(int year, Edition edition, Path folder) throws IOException {
        try {
            atOnce.executeWithoutResult(status -> add(year, edition, folder));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void add(int year, Edition edition, Path folder) {
        try {
            store.add(inbox, year, edition.number(), run, edition.content(), zip -> PackedFolder.pack(folder, zip));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
