import { Button } from "@/app/_ui/button";
import { Callout } from "@/app/_ui/callout";
import { Checkbox } from "@/app/_ui/checkbox";
import { CheckboxGroup } from "@/app/_ui/checkbox-group";
import { Field } from "@/app/_ui/field";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { PasswordInput } from "@/app/_ui/password-input";
import { Picker } from "@/app/_ui/picker";
import { RadioCards } from "@/app/_ui/radio-cards";
import { Select } from "@/app/_ui/select";
import { Buttons, Stack } from "@/app/_ui/stack";
import { Switch } from "@/app/_ui/switch";
import { Textarea } from "@/app/_ui/textarea";
import { findFault } from "./actions";
import { Part } from "./part";

const roles = [
  { value: "admin", label: "Admin", help: "Sees and does everything but transfer ownership." },
  { value: "basic", label: "Basic", help: "Answers customers, keeps contacts and templates." },
];

const teams = ["Sales", "Support", "Night shift", "Returns", "Partners"].map((label) => ({
  value: label.toLowerCase(),
  label,
}));

export function Forms() {
  return (
    <Part title="Form: errors at the field and on top, nothing typed is lost">
      <div className="grid gap-10 lg:grid-cols-2">
        <ActionForm action={findFault}>
          <Stack>
            <Field name="email" label="E-mail" help="The invitation goes there, and only there.">
              <Input type="email" autoComplete="email" placeholder="ann@acme.test" />
            </Field>
            <Field name="phone" label="Phone" optional error="Start with + and the country, such as +34 600 000 000.">
              <Input type="tel" defaultValue="600" />
            </Field>
            <Field name="password" label="Password">
              <PasswordInput defaultValue="correct horse" />
            </Field>
            <Field name="zone" label="Time zone">
              <Select options={[{ value: "Europe/Madrid", label: "Madrid (GMT+1)" }]} />
            </Field>
            <Field name="note" label="Personal note" optional>
              <Textarea placeholder="They read it in the letter" />
            </Field>
            <Buttons>
              <Submit>Send invitations</Submit>
              <Button>Cancel</Button>
            </Buttons>
          </Stack>
        </ActionForm>
        <ActionForm action={findFault}>
          <Stack>
            <CheckboxGroup
              name="roleIds"
              legend="Roles"
              help="At least one."
              choices={roles}
              defaultValue={["basic"]}
            />
            <Picker name="teamIds" legend="Teams" choices={teams} defaultValue={["sales"]} optional />
            <RadioCards
              name="pack"
              legend="Role pack"
              defaultValue="essential"
              cards={[
                {
                  value: "essential",
                  label: "Essential",
                  help: "Admin, Basic, Support. For a small team that shares all.",
                },
                { value: "sales", label: "Sales and payments", help: "Agents see their own; supervisors see all." },
                { value: "gone", label: "Hierarchy", help: "Not in your plan.", disabled: true },
              ]}
            />
            <div className="divide-y divide-line border-y border-line">
              <Switch label="Require 2FA for everyone" help="From Friday, everyone enrols at sign-in." defaultChecked />
              <Switch label="Allowed domains only" />
              <Switch label="Can’t be changed" disabled />
            </div>
            <Checkbox name="remember" label="Keep me signed in" help="On this device, for 30 days." defaultChecked />
            <Callout>Applies to the next sign-in of everyone.</Callout>
            <Submit>Save changes</Submit>
          </Stack>
        </ActionForm>
      </div>
    </Part>
  );
}
