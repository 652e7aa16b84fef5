/** Runs once as the server starts: the worker in the same process, and the way to close everything at its end. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ openServer }, { apiWords }] = await Promise.all([
    import("./lib/gate/server"),
    import("./app/_messages/api-words"),
  ]);
  openServer(apiWords);
}
