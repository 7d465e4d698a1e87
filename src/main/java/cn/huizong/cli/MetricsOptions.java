package cn.huizong.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Where the metrics of a run go. */
final class MetricsOptions {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int GOOD = 200;
    private static final int NOT_GOOD = 300;
    private static final Pattern LAST_SUCCESS = Pattern.compile(
            "^huizong_last_success_timestamp_seconds\\{job_name=\"([^\"]*)\"} ([0-9.E]+)$", Pattern.MULTILINE);

    @Option(names = "--metrics-file", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--metrics-push", paramLabel = "URL")
    private Optional<URI> gateway = Optional.empty();

    boolean given() {
        return file.isPresent() || gateway.isPresent();
    }

    /** A password in an address would stand in every list of processes. */
    void check(Messages messages) {
        gateway.filter(url -> url.getUserInfo() != null
                        || !String.valueOf(url.getScheme()).matches("https?"))
                .ifPresent(url -> {
                    throw new UsageError(messages.text("usage.push"));
                });
    }

    /** The time of the last success that the file tells of; for a run that could not ask the store. */
    Optional<Instant> lastSuccess(String job) {
        try {
            return file.isEmpty() || !Files.isRegularFile(file.get())
                    ? Optional.empty()
                    : LAST_SUCCESS
                            .matcher(Files.readString(file.get()))
                            .results()
                            .filter(found -> found.group(1).equals(job))
                            .map(found -> Instant.ofEpochMilli(Math.round(Double.parseDouble(found.group(2)) * 1000)))
                            .findFirst();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Writes and sends the metrics, the file whole or not at all. */
    void publish(RunMetrics metrics) throws IOException {
        byte[] text = metrics.text();
        if (file.isPresent()) {
            write(file.get().toAbsolutePath(), text);
        }
        if (gateway.isPresent()) {
            push(gateway.get(), metrics.job(), text);
        }
    }

    /** The file beside has a name that the collector passes over. */
    private static void write(Path file, byte[] text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(beside.getParent());
        Files.write(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void push(URI gateway, String job, byte[] text) throws IOException {
        String base = gateway.toString().replaceFirst("/+$", "");
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/metrics/job/huizong/job_name/" + job))
                .timeout(PATIENCE)
                .header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                .PUT(BodyPublishers.ofByteArray(text))
                .build();
        try {
            HttpResponse<String> answer = HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .build()
                    .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (answer.statusCode() < GOOD || answer.statusCode() >= NOT_GOOD) {
                throw new IOException("HTTP " + answer.statusCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
