/**
 * What a region needs to write its own yearly report (年报素材), as a Word document: the official tables filled from its bodies, the
 * usual sentences and charts, each figure with how many bodies are in it.
 */
@NullMarked
package cn.huizong.publish.office.material;

import org.jspecify.annotations.NullMarked;
