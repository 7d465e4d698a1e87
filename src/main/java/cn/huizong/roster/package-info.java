/** Who must report (报送单位名录): bodies, their names, areas and predecessors. */
@NullMarked
package cn.huizong.roster;

import org.jspecify.annotations.NullMarked;
