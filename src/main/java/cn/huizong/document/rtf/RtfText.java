package cn.huizong.document.rtf;

import cn.huizong.document.Block;
import cn.huizong.document.Legibility;
import cn.huizong.document.Limits;
import cn.huizong.document.ReadCount;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.flow.LookDraft;
import cn.huizong.document.flow.TextLook;
import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import com.rtfparserkit.rtf.CommandType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hears what the parser of a rich text reads, and tells text, tables and notes from everything else. */
final class RtfText extends RtfListenerAdaptor {
    /** The destinations that show their text; others are data about it. */
    private static final Set<Command> SHOWN = Set.of(
            Command.rtf,
            Command.field,
            Command.fldrslt,
            Command.shp,
            Command.shpgrp,
            Command.shpinst,
            Command.shptxt,
            Command.object,
            Command.result,
            Command.footnote,
            Command.nesttableprops,
            Command.ud);

    private static final double HALF_POINTS = 2;

    private final Limits limits;
    private final ReadCount tally;
    private final Deque<Group> groups = new ArrayDeque<>();
    private final Deque<RtfFlow> flows = new ArrayDeque<>();
    private final List<Block> notes = new ArrayList<>();
    private final RtfColours colours = new RtfColours();
    private Group group = new Group();
    private RtfField field = new RtfField(0);
    /** How many pieces of text were met that show. */
    private int texts;

    RtfText(Limits limits, ReadCount tally) {
        this.limits = limits;
        this.tally = tally;
        flows.push(new RtfFlow(tally));
    }

    /** Carries a refusal through the parser, which knows no checked exceptions. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final UnreadableDocument reason;

        Refusal(UnreadableDocument reason) {
            super(reason);
            this.reason = reason;
        }

        UnreadableDocument reason() {
            return reason;
        }
    }

    /** What holds until the end of a group. */
    private static final class Group {
        private boolean skipped;
        private boolean optional;
        private TextLook look = TextLook.PLAIN;
        /** What its paragraph says of how its text looks. */
        private TextLook paragraph = TextLook.PLAIN;

        /** Whether it is a field, the code of one, and a part of a form's field or an entry of its list. */
        private boolean field;

        private boolean code;
        private boolean entry;
        private boolean colours;
        private boolean deleted;
        private boolean inserted;
        private boolean inTable;
        private boolean nestedMeasures;
        private int nesting;
        private boolean box;
        private boolean note;

        Group inner() {
            Group inner = new Group();
            inner.skipped = skipped;
            inner.look = look;
            inner.paragraph = paragraph;
            inner.code = code;
            inner.deleted = deleted;
            inner.inserted = inserted;
            inner.inTable = inTable;
            inner.nesting = nesting;
            inner.nestedMeasures = nestedMeasures;
            return inner;
        }

        TextLook seen() {
            return paragraph.with(look);
        }

        LookDraft draft() {
            return LookDraft.of(look);
        }

        int level() {
            return inTable ? Math.max(1, nesting) : nesting;
        }
    }

    List<Block> blocks() throws UnreadableDocument {
        while (flows.size() > 1) {
            endFlow();
        }
        return flows.element().finish(notes);
    }

    @Override
    public void processGroupStart() {
        groups.push(group);
        group = group.inner();
        if (groups.size() > limits.depth()) {
            throw new Refusal(new UnreadableDocument("文件内容的嵌套超过 " + limits.depth() + " 层（限额 depth）"));
        }
    }

    @Override
    public void processGroupEnd() {
        if (group.field) {
            field.end(texts).filter(shown -> !group.skipped).ifPresent(this::processString);
        }
        if (group.box || group.note) {
            guard(this::endFlow);
        }
        group = groups.isEmpty() ? new Group() : groups.pop();
    }

