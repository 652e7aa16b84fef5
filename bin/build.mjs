import { build } from "./steps/build.mjs";
import { command } from "./steps/command.mjs";
import { install } from "./steps/install.mjs";

/** `npm run build`: what a start would install and build, without starting; for an image, or ahead of an update. */
command(async () => {
  await install();
  await build();
  return 0;
});
