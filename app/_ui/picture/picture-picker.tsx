"use client";

import { type ChangeEvent, lazy, type ReactNode, Suspense, useEffect, useId, useRef, useState } from "react";
import type { FormAction } from "@/lib/gate/result";
import { Button } from "../button";
import { useAction } from "../form/use-action";
import { useReady } from "../form/use-ready";
import { Message } from "../message";
import { toast } from "../toast";
import { type Area, canShow, drawSquare } from "./draw";

const cropDialog = () => import("./crop-dialog");
const CropDialog = lazy(cropDialog);

export type PictureWords = {
  choose: string;
  title: string;
  hint: string;
  area: string;
  zoom: string;
  save: string;
  cancel: string;
  /** The browser can't show the file as a picture. */
  unreadable: string;
};

type Props = {
  action: FormAction;
  /** The field that the file is sent as. */
  name: string;
  round?: boolean;
  accept: string;
  /** What stands there now. */
  now: ReactNode;
  help: ReactNode;
  words: PictureWords;
  /** What else can be done with it, such as taking it away. */
  children?: ReactNode;
};

/** A picture that is chosen, cut to a square in the browser, and sent. Of the file itself nothing leaves the device. */
export function PicturePicker({ action, name, round = false, accept, now, help, words, children }: Props) {
  const id = useId();
  const ready = useReady();
  const input = useRef<HTMLInputElement>(null);
  const [source, setSource] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const close = () => setSource(null);
  const { run, pending, failure, clear } = useAction(action, {
    onDone: ({ message }) => {
      close();
      if (message) toast(message);
    },
  });

  useEffect(() => () => (source ? URL.revokeObjectURL(source) : undefined), [source]);

  async function choose(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (!file) return;
    clear();
    const url = URL.createObjectURL(file);
    const shown = accept.split(",").includes(file.type) && (await canShow(url));
    setProblem(shown ? null : words.unreadable);
    if (shown) setSource(url);
    else URL.revokeObjectURL(url);
  }

  async function send(area: Area) {
    if (!source) return;
    const payload = new FormData();
    payload.set(name, await drawSquare(source, area, name));
    run(payload);
  }

  const message = problem ?? failure?.fields?.[name] ?? failure?.message;
  return (
    <div className="flex items-start gap-4">
      {now}
      <div className="flex min-w-0 flex-col gap-1.5">
        <div className="flex flex-wrap gap-2">
          <Button
            disabled={!ready}
            aria-describedby={`${id}-help${message ? ` ${id}-error` : ""}`}
            onPointerEnter={cropDialog}
            onFocus={cropDialog}
            onClick={() => input.current?.click()}
          >
            {words.choose}
          </Button>
          {children}
        </div>
        <input ref={input} type="file" accept={accept} hidden onChange={choose} />
        <div role="status" className="contents">
          {message && <Message id={`${id}-error`}>{message}</Message>}
        </div>
        <p id={`${id}-help`} className="text-sm text-ink-soft">
          {help}
        </p>
      </div>
      <Suspense>
        {source && !failure && (
          <CropDialog source={source} round={round} words={words} pending={pending} onSave={send} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}
