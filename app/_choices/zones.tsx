import { Select } from "@/app/_ui/select";
import { currentName, timeZones } from "@/lib/kernel/time-zone";

/** A zone's city, and how far its clocks are from UTC at this moment: "Berlin (GMT+2)". */
function labelOf(zone: string, locale: string, now: Date): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "shortOffset" }).formatToParts(now);
  const offset = parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
  const place = zone.split("/").slice(1).join(", ").replaceAll("_", " ") || zone;
  return place === offset ? place : `${place} (${offset})`;
}

const continentOf = (zone: string) => zone.split("/")[0] ?? zone;

type Props = { defaultValue: string; locale: string; now: Date };

/** All zones by continent, so that typing the first letters of a city finds it. */
export function ZoneSelect({ defaultValue, locale, now }: Props) {
  const [listed, chosen] = [timeZones(), currentName(defaultValue)];
  const zones = listed.includes(chosen) ? listed : [chosen, ...listed];
  const single = zones.filter((zone) => !zone.includes("/"));
  const continents = [...new Set(zones.filter((zone) => zone.includes("/")).map(continentOf))];
  const option = (zone: string) => (
    <option key={zone} value={zone}>
      {labelOf(zone, locale, now)}
    </option>
  );
  return (
    <Select defaultValue={chosen} autoComplete="off">
      {single.map(option)}
      {continents.map((continent) => (
        <optgroup key={continent} label={continent}>
          {zones.filter((zone) => zone.includes("/") && continentOf(zone) === continent).map(option)}
        </optgroup>
      ))}
    </Select>
  );
}
