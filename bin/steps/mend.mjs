import { join } from "node:path";
import { read, replace } from "./files.mjs";
import { root } from "./paths.mjs";

/**
 * postgres.js 3.4.9 writes to a connection that the server has closed: the process dies of it, or the connection is
 * never written to again (porsager/postgres issues 1154, 1208; its pull request 1209). Until a release holds the repair,
 * it is made here, after every install.
 */
const REPAIRS = [
  [
    "  function nextWrite(fn) {\n    const x = socket.write(chunk, fn)\n",
    "  function nextWrite(fn) {\n    if (socket === null) {\n      chunk = nextWriteTimer = null\n      error(Errors.connection('CONNECTION_CLOSED', options))\n      return false\n    }\n    const x = socket.write(chunk, fn)\n",
  ],
  [
    "    clearImmediate(nextWriteTimer)\n    socket.removeListener('data', data)\n",
    "    clearImmediate(nextWriteTimer)\n    chunk = nextWriteTimer = null\n    socket.removeListener('data', data)\n",
  ],
];

/** Repairs the installed driver, once. Throws when it is another version than the one that needs it. */
export function mendDriver(folder = join(root, "node_modules", "postgres")) {
  for (const format of ["src", "cjs/src"]) {
    const path = join(folder, format, "connection.js");
    const found = read(path);
    if (found === null) continue;
    const mended = REPAIRS.reduce((text, [broken, whole]) => mend(text, broken, whole, path), found);
    if (mended !== found) replace(path, mended);
  }
}

function mend(text, broken, whole, path) {
  if (text.includes(whole)) return text;
  if (!text.includes(broken))
    throw new Error(`${path} isn't the version of postgres.js that bin/steps/mend.mjs repairs`);
  return text.replace(broken, () => whole);
}
