import gate from "@/app/_messages/en/gate.json" with { type: "json" };
import permissions from "@/app/_messages/en/permissions.json" with { type: "json" };

/** The sentences of the refusals, by which a refused page is told from one that lets in. */
export const refusalTitle = gate.permissionTitle;
export const suspendedTitle = new RegExp(gate.suspendedTitle.replace("{workspace}", "[^<]{1,80}"));

/** Every permission with the name that people read; the longest first, since one may begin another. */
export const permissionLabels = Object.entries(permissions.keys)
  .flatMap(([noun, verbs]) =>
    Object.entries(verbs).map(([verb, label]) => ({ key: `${noun}:${verb}`, label: escaped(label) })),
  )
  .sort((a, b) => b.label.length - a.label.length);

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
