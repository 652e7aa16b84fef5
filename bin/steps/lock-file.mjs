const systems = ["darwin", "linux", "win32", "android", "freebsd", "openbsd", "netbsd", "sunos", "aix", "openharmony"];
const processors = ["arm64", "x64", "ia32", "arm", "ppc64", "s390x", "riscv64", "loong64", "mips64el", "wasm32"];

/** The packages of other platforms that a lock file asks for and doesn't name: `{ name, version, dev }` of each. */
export function missingPackages({ packages }) {
  return Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !resolves(packages, path, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Whether what `path` asks for stands in the lock, in its own folder or in one above. */
function resolves(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true;
    if (at === "") return false;
  }
}

/** What npm would have written for such a package, but for the hash of a file that nobody here has. */
export function entryFor({ name, version, dev }) {
  const parts = name.split("/").at(-1).split("-");
  const cpu = parts.includes("wasm32") ? ["wasm32"] : processors.filter((one) => parts.includes(one));
  const os = parts.includes("wasm32") ? [] : systems.filter((one) => parts.includes(one));
  const libc = parts.includes("musl") ? ["musl"] : parts.some((one) => one.startsWith("gnu")) ? ["glibc"] : [];
  return {
    version,
    cpu,
    ...(dev ? { dev } : {}),
    ...(libc.length > 0 ? { libc } : {}),
    optional: true,
    ...(os.length > 0 ? { os } : {}),
  };
}
