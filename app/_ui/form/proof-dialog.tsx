"use client";

import type { FormAction } from "@/lib/gate/result";
import { CloseDialog } from "../close-dialog";
import { DialogFrame } from "../dialog-frame";
import { Field } from "../field";
import { PasswordInput } from "../password-input";
import { Stack } from "../stack";
import { useWords } from "../words";
import { ActionForm } from "./action-form";
import { Submit } from "./submit";

type Props = { prove: FormAction; onProven: () => void; onClose: () => void };

export default function ProofDialog({ prove, onProven, onClose }: Props) {
  const words = useWords();
  return (
    <DialogFrame title={words.proofTitle} description={words.proofBody} onClose={onClose}>
      <CloseDialog value={null}>
        <ActionForm action={prove} onDone={onProven}>
          <Stack>
            <Field name="password" label={words.password}>
              <PasswordInput autoFocus />
            </Field>
            <div className="flex justify-end">
              <Submit>{words.confirm}</Submit>
            </div>
          </Stack>
        </ActionForm>
      </CloseDialog>
    </DialogFrame>
  );
}
