package cn.huizong.document.scan;

/** Where the points of a flat sheet lie in a picture of it that was taken aslant. */
final class Perspective {
    private final double[] a;

    /**
     * @param corners where the sheet's corners lie: upper left, upper right, lower right, lower left
     * @param width of the sheet
     * @param height of the sheet
     */
    Perspective(double[][] corners, double width, double height) {
        double dx1 = corners[1][0] - corners[2][0];
        double dx2 = corners[3][0] - corners[2][0];
        double dx3 = corners[0][0] - corners[1][0] + corners[2][0] - corners[3][0];
        double dy1 = corners[1][1] - corners[2][1];
        double dy2 = corners[3][1] - corners[2][1];
        double dy3 = corners[0][1] - corners[1][1] + corners[2][1] - corners[3][1];
        double whole = dx1 * dy2 - dx2 * dy1;
        double g = (dx3 * dy2 - dx2 * dy3) / whole;
        double h = (dx1 * dy3 - dx3 * dy1) / whole;
        a = new double[] {
            (corners[1][0] - corners[0][0] + g * corners[1][0]) / width,
            (corners[3][0] - corners[0][0] + h * corners[3][0]) / height,
            corners[0][0],
            (corners[1][1] - corners[0][1] + g * corners[1][1]) / width,
            (corners[3][1] - corners[0][1] + h * corners[3][1]) / height,
            corners[0][1],
            g / width,
            h / height
        };
    }

    double x(double x, double y) {
        return (a[0] * x + a[1] * y + a[2]) / (a[6] * x + a[7] * y + 1);
    }

    double y(double x, double y) {
        return (a[3] * x + a[4] * y + a[5]) / (a[6] * x + a[7] * y + 1);
    }
}
