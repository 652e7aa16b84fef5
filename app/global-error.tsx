"use client";

import "./globals.css";
import crash from "./_messages/en/crash.json";
import { Button } from "./_ui/button";
import { Plain } from "./_ui/plain";

/** Stands in when even the outermost frame fails, and so speaks without the app's messages. */
export default function Crash({ reset }: { reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <Plain title={crash.title} action={<Button onClick={reset}>{crash.again}</Button>}>
          {crash.body}
        </Plain>
      </body>
    </html>
  );
}
