"use client";

import { useEffect } from "react";
import { Button } from "./_ui/button";
import { Plain } from "./_ui/plain";
import { fill, useWords } from "./_ui/words";

type Props = { error: Error & { digest?: string }; reset: () => void };

export default function Fault({ error, reset }: Props) {
  const words = useWords();
  useEffect(() => console.error(error), [error]);
  return (
    <Plain title={words.faultTitle} action={<Button onClick={reset}>{words.tryAgain}</Button>}>
      {words.faultBody} {error.digest && fill(words.faultCode, { code: error.digest })}
    </Plain>
  );
}
