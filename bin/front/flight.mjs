/** Knows the answers that are under way, so that a server can stop without cutting one off. */
export function flightLog() {
  const flying = new Set();
  let landed = () => {};
  return {
    enter(response) {
      flying.add(response);
      response.once("close", () => {
        flying.delete(response);
        if (flying.size === 0) landed();
      });
    },
    /** Ends live streams, waits for the rest, and cuts off what takes longer than `patience` milliseconds. */
    async drain(patience) {
      for (const response of flying) {
        if (isStream(response)) response.destroy();
        else if (!response.headersSent) response.setHeader("Connection", "close");
      }
      if (flying.size === 0) return;
      let late;
      await new Promise((resolve) => {
        landed = resolve;
        late = setTimeout(resolve, patience);
      });
      clearTimeout(late);
      for (const response of flying) response.destroy();
    },
  };
}

function isStream(response) {
  return String(response.getHeader("content-type") ?? "").startsWith("text/event-stream");
}
