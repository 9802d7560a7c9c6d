/** One thing that was learned: what it is, what is known of it, what can be done with it. */
import type { ComponentChildren } from 'preact';

interface Props {
  readonly title: string;
  readonly facts: readonly string[];
  readonly children: ComponentChildren;
}

export function LearnedRow({ title, facts, children }: Props) {
  return (
    <li class="row">
      <div class="row-text">
        <bdi class="learned-text two-lines" title={title}>
          {title}
        </bdi>
        <p class="hint two-lines">{facts.join(' · ')}</p>
      </div>
      <div class="row-actions">{children}</div>
    </li>
  );
}
