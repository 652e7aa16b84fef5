import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Tries used up per key and window; the shape that rate-limiter-flexible asks for. */
export const throttles = pgTable("throttles", {
  key: text("key").primaryKey(),
  points: integer("points").notNull().default(0),
  expire: instant("expire"),
});
