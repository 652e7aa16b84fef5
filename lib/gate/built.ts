import { routes } from "./routes";

/** Whether a workspace's page exists: menus lead nowhere else. */
export function isBuilt(path: string): boolean {
  return `/w/[workspace]${path}` in routes;
}
