import { get } from "node:http";

/** Asks the server beside it whether it is ready, under the name that it answers to: for a container's health check. */
const port = process.env.PORT || 3000;
const headers = { Host: process.env.APP_URL ? new URL(process.env.APP_URL).host : `localhost:${port}` };

const asking = get({ host: "127.0.0.1", port, path: "/api/health", headers, timeout: 3000 }, (answer) => {
  answer.resume();
  process.exitCode = answer.statusCode === 200 ? 0 : 1;
});
asking.once("timeout", () => asking.destroy());
asking.once("error", () => {
  process.exitCode = 1;
});
