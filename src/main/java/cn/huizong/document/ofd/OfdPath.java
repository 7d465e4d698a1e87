package cn.huizong.document.ofd;

import cn.huizong.document.page.DrawLimit;
import cn.huizong.document.page.DrawnPath;
import java.awt.geom.Point2D;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the line of a path object (AbbreviatedData) of an OFD page. */
final class OfdPath {
    private static final Pattern WORD = Pattern.compile("[A-Za-z]|[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");

    private final OfdFrame frame;
    private final double pageHeight;
    private final DrawnPath path;
    private final DrawLimit marks;

    /** Paths are kept with heights that count upwards from the lower edge, as those of a PDF are. */
    OfdPath(OfdFrame frame, double pageHeight, DrawnPath path, DrawLimit marks) {
        this.frame = frame;
        this.pageHeight = pageHeight;
        this.path = path;
        this.marks = marks;
    }

    void draw(String data) {
        Matcher words = WORD.matcher(data);
        String command = "";
        double[] numbers = new double[7];
        int count = 0;
        while (words.find()) {
            String word = words.group();
            if (Character.isLetter(word.charAt(0))) {
                command = word;
                count = 0;
            } else if (count < numbers.length) {
                numbers[count++] = Double.parseDouble(word);
            }
            if (count == wanted(command)) {
                marks.count();
                step(command, numbers, count);
                count = 0;
                command = command.equals("C") ? "" : command;
            }
        }
    }

    /** How many numbers a command wants; -1 for none that is known. */
    private static int wanted(String command) {
        return switch (command) {
            case "S", "M", "L" -> 2;
            case "Q" -> 4;
            case "B" -> 6;
            case "A" -> 7;
            case "C" -> 0;
            default -> -1;
        };
    }

    private void step(String command, double[] numbers, int count) {
        switch (command) {
            case "S", "M" -> path.moveTo(place(numbers[0], numbers[1]));
            case "L" -> path.lineTo(place(numbers[0], numbers[1]));
            case "C" -> path.close();
            case "A" -> {
                double x = numbers[count - 2];
                double y = numbers[count - 1];
                path.curveTo(place(x - numbers[0], y - numbers[1]), place(x + numbers[0], y + numbers[1]), place(x, y));
            }
            default -> {
                for (int i = 0; i < count; i += 2) {
                    path.curveTo(place(numbers[i], numbers[i + 1]));
                }
            }
        }
    }

    private Point2D place(double x, double y) {
        Point2D point = frame.place(x, y);
        return new Point2D.Double(point.getX(), pageHeight - point.getY());
    }
}
