import { Avatar } from "@/app/_ui/avatar";
import { CapacityBar } from "@/app/_ui/capacity-bar";
import { HoursBand } from "@/app/_ui/hours-band";
import { capacityWords } from "./capacity-words";
import { Part, Row } from "./part";
import { people } from "./people";

const picture =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Crect width='8' height='8' fill='%23c9b8a3'/%3E%3Ccircle cx='4' cy='3' r='1.6' fill='%236b4f3a'/%3E%3Cpath d='M1 8a3 3 0 0 1 6 0' fill='%23495c4d'/%3E%3C/svg%3E";

export function Marks() {
  return (
    <Part title="The roll: presence, hours, load">
      <Row>
        {(["sm", "md", "lg", "xl"] as const).map((size) => (
          <span key={size} className="inline-flex items-center gap-3">
            <Avatar name="Ann Lee" size={size} status={{ is: "online", label: "Online" }} />
            <Avatar name="Ann Lee" picture={picture} size={size} status={{ is: "away", label: "Away until 15:00" }} />
            <Avatar name="Bo" size={size} status={{ is: "off", label: "Off shift" }} />
            <Avatar name="Ann Lee" picture={picture} size={size} />
          </span>
        ))}
      </Row>
      <Row>
        {people.slice(0, 6).map((person) => (
          <HoursBand key={person.id} windows={person.windows} label={person.hours} today={2} />
        ))}
      </Row>
      <Row>
        {[...people.slice(0, 6), { id: "many", load: 20, capacity: 40 }].map(({ id, load, capacity }) => (
          <CapacityBar key={id} load={load} capacity={capacity} label={capacityWords(load, capacity)} />
        ))}
      </Row>
    </Part>
  );
}
