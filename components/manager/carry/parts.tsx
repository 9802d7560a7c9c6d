/** What the pages of import, export and restoring share. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { FileProblem } from '../../../utils/model/index.ts';
import { Announcer } from '../../shared/Announcer.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { isComposing } from '../../shared/ime.ts';
import { sayPlace, sayProblem } from './say.ts';
import { useCarryText } from './useCarryText.ts';

interface PageProps {
  readonly title: string;
  /** Said when it changes. */
  readonly said: string;
  /** Escape leaves the page; null: it doesn't. */
  readonly onEscape: (() => void) | null;
  readonly children: ComponentChildren;
}

/** One step. The focus comes to its heading, so that it is read from its beginning. */
export function Step({ title, said, onEscape, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // Another title is another step.
  useEffect(() => heading.current?.focus(), [title]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape only; there is a button for the same
    <div
      class="carry"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event) || event.defaultPrevented || onEscape === null)
          return;
        event.preventDefault();
        onEscape();
      }}
    >
      <Announcer lines={[[said]]} />
      <h1 ref={heading} class="page-title" tabIndex={-1}>
        <bdi>{title}</bdi>
      </h1>
      {children}
    </div>
  );
}

interface ProgressProps {
  readonly text: string;
  readonly done: number;
  readonly all: number;
}

export function Progress({ text, done, all }: ProgressProps) {
  return (
    <div class="carry-progress">
      <progress max={Math.max(1, all)} value={done} aria-label={text} />
      <p class="hint">
        <bdi>{text}</bdi>
      </p>
    </div>
  );
}

/** In tens of per cent: each is said aloud. */
export function tens(done: number, all: number): number {
  return all === 0 ? 0 : Math.floor((10 * done) / all) * 10;
}

/** So many are shown. */
const MOST = 20;

export function Problems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const t = useCarryText();
  return (
    <ul class="carry-problems">
      {problems.slice(0, MOST).map(({ code, place, values }, at) => (
        <li key={at}>
          <bdi class="row-title">{sayPlace(place, t)}</bdi>
          <span>{sayProblem(code, values, t)}</span>
        </li>
      ))}
    </ul>
  );
}

interface WarnProps {
  readonly children: ComponentChildren;
}

/** Something went wrong: said as soon as it stands there. */
export function Warn({ children }: WarnProps) {
  return (
    <p class="field-note error" role="alert">
      <Icon name="alert" />
      {children}
    </p>
  );
}
