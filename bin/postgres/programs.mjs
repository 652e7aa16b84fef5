import { spawn } from "node:child_process";

const environment = { PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" };

/** Runs one of PostgreSQL's programs as its account and resolves with `{ code, output }`. */
export function runProgram(account, program, args, input = "") {
  return new Promise((resolve, reject) => {
    const who = account ? { uid: account.uid, gid: account.gid } : {};
    const child = spawn(program, args, { cwd: "/", env: environment, detached: true, ...who });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.once("error", reject);
    child.once("exit", (code) => setImmediate(() => resolve({ code: code ?? 1, output })));
  });
}

/** The line of a program's output that says why it failed. */
export function reason(output) {
  const lines = output.split("\n").map((line) => line.trim());
  return (
    lines.findLast((line) => /error|fatal|could not|refus/i.test(line)) ?? lines.findLast(Boolean) ?? "no reason given"
  );
}
