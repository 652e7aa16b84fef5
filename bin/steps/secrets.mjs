import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { read, replace } from "./files.mjs";

/** The secrets of this checkout, made once and kept where only its owner can read them. */
export function ownSecrets(dataFolder) {
  const file = join(dataFolder, "secrets.json");
  const known = JSON.parse(read(file) ?? "{}");
  const secrets = { ...freshSecrets(), ...known };
  if (Object.keys(secrets).some((name) => !known[name])) replace(file, `${JSON.stringify(secrets, null, 2)}\n`, 0o600);
  return secrets;
}

export function freshSecrets() {
  const secret = () => randomBytes(32).toString("base64url");
  return { authSecret: secret(), ownerPassword: secret(), appPassword: secret() };
}
