package cn.huizong.store;

import org.apache.commons.codec.digest.DigestUtils;

/**
 * One run of a job.
 *
 * @param number counts the runs of a store
 * @param job the job's name
 * @param settings everything that makes it this run and not another, as one text
 * @param inbox the absolute path of the inbox
 * @param output the absolute path of the results
 */
public record Run(long number, String job, String settings, String inbox, String output) {
    /** SHA-256 of the settings, in hexadecimal digits. */
    public String fingerprint() {
        return DigestUtils.sha256Hex(settings);
    }
}
