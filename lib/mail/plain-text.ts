/** The part of html-to-text, which ships no types, that is used here. */
type Node = { name?: string; attribs: Record<string, string>; children: Node[] };
type Breaks = { leadingLineBreaks?: number; trailingLineBreaks?: number };
type Builder = {
  openBlock(breaks: Breaks): void;
  closeBlock(breaks: Breaks): void;
  addLiteral(text: string): void;
  addLineBreak(): void;
};
type Formatter = (elem: Node, walk: (children: Node[], builder: Builder) => void, builder: Builder) => void;

/** “Activate account:” and the address on a line of its own, where every program makes it a link. */
const button: Formatter = (elem, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(elem.children, builder);
  builder.addLiteral(":");
  builder.addLineBreak();
  builder.addLiteral(elem.attribs.href ?? "");
  builder.closeBlock({ trailingLineBreaks: 2 });
};

/** “Your role: Agent” */
const fact: Formatter = (elem, walk, builder) => {
  const [label, value] = elem.children.filter((child) => child.name === "td");
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(label?.children ?? [], builder);
  builder.addLiteral(": ");
  walk(value?.children ?? [], builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** Why it came and from where, under a rule. */
const foot: Formatter = (elem, walk, builder) => {
  builder.openBlock({ leadingLineBreaks: 2 });
  builder.addLiteral("—");
  walk(elem.children, builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

/** How the HTML of a letter becomes its plain text: the same words, good by themselves. */
export const textOptions = {
  wordwrap: false,
  formatters: { button, fact, foot },
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    { selector: "a.button", format: "button" },
    { selector: "tr.fact", format: "fact" },
    { selector: "blockquote", options: { leadingLineBreaks: 1, trimEmptyLines: false } },
    { selector: ".foot", format: "foot" },
    { selector: "[data-skip-in-text=true]", format: "skip" },
  ],
};
