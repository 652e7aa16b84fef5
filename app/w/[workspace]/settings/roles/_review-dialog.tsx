"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import type { Told } from "@/app/_roles/difference-words";
import { Button } from "@/app/_ui/button";
import { CloseDialog } from "@/app/_ui/close-dialog";
import { DialogFrame } from "@/app/_ui/dialog-frame";
import { ActionForm } from "@/app/_ui/form/action-form";
import { Submit } from "@/app/_ui/form/submit";
import { Skeleton } from "@/app/_ui/skeleton";
import { toast } from "@/app/_ui/toast";
import type { FormAction } from "@/lib/gate/result";
import { DifferenceList } from "./_difference-list";
import { useReview } from "./_use-review";

type Props = {
  review: FormAction<Told>;
  save: FormAction;
  /** What is known already; else it is asked for. */
  told?: Told;
  /** What both are sent. */
  fields: Record<string, string | string[]>;
  title: string;
  description: string;
  danger?: boolean;
  words: { weighing: string; back: string; go: string };
  onClose: () => void;
  onSaved?: () => void;
};

/** Says what a change does to people, and does it when that is what was meant. */
export default function ReviewDialog({ review, save, fields, title, description, danger, words, ...on }: Props) {
  const router = useRouter();
  const { told, failure, look } = useReview(review, fields, on.told);
  const looked = useRef(on.told !== undefined);
  useEffect(() => {
    if (!looked.current) look();
    looked.current = true;
  });
  /** What is behind the dialog may be another by now, which is how a conflict shows. */
  function close() {
    router.refresh();
    on.onClose();
  }
  return (
    <DialogFrame wide title={title} description={description} onClose={close}>
      <CloseDialog value={on.onClose}>
        <ActionForm
          action={save}
          onDone={({ message }) => {
            if (message) toast(message);
            on.onSaved?.();
          }}
        >
          {Object.entries(fields).flatMap(([name, value]) =>
            [value].flat().map((one) => <input key={`${name} ${one}`} type="hidden" name={name} value={one} />),
          )}
          {failure && (
            <p role="alert" className="rounded-md bg-brick-soft px-3.5 py-3 text-brick-ink">
              {failure}
            </p>
          )}
          {told ? (
            <DifferenceList told={told} />
          ) : (
            !failure && (
              <div role="status" aria-label={words.weighing} className="min-h-32">
                <Skeleton rows={3} />
              </div>
            )
          )}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button onClick={close}>{words.back}</Button>
            <Submit variant={danger ? "danger" : "primary"} disabled={!told}>
              {words.go}
            </Submit>
          </div>
        </ActionForm>
      </CloseDialog>
    </DialogFrame>
  );
}
