import { expect, test } from "vitest";
import { deviceOf } from "./device";

test.each([
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
    { browser: "Chrome", system: "macOS", kind: "computer" },
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
    { browser: "Safari", system: "iOS", kind: "phone" },
  ],
  [
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    { browser: "Firefox", system: "Linux", kind: "computer" },
  ],
])("%s", (userAgent, device) => expect(deviceOf(userAgent)).toEqual(device));

test("a header that tells nothing, or none, is no device", () => {
  for (const nothing of [null, "", " "]) expect(deviceOf(nothing)).toBeNull();
});

test("A76: what a header claims is cut to a name, never run", () => {
  const device = deviceOf('<script>alert(1)</script>" onload="x');
  expect(JSON.stringify(device ?? {})).not.toContain("onload");
});
