import { held } from "../measure/row.mjs";

/** How fast `npm run seed` writes, which every figure at scale waits for. */
export const seed = {
  number: "s",
  name: "seed",
  async measure(stage) {
    const { speed } = await stage.place(stage.quick ? 10_000 : 100_000);
    return [held("npm run seed", speed.rows / speed.seconds, "rows/s", { atLeast: 20_000 })];
  },
};
