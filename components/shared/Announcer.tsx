/**
 * What a page says to the ear. The regions stand from the start, because one that appears with its text stays unsaid. Each
 * line has one of its own: readers say all of a region again when anything in it changes, whatever `aria-atomic` asks for.
 * A line goes once it was said: a window over the page takes the regions away for a while, and what stands in them when
 * they come back would be said again.
 */
import { useEffect, useState } from 'preact/hooks';

/** How long a line stands, in milliseconds. */
export const SAID_TIME = 10_000;

/** Its text, empty for none, and what it tells of: the same text of something else is said once more. */
export type SaidLine = readonly [text: string, of?: string | number | undefined];

interface Props {
  /** Always as many, each in its place. */
  readonly lines: readonly SaidLine[];
  /** Of a part: the page has its own. */
  readonly isPart?: boolean;
}

export function Announcer({ lines, isPart = false }: Props) {
  return (
    <p class="visually-hidden" {...(isPart ? {} : { role: 'status', 'aria-live': 'off' })}>
      {lines.map(([text, of = ''], at) => (
        <span key={at} aria-live="polite">
          {text !== '' && <Line key={`${of} ${text}`} text={text} />}
        </span>
      ))}
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
