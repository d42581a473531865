package io.flinksustain.monitor.html;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.flinksustain.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One page in a {@link Browser}: what it shows, what it asks for, and what goes wrong in it. */
final class Tab implements WebSocket.Listener {
  private static final int SECONDS = 60;

  private final AtomicInteger ids = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final AtomicInteger loads = new AtomicInteger();
  private final StringBuilder message = new StringBuilder();
  private final WebSocket socket;

  Tab(HttpClient http, URI address) {
    socket = http.newWebSocketBuilder().buildAsync(address, this).join();
    List.of("Page", "Runtime", "Log", "Network")
        .forEach(domain -> send(domain + ".enable", Map.of()));
  }

  /** Loads a file, and forgets errors and requests of before. */
  void open(Path file) {
    errors.clear();
    requests.clear();
    int before = loads.get();
    send("Page.navigate", Map.of("url", file.toUri().toString()));
    Browser.await(() -> Optional.of(loads.get()).filter(now -> now > before));
  }

  /** What a script says, as text. */
  String text(String script) {
    return evaluate(script).asText();
  }

  JsonNode evaluate(String script) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(script + ": " + answer.path("exceptionDetails"));
    }
    return answer.path("result").path("value");
  }

  /** Presses and releases a key, such as Tab, Enter or ArrowLeft. */
  void press(String key, int code) {
    for (String type : List.of("keyDown", "keyUp")) {
      ObjectNode event = Json.mapper().createObjectNode();
      event.put("type", type).put("key", key).put("code", key);
      event.put("windowsVirtualKeyCode", code).put("nativeVirtualKeyCode", code);
      if (key.equals("Enter") && type.equals("keyDown")) {
        event.put("text", "\r");
      }
      send("Input.dispatchKeyEvent", event);
    }
  }

  void size(int width, int height, double scale) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", scale, "mobile", false));
  }

  /** Light or dark, as the system of a user says. */
  void scheme(String name) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", name))));
  }

  void scripts(boolean allowed) {
    send("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  byte[] screenshot() {
    return bytes(send("Page.captureScreenshot", Map.of("format", "png")));
  }

  byte[] pdf() {
    return bytes(
        send("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true)));
  }

  /** What was logged as an error, and exceptions. */
  List<String> errors() {
    return errors;
  }

  /** Addresses asked for, the page itself among them. */
  List<String> requests() {
    return requests;
  }

  void close() {
    socket.abort();
  }

  private static byte[] bytes(JsonNode answer) {
    return Base64.getDecoder().decode(answer.path("data").asText());
  }

  private JsonNode send(String method, Object params) {
    int id = ids.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    JsonNode command =
        Json.mapper().valueToTree(Map.of("id", id, "method", method, "params", params));
    socket.sendText(command.toString(), true).join();
    JsonNode said = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (said.has("error")) {
      throw new IllegalStateException(method + ": " + said.path("error"));
    }
    return said.path("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
    message.append(part);
    if (last) {
      accept(message.toString());
      message.setLength(0);
    }
    from.request(1);
    return null;
  }

  private void accept(String text) {
    try {
      JsonNode json = Json.mapper().readTree(text);
      if (json.has("id")) {
        answers.remove(json.path("id").asInt()).complete(json);
      } else {
        happened(json.path("method").asText(), json.path("params"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void happened(String method, JsonNode event) {
    switch (method) {
      case "Page.loadEventFired" -> loads.incrementAndGet();
      case "Network.requestWillBeSent" -> requests.add(event.path("request").path("url").asText());
      case "Runtime.exceptionThrown" -> errors.add(event.path("exceptionDetails").toString());
      case "Log.entryAdded" -> errors.add(event.path("entry").toString());
      case "Runtime.consoleAPICalled" -> errors.add(event.path("args").toString());
      default -> {
        // Not asked for.
      }
    }
  }
}
