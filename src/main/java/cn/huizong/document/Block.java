package cn.huizong.document;

/** A part of a document in reading order. */
public sealed interface Block permits Paragraph, Grid, FlatRow {}
