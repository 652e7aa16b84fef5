import { expect, inject, test } from "vitest";

const cold = inject("cold");

test("a clean clone in an empty home becomes a running Muster, within three minutes", () => {
  console.log(
    `first start: ${cold.seconds.toFixed(1)} s on a machine ${cold.crowding.toFixed(1)} times as slow as alone`,
  );
  expect(cold.signUp).toBe(200);
  expect(cold.seconds / cold.crowding).toBeLessThan(180);
});

test("the first start says what it does and what to do next, and little else", () => {
  expect(cold.output).toMatch(/Installing packages.*\n.*Building/s);
  expect(cold.output).toMatch(/Open http:\/\/localhost:\d+\/sign-up to begin.*mailbox/);
  expect(cold.output.split("\n").length).toBeLessThan(20);
});

test("an interrupted install leaves no process, and the next start finishes it", () => {
  expect(cold.leftByInterrupt).toEqual([]);
});

test("Ctrl-C after the first start leaves no process", () => {
  expect(cold.leftByStop).toEqual([]);
});
