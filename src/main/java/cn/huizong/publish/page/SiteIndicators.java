package cn.huizong.publish.page;

import cn.huizong.form.Forms;
import cn.huizong.form.Indicator;
import cn.huizong.form.IndicatorKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The numbers of all forms in the order of every output, so that the data names each by its place. */
public final class SiteIndicators {
    private final List<Indicator> all = new ArrayList<>();
    private final Map<IndicatorKey, Integer> places = new HashMap<>();

    public SiteIndicators(Forms forms) {
        forms.all().stream()
                .flatMap(form -> form.indicators())
                .map(Indicator::key)
                .distinct()
                .forEach(key -> {
                    places.put(key, all.size());
                    all.add(forms.findIndicator(key).orElseThrow());
                });
    }

    /** The numbers in the words of the newest form that asks for each. */
    List<Indicator> all() {
        return List.copyOf(all);
    }

    int place(IndicatorKey key) {
        return Objects.requireNonNull(places.get(key), key::toString);
    }
}
