package cn.huizong.publish.office.material;

/** A piece of the document; they follow each other down the page. */
public sealed interface Block permits Paragraph, Grid, Picture {}
