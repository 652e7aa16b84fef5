import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";

const prefix = "muster-mail-";

/**
 * A real mail server that keeps what it is given as files, one a letter, for tests in other processes to read. Mail to
 * `…@bounce.test` is refused for good, mail to `…@later.test` the first time that it is tried.
 */
export async function openSink() {
  const draft = mkdtempSync(join(tmpdir(), prefix));
  const tried = new Set();
  let kept = 0;
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo({ address }, _session, answer) {
      if (address.endsWith("@bounce.test")) return answer(refusal(550, "No such mailbox"));
      const again = tried.has(address);
      tried.add(address);
      return answer(address.endsWith("@later.test") && !again ? refusal(451, "Try again later") : undefined);
    },
    onData(stream, { envelope }, answer) {
      const chunks = [];
      stream.on("data", (chunk) => chunks.push(chunk));
      stream.once("end", () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        keep({ to, from: envelope.mailFrom.address, raw: Buffer.concat(chunks).toString("base64") });
        answer();
      });
    },
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address();
  const folder = folderOf(`smtp://127.0.0.1:${port}`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  mkdirSync(join(folder, "drafts"));

  /** A letter appears whole: it is written elsewhere and moved in. */
  function keep(letter) {
    const name = `${String(++kept).padStart(6, "0")}.json`;
    writeFileSync(join(folder, "drafts", name), JSON.stringify(letter));
    renameSync(join(folder, "drafts", name), join(folder, name));
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Where the letters of the mail server at an address lie. */
export function folderOf(url) {
  return join(tmpdir(), prefix + new URL(url).port);
}

/** The names of the letters so far, in the order in which they came. */
export function listLetters(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
}

function refusal(responseCode, message) {
  return Object.assign(new Error(message), { responseCode });
}
