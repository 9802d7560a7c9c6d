/** The bar on top: who is on duty, how the training goes, and the way to the settings. */
import type { DeskState } from '../store/DeskState.ts';
import { practiceSummary } from '../store/practiceSummary.ts';
import { Avatar } from './Avatar.tsx';
import { useWords } from './useWords.ts';

export function TopBar({
  state,
  onSettings,
}: {
  readonly state: DeskState;
  /** Null: nothing is to be set. */
  readonly onSettings: (() => void) | null;
}) {
  const words = useWords();
  const { answered, average, waiting } = practiceSummary(state);
  return (
    <header class="topbar">
      <svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <rect width="24" height="24" rx="7" />
        <path d="M6.5 8h11v7.5h-6.2l-3 2.7v-2.7H6.5z" />
      </svg>
      <h1>{words.title}</h1>
      <dl class="figures">
        <div>
          <dt>{words.waiting}</dt>
          <dd>{waiting}</dd>
        </div>
        <div>
          <dt>{words.answered}</dt>
          <dd>{answered}</dd>
        </div>
        <div title={words.averageHint}>
          <dt>{words.average}</dt>
          <dd>{average === null ? '–' : words.seconds(average)}</dd>
        </div>
      </dl>
      {onSettings !== null && (
        <button type="button" class="quiet-button" onClick={onSettings}>
          {words.settings}
        </button>
      )}
      <span class="agent-chip">
        <Avatar name={words.agent} hue={178} />
        {words.agent}
      </span>
    </header>
  );
}
