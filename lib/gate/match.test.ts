import { expect, it } from "vitest";
import { doorAt } from "./match";
import { routes } from "./routes";

it("finds every route of the manifest by a path of its form", () => {
  for (const route of Object.keys(routes)) {
    const path = route.replace(/\[\.\.\.\w+\]/g, "x").replace(/\[\w+\]/g, "x");
    expect(doorAt(path)?.route, path).toBe(route);
  }
});

it.each(["/nowhere", "/w", "/sign-in/x", "//sign-in"])("knows no route at %s", (path) => {
  expect(doorAt(path)).toBeNull();
});

it("ignores a slash at the end, as the framework does", () => {
  expect(doorAt("/sign-in/")?.route).toBe("/sign-in");
});
