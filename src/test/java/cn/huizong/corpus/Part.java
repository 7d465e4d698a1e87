package cn.huizong.corpus;

/** A paragraph or a table of a report that is being made. */
sealed interface Part permits ProseDraft, Sheet {}
