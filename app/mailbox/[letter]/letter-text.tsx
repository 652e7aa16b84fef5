const ADDRESS = /(https?:\/\/\S+)/;

/** The plain text as mail programs show it: addresses can be followed. */
export function LetterText({ text }: { text: string }) {
  return (
    <div className="max-w-[76ch] px-4 py-5 leading-6 break-words whitespace-pre-wrap">
      {text.split(ADDRESS).map((part, i) =>
        i % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text that never changes
          <a key={i} href={part} target="_blank" rel="noreferrer" className="link break-all">
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </div>
  );
}
