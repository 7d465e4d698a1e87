package cn.huizong.job;

import cn.huizong.publish.PackedFolder;
import cn.huizong.publish.Vintages;
import cn.huizong.store.VintageStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The releases of one inbox, kept in the store. */
final class KeptVintages implements Vintages {
    private final VintageStore store;
    private final String inbox;
    private final long run;
    private final GoingOn goingOn;

    KeptVintages(VintageStore store, String inbox, long run, GoingOn goingOn) {
        this.store = store;
        this.inbox = inbox;
        this.run = run;
        this.goingOn = goingOn;
    }

    @Override
    public Vintage next(int year, String content) {
        goingOn.check();
        List<VintageStore.Kept> kept = store.of(inbox, year);
        if (kept.isEmpty()) {
            return new Vintage(1, content, Optional.empty(), Optional.empty());
        }
        VintageStore.Kept last = kept.get(kept.size() - 1);
        Optional<PackedFolder> folder =
                store.findFolder(inbox, year, last.number()).map(PackedFolder::new);
        return last.content().equals(content)
                ? new Vintage(last.number(), content, folder, Optional.empty())
                : new Vintage(last.number() + 1, content, Optional.empty(), folder);
    }

    @Override
    public void awaitLeave() {
        goingOn.check();
        goingOn.confirm();
    }

    @Override
    public void keep(int year, Vintage vintage, Path folder) throws IOException {
        store.add(
                inbox,
                year,
                vintage.number(),
                run,
                vintage.content(),
                PackedFolder.of(folder).zip());
    }
}
