"use client";

type Props = {
  kind: "on" | "off" | "offered" | "locked" | "never";
  label: string;
  changed?: boolean;
  closed?: boolean;
  /** Of the one role that a narrow window shows. */
  visible?: boolean;
  entry?: boolean;
  onPress?: () => void;
};

/** One dot: filled, hollow, or half for what the role offers. Those of the Owner can't be pressed. */
export function MatrixCell({ kind, label, changed, closed, visible, entry, onPress }: Props) {
  const mark = <span className="matrix-dot" data-kind={kind} data-changed={changed || undefined} />;
  return (
    <td data-shown={visible || undefined} data-owner={kind === "locked" || undefined}>
      {onPress ? (
        <button
          type="button"
          aria-pressed={kind === "on"}
          aria-label={label}
          aria-disabled={closed || undefined}
          tabIndex={entry ? 0 : -1}
          onClick={onPress}
        >
          {mark}
        </button>
      ) : (
        <span role="img" aria-label={label}>
          {mark}
        </span>
      )}
    </td>
  );
}
