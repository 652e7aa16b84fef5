import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../bin/steps/paths.mjs";

const BOUNDARY = "----muster-bench";

/** A server action of the build by its name and the end of its file: `{ id }` as the browser posts it. */
export function actionNamed(name, file) {
  const manifest = JSON.parse(readFileSync(join(root, ".next", "server", "server-reference-manifest.json"), "utf8"));
  const found = Object.entries(manifest.node).find(
    ([, one]) => one.exportedName === name && one.filename.endsWith(file),
  );
  if (!found) throw new Error(`the build has no action ${name} in ${file}`);
  return { id: found[0] };
}

/** The headers and the body with which the browser posts a form to an action. */
export function posting({ id }, origin, fields, headers = {}) {
  const parts = [...Object.entries(fields).map(([name, value]) => [`_1_${name}`, value]), ["0", '["$K1"]']];
  const body = parts.map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    headers: {
      ...{ "next-action": id, origin, accept: "text/x-component", ...headers },
      "content-type": `multipart/form-data; boundary=${BOUNDARY}`,
    },
    body: `${body.join("")}--${BOUNDARY}--\r\n`,
  };
}

/** Posts a form to an action and insists that it did what was asked. */
export async function post(url, action, fields, headers) {
  const request = posting(action, new URL(url).origin, fields, headers);
  const answer = await fetch(url, { method: "POST", redirect: "manual", ...request });
  const text = await answer.text();
  if (!/"ok":true/.test(text)) throw new Error(`${url} answered ${answer.status}: ${text.slice(-300)}`);
}
