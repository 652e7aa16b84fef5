import { Eye } from "lucide-react";
import type { ReactNode } from "react";

type Props = { label: string; action: ReactNode; more?: ReactNode; children: ReactNode };

/** Above every page while something out of the ordinary is in force. It stays in sight, and what ends it comes first by keyboard. */
export function NoticeBar({ label, action, more, children }: Props) {
  return (
    <section aria-label={label} className="notice-bar">
      <Eye aria-hidden />
      <p>
        {children} {more && <span className="notice-more">{more}</span>}
      </p>
      {action}
    </section>
  );
}
