/** OFD documents (版式文档, GB/T 33190). */
@NullMarked
package cn.huizong.document.ofd;

import org.jspecify.annotations.NullMarked;
