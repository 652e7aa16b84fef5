import { Part, Row } from "./part";

const colours = [
  "paper surface sunken raised line line-strong",
  "ink ink-soft ink-faint",
  "spruce spruce-strong spruce-soft",
  "marigold marigold-mark marigold-soft marigold-ink",
  "brick brick-strong brick-soft brick-ink",
  "online away off",
].map((row) => row.split(" "));

export function Tokens() {
  return (
    <Part title="Colour and type">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        {colours.map((row) => (
          <div key={row[0]} className="flex">
            {row.map((name) => (
              <div key={name} className="w-20 text-xs">
                <div className="h-9 border border-line" style={{ background: `var(--${name})` }} />
                {name}
              </div>
            ))}
          </div>
        ))}
      </div>
      <Row>
        <span className="font-display text-2xl font-semibold tracking-[-0.02em]">Everyone, and what they can take</span>
      </Row>
      <Row>
        <span className="font-display text-xl font-semibold">Acme Flowers invites you</span>
        <span className="text-lg font-semibold">Members</span>
        <span className="text-md font-semibold">Two-factor</span>
        <span>Base 14/20: 12 members, 2 invitations waiting.</span>
        <span className="text-sm">Tables 13: 1,234.50</span>
        <span className="text-xs">Small 12</span>
        <a href="#link" className="link">
          Where a link leads
        </a>
      </Row>
    </Part>
  );
}
