package cn.huizong.document.flow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How text of each style of a document looks: what the style says, and where it says nothing, what it is based on. */
public final class StyleLooks {
    private final Map<String, TextLook> own = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private final Map<String, TextLook> whole = new HashMap<>();

    /** Adds a style, or says anew what it says. */
    public void put(String style, TextLook look, @Nullable String parent) {
        whole.clear();
        own.put(style, look);
        if (parent != null) {
            basedOn.put(style, parent);
        }
    }

    public boolean has(String style) {
        return own.containsKey(style);
    }

    public boolean isEmpty() {
        return own.isEmpty();
    }

    /** The look of a style with those that it is based on; plain for one that is not known. Each is put together once. */
    public TextLook look(String style) {
        TextLook known = whole.get(style);
        return known == null ? chain(style) : known;
    }

    private TextLook chain(String style) {
        Deque<String> open = new ArrayDeque<>();
        Set<String> passed = new HashSet<>();
        String each = style;
        while (each != null && !whole.containsKey(each) && passed.add(each)) {
            open.push(each);
            each = basedOn.get(each);
        }
        TextLook look = each == null ? TextLook.PLAIN : whole.getOrDefault(each, TextLook.PLAIN);
        while (!open.isEmpty()) {
            String next = open.pop();
            look = look.with(own.getOrDefault(next, TextLook.PLAIN));
            whole.put(next, look);
        }
        return look;
    }
}
