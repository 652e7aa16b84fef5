import { complain, oneLine } from "../steps/say.mjs";
import { runningServer, startServer } from "./server.mjs";

/** Starts the database again, on its port, when it dies under a living Muster. Gives the function that ends the watch. */
export function watchServer(where, { port }) {
  let restarting;
  const look = () => {
    if (restarting || runningServer(where.cluster)) return;
    restarting = restart({ ...where, fixedPort: port }).finally(() => {
      restarting = undefined;
    });
  };
  const timer = setInterval(look, 1000).unref();
  return async () => {
    clearInterval(timer);
    await restarting;
  };
}

async function restart(where) {
  try {
    await startServer(where);
    complain("The database had ended; it runs again.");
  } catch (error) {
    complain(oneLine(error));
  }
}
