import { type Route, routes } from "@/lib/gate/routes";

const own = ["profile", "preferences", "notifications", "availability", "sessions", "security"] as const;

export type OwnPage = (typeof own)[number];

/** The pages that every member has for themselves, as far as they exist. */
export const ownPages: readonly OwnPage[] = own.filter((name) => `/me/${name}` in (routes as Record<Route, unknown>));
