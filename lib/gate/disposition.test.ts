import { expect, test } from "vitest";
import { disposition } from "./disposition";

test("V5.4.2: a plain name stays as it is", () => {
  expect(disposition("acme-audit-2026-07-01.csv")).toBe(
    `attachment; filename="acme-audit-2026-07-01.csv"; filename*=UTF-8''acme-audit-2026-07-01.csv`,
  );
});

test("V5.4.2: other letters are told in full, and in plain ones", () => {
  expect(disposition("Größe 100%.csv")).toBe(
    `attachment; filename="Gro_e 100_.csv"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20100%25.csv`,
  );
});

test.each(['a"; x="b.csv', "a\r\nset-cookie: x.csv", "../../etc/passwd", "a\u202Egnp.csv", "\ud800.csv", "a;b.csv"])(
  "V5.4.2: %j can't leave the header or the folder",
  (name) => {
    const header = disposition(name);
    expect(header).toMatch(/^attachment; filename="[^"\\/%;]+"; filename\*=UTF-8''[\w.~!%-]+$/);
    expect(new Headers({ "content-disposition": header }).get("content-disposition")).toBe(header);
  },
);
