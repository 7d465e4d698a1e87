/** Files that hold other files: archives (压缩包) and mails (邮件). */
@NullMarked
package cn.huizong.document.container;

import org.jspecify.annotations.NullMarked;
