import { describe, expect, it } from "vitest";
import { cutStretch, readCursor, writeCursor } from "./cursor";

const ID = "0193a5b0-1111-7000-8000-000000000001";
const kinds = ["text", "id"] as const;
const write = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString("base64url");

describe("a cursor", () => {
  it("comes back as it was written", () => {
    const cursor = { side: "after", order: "name asc", keys: ["zoë lindqvist", ID] } as const;
    expect(readCursor(writeCursor(cursor), "name asc", kinds)).toEqual(cursor);
  });

  it.each([
    ["nothing", undefined],
    ["noise", "%%%"],
    ["no list", write({ side: "after" })],
    ["no side", write(["around", "name asc", "ann", ID])],
    ["another order", write(["after", "name desc", "ann", ID])],
    ["too few keys", write(["after", "name asc", ID])],
    ["no id", write(["after", "name asc", "ann", "1"])],
    ["a number for text", write(["after", "name asc", 5, ID])],
    ["NUL", write(["after", "name asc", "a\u0000", ID])],
    ["a length that is no one's", "a".repeat(3000)],
  ])("of %s is none", (_, text) => {
    expect(readCursor(text, "name asc", kinds)).toBeNull();
  });

  it.each([-1, 1.5, 1e18, "2020", null])("isn't a moment: %s", (moment) => {
    expect(readCursor(write(["after", "x", moment, ID]), "x", ["moment", "id"])).toBeNull();
  });
});

describe("a stretch", () => {
  const cut = (read: number[], side: "after" | "before" | null) => {
    const cursor = side && { side, order: "n", keys: [0] };
    const { rows, previous, next } = cutStretch(read, 2, cursor, "n", (row) => [row]);
    const key = (text: string | null) => text && JSON.parse(Buffer.from(text, "base64url").toString());
    return { rows, previous: key(previous), next: key(next) };
  };

  it("at the start has nothing before it", () => {
    expect(cut([1, 2, 3], null)).toEqual({ rows: [1, 2], previous: null, next: ["after", "n", 2] });
    expect(cut([1, 2], null)).toEqual({ rows: [1, 2], previous: null, next: null });
    expect(cut([], null)).toEqual({ rows: [], previous: null, next: null });
  });

  it("after another one leads back to it", () => {
    expect(cut([3, 4, 5], "after")).toEqual({ rows: [3, 4], previous: ["before", "n", 3], next: ["after", "n", 4] });
    expect(cut([3], "after")).toEqual({ rows: [3], previous: ["before", "n", 3], next: null });
  });

  it("before another one was read backwards", () => {
    expect(cut([4, 3, 2], "before")).toEqual({ rows: [3, 4], previous: ["before", "n", 3], next: ["after", "n", 4] });
    expect(cut([2, 1], "before")).toEqual({ rows: [1, 2], previous: null, next: ["after", "n", 2] });
  });
});
