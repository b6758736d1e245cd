package org.maillagetools.edges;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What came back over the wire.
 *
 * @param status 0 if nothing did
 * @param headers lines as they were sent
 */
record Answer(int status, List<String> headers, String body) {

    static Answer read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0 || !text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, List.of(), text);
        }
        var head = text.substring(0, end).lines().toList();
        var body = text.substring(end + 4);
        var answer =
                new Answer(
                        Integer.parseInt(head.getFirst().substring(9, 12)),
                        head.subList(1, head.size()),
                        body);
        return answer.header("Transfer-Encoding").equals("chunked")
                ? new Answer(answer.status(), answer.headers(), joined(body))
                : answer;
    }

    /** Chunks are counted in bytes, which matters to nobody who only looks for words: the lengths are taken out. */
    private static String joined(String chunks) {
        return chunks.replaceAll("(?:^|\r\n)[0-9a-f]{1,6}\r\n", "");
    }

    /** The values of a header. */
    List<String> all(String name) {
        var beginning = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .toList();
    }

    /** Empty without one. */
    String header(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.getFirst();
    }
}
