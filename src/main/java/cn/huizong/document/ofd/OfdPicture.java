package cn.huizong.document.ofd;

import java.awt.geom.AffineTransform;
import org.jspecify.annotations.Nullable;

/**
 * A picture on a page. Its own measure is a square of one by one, which its matrix stretches; without one it fills its
 * boundary.
 *
 * @param id the number of the picture in the document
 * @param frame where its square stands on the page
 */
record OfdPicture(@Nullable String id, OfdFrame frame, OfdObject.Place place) {
    /** From the pixels of the picture to points on the page. */
    AffineTransform onPage(int width, int height) {
        AffineTransform onPage = frame.transform();
        if (place.matrix() == null) {
            onPage.scale(place.boundary().width(), place.boundary().height());
        }
        onPage.scale(1.0 / width, 1.0 / height);
        return onPage;
    }
}
