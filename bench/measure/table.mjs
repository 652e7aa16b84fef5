import { shown } from "./spread.mjs";

const HEADS = ["#", "what", "ours", "floor", "ratio", "CPU ms", "target", ""];

/** The lines of all figures as one table of text, `[{ number, lines }]` in the order of their numbers. */
export function tableOf(results) {
  const rows = results.flatMap(({ number, lines }) => lines.map((line) => cellsOf(number, line)));
  const widths = HEADS.map((head, at) => Math.max(head.length, ...rows.map((row) => row[at].length)));
  const drawn = (row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at]))
      .join("  ")
      .trimEnd();
  return [HEADS, widths.map((width) => "─".repeat(width)), ...rows].map(drawn).join("\n");
}

function cellsOf(number, { what, ours, floor, ratio, cpu, target, met }) {
  const spent = cpu.length > 0 ? cpu.map((one) => shown(one)).join(" / ") : "";
  const verdict = met === null ? "" : met ? "reached" : "MISSED";
  return [String(number), what, ours, floor, ratio === null ? "" : shown(ratio), spent, target, verdict];
}
