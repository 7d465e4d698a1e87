package cn.huizong.document.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.huizong.document.Document;
import cn.huizong.document.Format;
import cn.huizong.document.Grid;
import cn.huizong.document.GridPicture;
import cn.huizong.document.Limits;
import cn.huizong.document.Recognition;
import cn.huizong.document.UnreadableDocument;
import cn.huizong.document.page.PageMarks;
import cn.huizong.document.read.Documents;
import cn.huizong.document.scan.Scans;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfReaderTests {
    private static final Scans NO_TESSERACT =
            new Scans(new Recognition(Recognition.Engine.TESSERACT, "/no/such/tesseract", 1, 1_000_000L, 1));

    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void aPageThatIsShownTurnedIsReadAsItIsShown(int rotation) throws Exception {
        Matrix back = Matrix.getRotateInstance(Math.toRadians(rotation), 0, 0);
        back.concatenate(
                switch (rotation) {
                    case 90 -> Matrix.getTranslateInstance(0, -842);
                    case 180 -> Matrix.getTranslateInstance(-595, -842);
                    case 270 -> Matrix.getTranslateInstance(-595, -200);
                    default -> new Matrix();
                });
        try (PdfDraft draft = new PdfDraft().page(rotation, back)) {
            holdsTheTable(draft.bytes());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void aPageWhoseTextRunsAnotherWayIsTurnedToIt(int turned) throws Exception {
        Matrix matrix = Matrix.getTranslateInstance(turned == 270 ? 0 : 595, turned == 90 ? 0 : 842);
        matrix.concatenate(Matrix.getRotateInstance(Math.toRadians(turned), 0, 0));
        Matrix near = Matrix.getTranslateInstance(-50, turned == 180 ? 0 : -200);
        matrix.concatenate(near);
        try (PdfDraft draft = new PdfDraft().page(0, matrix)) {
            holdsTheTable(draft.bytes());
        }
    }

    @Test
    void aDocumentUnderAPasswordIsRefused() throws Exception {
        refuses(protectedBy("open"), Limits.DEFAULT, "打开密码");
    }

    @Test
    void aDocumentThatMayOnlyBeReadIsRead() throws Exception {
        holdsTheTable(protectedBy(""));
    }

    @Test
    void aHalfOrForeignFileIsRefused() throws Exception {
        byte[] whole;
        try (PdfDraft draft = new PdfDraft().page()) {
            whole = draft.bytes();
        }
        refuses(Arrays.copyOf(whole, 200), Limits.DEFAULT, "PDF");
        refuses("%PDF-1.7 nothing".getBytes(US_ASCII), Limits.DEFAULT, "PDF");
    }

    @Test
    void tooManyPagesOrMarksAreRefusedWithTheLimit() throws Exception {
        try (PdfDraft draft = new PdfDraft().page().page()) {
            refuses(draft.bytes(), limits(1, 1_000), "限额 pages");
            refuses(draft.bytes(), limits(2, 30), "限额 marks");
        }
    }

    @Test
    void formsThatDrawThemselvesEndAtTheLimit() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            PDPage page = draft.document.getPage(0);
            PDFormXObject form = new PDFormXObject(draft.document);
            form.setBBox(PDRectangle.A4);
            form.setResources(new PDResources());
            form.getResources().put(COSName.getPDFName("Me"), form);
            try (var out = form.getStream().createOutputStream()) {
                out.write("/Me Do /Me Do /Me Do /Me Do ".getBytes(US_ASCII));
            }
            try (PDPageContentStream out =
                    new PDPageContentStream(draft.document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                out.drawForm(form);
            }
            refuses(draft.bytes(), limits(5, 10_000), "限额 marks");
        }
    }

    @Test
    void whatUnpacksBeyondTheLimitIsRefused() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            PDStream spaces = new PDStream(draft.document);
            try (var out = spaces.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(" ".repeat(2_000_000).getBytes(US_ASCII));
            }
            draft.document.getPage(0).setContents(spaces);
            byte[] content = draft.bytes();
            assertThat(content.length).isLessThan(100_000);
            refuses(content, limits(5, 10_000), "限额 unpacked-bytes");
        }
    }

    @Test
    void aScriptInADocumentIsNotLookedAt() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            draft.document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("while (true) {}"));
            holdsTheTable(draft.bytes());
        }
    }

    @Test
    void aPageThatIsAPictureIsNamed() throws Exception {
        try (PdfDraft draft = new PdfDraft().page().scan("")) {
            refuses(draft.bytes(), Limits.DEFAULT, "这是扫描件或图片，要用文字识别才能读");
        }
    }

    @Test
    void textThatNobodySeesIsNoText() throws Exception {
        try (PdfDraft draft = new PdfDraft().scan("规章 1 0 规范性文件 8 26 这些字是识别软件写在图片下面的")) {
            assertThat(PdfReader.pages(draft.bytes(), Limits.DEFAULT)).allMatch(PageMarks::isScan);
            refuses(draft.bytes(), Limits.DEFAULT, "这是扫描件或图片，要用文字识别才能读");
        }
    }

    @Test
    void aFontThatDoesNotSayItsCharactersIsNotGuessedAt() throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            byte[] saved = draft.bytes();
            try (var again = Loader.loadPDF(saved)) {
                PDResources resources = again.getPage(0).getResources();
                for (COSName name : resources.getFontNames()) {
                    resources.getFont(name).getCOSObject().removeItem(COSName.TO_UNICODE);
                }
                var out = new ByteArrayOutputStream();
                again.save(out);
                refuses(out.toByteArray(), Limits.DEFAULT, "字体没有说明各个字是什么字");
            }
        }
    }

    @Test
    void aDocumentWithoutAWordIsRefused() throws Exception {
        try (PdfDraft draft = new PdfDraft()) {
            draft.document.addPage(new PDPage(PDRectangle.A4));
            refuses(draft.bytes(), Limits.DEFAULT, "没有文字");
        }
    }

    private static byte[] protectedBy(String userPassword) throws Exception {
        try (PdfDraft draft = new PdfDraft().page()) {
            AccessPermission none = new AccessPermission();
            none.setCanModify(false);
            none.setCanExtractContent(false);
            draft.document.protect(new StandardProtectionPolicy("owner", userPassword, none));
            return draft.bytes();
        }
    }

    private static Limits limits(int pages, int marks) {
        return new Limits(50_000_000L, 1_000_000L, 20, 200_000, 1_000, 500, pages, marks, 1, 1, 1);
    }

    private static void holdsTheTable(byte[] content) throws Exception {
        Document document = new Documents(Limits.DEFAULT).read(content);
        assertThat(document.format()).isEqualTo(Format.PDF);
        assertThat(document.blocks()).hasSize(1);
        assertThat(GridPicture.of((Grid) document.blocks().get(0))).isEqualTo(PdfDraft.TABLE);
    }

    private static void refuses(byte[] content, Limits limits, String reason) {
        assertThatThrownBy(() -> new PdfReader(NO_TESSERACT).read(content, limits))
                .isInstanceOf(UnreadableDocument.class)
                .hasMessageContaining(reason);
    }
}
