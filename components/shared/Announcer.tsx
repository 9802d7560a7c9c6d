/**
 * What a page says to the ear. The region stands from the start, because one that appears with its text stays unsaid;
 * what is new in it is said, and nothing else. A line goes once it was said: a window over the page takes the region
 * away for a while, and what stands in it when it comes back would be said again.
 */
import { useEffect, useState } from 'preact/hooks';

/** How long a line stands, in milliseconds. */
export const SAID_TIME = 10_000;

interface Props {
  /** By what they tell of: another name says the same text once more. Empty ones are none. */
  readonly lines: Readonly<Record<string, string>>;
  /** Of a part: the page has its own. */
  readonly isPart?: boolean;
}

export function Announcer({ lines, isPart = false }: Props) {
  return (
    <p class="visually-hidden" role={isPart ? undefined : 'status'} aria-live="polite" aria-atomic="false">
      {Object.entries(lines).map(
        ([name, text]) => text !== '' && <Line key={`${name} ${text}`} text={text} />,
      )}
    </p>
  );
}

function Line({ text }: { readonly text: string }) {
  const [isSaid, setSaid] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(true), SAID_TIME);
    return () => clearTimeout(timer);
  }, []);
  return isSaid ? null : <span>{text}</span>;
}
