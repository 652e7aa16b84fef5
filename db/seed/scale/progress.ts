import type { WriteStream } from "node:tty";

const WIDTH = 30;

/** A bar that fills while rows are written; where the output is no terminal, only its last state is shown. */
export function progressBar(total: number, out: Pick<WriteStream, "write" | "isTTY"> = process.stdout) {
  const began = Date.now();
  let [done, rows] = [0, 0];

  function line(): string {
    const share = total === 0 ? 1 : done / total;
    const full = Math.round(share * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    const speed = Math.round(rows / Math.max(0.001, (Date.now() - began) / 1000));
    return `${bar} ${String(Math.floor(share * 100)).padStart(3)} %  ${shown(rows)} rows  ${shown(speed)} rows/s`;
  }

  return {
    add(steps: number, written: number) {
      done += steps;
      rows += written;
      if (out.isTTY) out.write(`\r${line()}`);
    },
    /** Shows the last state, and answers it. */
    end(): { rows: number; seconds: number } {
      out.write(out.isTTY ? `\r${line()}\n` : `${line()}\n`);
      return { rows, seconds: Math.max(0.001, (Date.now() - began) / 1000) };
    },
  };
}

function shown(count: number): string {
  return count.toLocaleString("en-GB");
}
