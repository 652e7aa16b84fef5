/** The letter in a frame of nobody's origin that runs no scripts. Its links open beside. */
export function LetterFrame({ html, title }: { html: string; title: string }) {
  return (
    <iframe
      title={title}
      srcDoc={html}
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      className="block h-[max(34rem,calc(100dvh-13rem))] w-full bg-paper"
    />
  );
}
