import { Dialog } from "@/app/_ui/dialog";
import { Field } from "@/app/_ui/field";
import { ActionButton } from "@/app/_ui/form/action-button";
import { ActionForm } from "@/app/_ui/form/action-form";
import { ProveProvider } from "@/app/_ui/form/prove-context";
import { Submit } from "@/app/_ui/form/submit";
import { Input } from "@/app/_ui/input";
import { Buttons, Stack } from "@/app/_ui/stack";
import { askAgain, prove, refuse, succeed } from "./actions";
import { Part, Row } from "./part";

export function Dialogs() {
  return (
    <Part title="Layers: dialog, question, proof of identity, toast with Undo">
      <ProveProvider prove={prove}>
        <Row>
          <Dialog trigger="Create team" title="Create team" description="Members of a team share its conversations.">
            <ActionForm action={succeed}>
              <Stack>
                <Field name="name" label="Name">
                  <Input autoFocus />
                </Field>
                <Buttons>
                  <Submit>Create team</Submit>
                </Buttons>
              </Stack>
            </ActionForm>
          </Dialog>
          <ActionButton action={succeed} undo={succeed}>
            Suspend Amir
          </ActionButton>
          <ActionButton
            action={refuse}
            variant="danger"
            confirm={{
              title: "Remove Amir Haddad?",
              consequence: "His 3 open conversations go to Unassigned. His sessions end at once.",
              confirm: "Remove Amir",
            }}
          >
            Remove
          </ActionButton>
          <ActionButton action={askAgain}>Asks for the password (“right”)</ActionButton>
        </Row>
      </ProveProvider>
    </Part>
  );
}