    @Override
    public void processString(String text) {
        // text right after \* is that of a destination which nobody knows
        group.skipped |= group.optional;
        if (group.colours) {
            colours.end(text);
        }
        if (group.code && !group.skipped) {
            field.say(text, group.entry);
            return;
        }
        if (group.skipped || group.colours || group.seen().isLeftOut()) {
            return;
        }
        texts++;
        if (group.deleted || group.inserted) {
            tally.sawTrackedChange();
        }
        if (!group.deleted) {
            flow().say(text, group.seen());
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (group.skipped) {
            return;
        }
        if (command == Command.optionalcommand) {
            group.optional = true;
        } else if (command.getCommandType() == CommandType.Destination || group.optional || optional) {
            group.optional = false;
            destination(command);
        } else if (group.code) {
            field.command(command, parameter);
        } else {
            guard(() -> command(command, parameter, !hasParameter || parameter != 0));
        }
    }

    private void destination(Command command) {
        if (command == Command.colortbl) {
            group.colours = true;
        } else if (command == Command.fldinst) {
            group.code = true;
        } else if (group.code) {
            group.entry = command == Command.ffl;
            group.skipped = command != Command.ffl && command != Command.formfield;
        } else if (!SHOWN.contains(command)) {
            group.skipped = true;
        } else if (command == Command.field) {
            group.field = true;
            field = new RtfField(texts);
        } else if (command == Command.nesttableprops) {
            group.nestedMeasures = true;
        } else if (command == Command.footnote || command == Command.shptxt) {
            group.note = command == Command.footnote;
            group.box = !group.note;
            group.inTable = false;
            group.nesting = 0;
            flows.push(new RtfFlow(tally));
        }
    }

    private void command(Command command, int parameter, boolean on) throws UnreadableDocument {
        switch (command) {
            case par, sect -> flow().endParagraph(group.level());
            case cell -> {
                flow().endParagraph(1);
                flow().table(1).endCell();
            }
            case nestcell -> {
                flow().endParagraph(nested());
                flow().table(nested()).endCell();
            }
            case row -> flow().table(1).endRow();
            case nestrow -> flow().table(nested()).endRow();
            case trowd -> measured().startMeasures();
            case trleft, clvmgf, clvmrg, clmgf, clmrg, cellx -> measured().measure(command, parameter);
            case pard -> {
                group.paragraph = TextLook.PLAIN;
                group.inTable = false;
                group.nesting = 0;
            }
            case intbl -> group.inTable = on;
            case itap -> group.nesting = nesting(parameter);
            case plain -> {
                group.look = TextLook.PLAIN;
                group.deleted = false;
                group.inserted = false;
            }
            case v -> group.look = group.draft().hidden(on).look();
            case strike, striked -> group.look = group.draft().struck(on).look();
            case supercmd, sub -> group.look = group.draft().raised(on).look();
            case nosupersub -> group.look = group.draft().raised(false).look();
            case up, dn ->
                group.look = group.draft().moved(TextLook.isMoved(parameter)).look();
            case fs ->
                group.look = group.draft()
                        .tiny(Legibility.isTiny(parameter / HALF_POINTS))
                        .look();
            case cf -> group.look = group.draft().ink(colours.colour(parameter)).look();
            case chcbpat, highlight, cb ->
                group.look = group.draft().ground(ground(parameter)).look();
            case cbpat ->
                group.paragraph = new LookDraft().ground(ground(parameter)).look();
            case clcbpat, trcbpat -> measured().shade(colours.ground(parameter));
            case clshdng -> measured().shade(on ? Legibility.UNKNOWN : Legibility.WHITE);
            case red -> colours.part(RtfColours.RED, parameter);
            case green -> colours.part(RtfColours.GREEN, parameter);
            case blue -> colours.part(RtfColours.BLUE, parameter);
            case deleted -> group.deleted = on;
            case revised -> group.inserted = on;
            default -> sign(command);
        }
    }

    /** A ground by its colour; null if there is none. */
    private @Nullable Integer ground(int number) {
        int colour = colours.ground(number);
        return number == 0 && colour == Legibility.WHITE ? null : (Integer) colour;
    }

    private void sign(Command command) {
        String sign = switch (command) {
            case tab -> "\t";
            case line, page -> "\n";
            case nonbreakinghyphen -> "-";
            case nonbreakingspace -> "\u00A0";
            case emdash -> "—";
            case endash -> "–";
            case bullet -> "•";
            case lquote -> "‘";
            case rquote -> "’";
            case ldblquote -> "“";
            case rdblquote -> "”";
            case emspace -> "\u2003";
            case enspace -> "\u2002";
            default -> "";
        };
        if (!sign.isEmpty()) {
            processString(sign);
        }
    }

    private int nesting(int written) throws UnreadableDocument {
        if (written > limits.depth()) {
            throw new UnreadableDocument("文件内容的嵌套超过 " + limits.depth() + " 层（限额 depth）");
        }
        return Math.max(0, written);
    }

    private int nested() {
        return Math.max(2, group.nesting);
    }

    private RtfTable measured() throws UnreadableDocument {
        return flow().table(group.nestedMeasures ? nested() : 1);
    }

    private RtfFlow flow() {
        return flows.element();
    }

    private void endFlow() throws UnreadableDocument {
        if (flows.size() > 1) {
            List<Block> blocks = flows.pop().finish();
            if (group.note) {
                notes.addAll(blocks);
            } else {
                flow().box(blocks);
            }
        }
    }

    private interface Step {
        void take() throws UnreadableDocument;
    }

    private static void guard(Step step) {
        try {
            step.take();
        } catch (UnreadableDocument e) {
            throw new Refusal(e);
        }
    }
}
