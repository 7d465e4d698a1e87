/** Mails taken apart into their parts (RFC 5322, MIME). */
@NullMarked
package cn.huizong.document.mail;

import org.jspecify.annotations.NullMarked;
