import { FilterBar } from "@/app/_ui/filter/filter-bar";
import { FilterSelect } from "@/app/_ui/filter/filter-select";
import { SearchInput } from "@/app/_ui/filter/search-input";
import { Part } from "./part";
import { people } from "./people";
import { PeopleTable } from "./people-table";

const roles = [{ value: "agent", label: "Conversation Agent" }];
const states = [{ value: "off", label: "2FA off" }];

export function Tables({ theme }: { theme: string }) {
  return (
    <Part title="Table: filters in the address, keys, selection, cards on a phone">
      <FilterBar label={`Filter members, ${theme}`} keep={["sort"]}>
        <SearchInput label="Search members" />
        <FilterSelect name="role" label="Role" any="Any role" options={roles} />
        <FilterSelect name="two-factor" label="2FA" any="2FA on or off" options={states} />
      </FilterBar>
      <PeopleTable caption={`Members, ${theme}`} people={people} />
    </Part>
  );
}
