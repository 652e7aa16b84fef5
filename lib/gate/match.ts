import { type Door, type Route, routes } from "./routes";

const shapes = Object.entries(routes).map(([route, door]) => ({
  route: route as Route,
  door: door as Door,
  parts: route.split("/").slice(1),
}));

/** Fixed parts win over parameters, as in the framework's own matching. */
shapes.sort((a, b) => weight(b.parts) - weight(a.parts));

function weight(parts: string[]): number {
  return parts.reduce((sum, part) => sum * 2 + (part.startsWith("[") ? 0 : 1), 0);
}

/** The manifest's entry for a path, or null when no route has it. */
export function doorAt(path: string): { route: Route; door: Door } | null {
  const given = path.replace(/\/+$/, "").split("/").slice(1);
  const parts = given.length === 0 ? [""] : given;
  return (
    shapes.find(
      (shape) =>
        shape.parts.length === parts.length &&
        shape.parts.every((part, i) => part.startsWith("[") || part === parts[i]),
    ) ?? null
  );
}
