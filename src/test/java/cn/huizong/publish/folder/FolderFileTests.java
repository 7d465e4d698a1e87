package cn.huizong.publish.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFileTests {
    @TempDir
    Path folder;

    @Test
    void aNameIsUtf8WhateverTheMachineSays() {
        assertThat(FolderFile.in(folder, "office/余姚市 甲+乙%.docx").toUri().getRawPath())
                .endsWith("/office/%E4%BD%99%E5%A7%9A%E5%B8%82%20%E7%94%B2+%E4%B9%99%25.docx");
    }

    @Test
    void aFileIsFoundUnderTheNameThatItIsListedBy() throws Exception {
        String name = "office/余姚市 甲+乙%#?.docx";
        Files.createDirectories(folder.resolve("office"));
        Files.writeString(FolderFile.in(folder, name), "素材");

        assertThat(Release.files(folder)).containsExactly(name);
        assertThat(FolderFile.in(folder, name)).hasContent("素材");
    }

    @Test
    void aNameThatNoFileHasIsRefused() {
        assertThatThrownBy(() -> FolderFile.in(folder, "余\0姚")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FolderFile.in(folder, "a\0b")).isInstanceOf(InvalidPathException.class);
    }
}
