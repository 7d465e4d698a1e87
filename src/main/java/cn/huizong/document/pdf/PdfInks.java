package cn.huizong.document.pdf;

import cn.huizong.document.Legibility;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/** The colours that a PDF page draws in; only those of grey, of red, green and blue, and of the four printing inks are told. */
final class PdfInks {
    private static final int FULL = 255;
    private static final int PRINTING = 4;

    private @Nullable PDColor last;
    private int ofLast = Legibility.UNKNOWN;

    /** The colour of text; none for outlined and half clear text. */
    int text(PDGraphicsState state) {
        boolean plain = state.getTextState().getRenderingMode().isFill()
                && !state.getTextState().getRenderingMode().isStroke()
                && state.getNonStrokeAlphaConstant() >= 1
                && state.getSoftMask() == null
                && (state.getBlendMode() == null || state.getBlendMode() == BlendMode.NORMAL);
        if (!plain) {
            return Legibility.UNKNOWN;
        }
        PDColor colour = state.getNonStrokingColor();
        if (last == null || !last.equals(colour)) {
            ofLast = colour(colour);
            last = colour;
        }
        return ofLast;
    }

    /** A colour as {@link Legibility} tells colours. */
    static int colour(PDColor color) {
        PDColorSpace space = color.getColorSpace();
        String name = space == null ? "" : space.getName();
        float[] parts = color.getComponents();
        return switch (name) {
            case "DeviceGray", "CalGray", "DeviceRGB", "CalRGB", "DeviceCMYK", "ICCBased" -> of(parts);
            default -> Legibility.UNKNOWN;
        };
    }

    private static int of(float[] parts) {
        return switch (parts.length) {
            case 1 -> Legibility.colour(part(parts[0]), part(parts[0]), part(parts[0]));
            case 3 -> Legibility.colour(part(parts[0]), part(parts[1]), part(parts[2]));
            case PRINTING -> {
                float black = 1 - parts[3];
                yield Legibility.colour(
                        part((1 - parts[0]) * black), part((1 - parts[1]) * black), part((1 - parts[2]) * black));
            }
            default -> Legibility.UNKNOWN;
        };
    }

    private static int part(float share) {
        return Math.max(0, Math.min(FULL, Math.round(share * FULL)));
    }
}
