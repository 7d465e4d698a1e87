package cn.huizong.document.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup.RenderState;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.rendering.RenderDestination;
import org.jspecify.annotations.Nullable;

/** Which layers (optional content) of a PDF are off, so that nobody sees what is on them. */
final class PdfLayers {
    private final @Nullable PDOptionalContentProperties properties;

    PdfLayers(PDDocument document) {
        this.properties = document.getDocumentCatalog().getOCProperties();
    }

    boolean isOff(@Nullable PDPropertyList layer) {
        if (layer instanceof PDOptionalContentGroup group) {
            return isGroupOff(group);
        }
        return layer instanceof PDOptionalContentMembershipDictionary several && isOff(several);
    }

    private boolean isGroupOff(PDOptionalContentGroup group) {
        RenderState state = group.getRenderState(RenderDestination.VIEW);
        if (state != null) {
            return state == RenderState.OFF;
        }
        return properties != null && !properties.isGroupEnabled(group);
    }

    private boolean isOff(PDOptionalContentMembershipDictionary several) {
        List<PDPropertyList> groups = several.getOCGs();
        if (groups == null || groups.isEmpty()) {
            return false;
        }
        String policy = several.getVisibilityPolicy() == null
                ? "AnyOn"
                : several.getVisibilityPolicy().getName();
        return switch (policy) {
            case "AllOn" -> groups.stream().anyMatch(this::isOff);
            case "AnyOff" -> groups.stream().noneMatch(this::isOff);
            case "AllOff" -> !groups.stream().allMatch(this::isOff);
            default -> groups.stream().allMatch(this::isOff);
        };
    }
}
