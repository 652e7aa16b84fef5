import { expect, test, vi } from "vitest";
import { seal, unseal } from "./seal";

test("V11.3.2: what is sealed opens for the same purpose alone, and not when a bit was changed", () => {
  const sealed = seal("mailbox", "the link is a secret");
  expect(sealed).not.toContain("link");
  expect(unseal("mailbox", sealed)).toBe("the link is a secret");
  expect(unseal("other", sealed)).toBeNull();
  const bytes = Buffer.from(sealed, "base64");
  for (const at of [0, 12, 28, bytes.length - 1]) {
    const bent = Buffer.from(bytes);
    bent[at] = (bent[at] ?? 0) ^ 1;
    expect(unseal("mailbox", bent.toString("base64"))).toBeNull();
  }
  for (const nonsense of ["", "AAAA", "not base64 ä"]) expect(unseal("mailbox", nonsense)).toBeNull();
});

test("V11.3.4: the same text is never sealed the same way twice", () => {
  expect(new Set(Array.from({ length: 100 }, () => seal("mailbox", "x"))).size).toBe(100);
});

test("V13.3.4: while AUTH_SECRET is rotated, what the old one sealed still opens", async () => {
  const sealed = seal("mailbox", "kept");
  const before = (await import("./env")).env.AUTH_SECRET;
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET", "another secret of more than 32 characters");
  vi.stubEnv("AUTH_SECRET_OLD", before);
  const rotated = await import("./seal");
  expect(rotated.unseal("mailbox", sealed)).toBe("kept");
  vi.resetModules();
  vi.stubEnv("AUTH_SECRET_OLD", "");
  const after = await import("./seal");
  expect(after.unseal("mailbox", sealed)).toBeNull();
});
