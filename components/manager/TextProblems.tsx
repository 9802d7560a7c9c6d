/** The malformed places of a text in words; each goes to its place. */
import type { RefObject } from 'preact';
import { Icon } from '../shared/Icon.tsx';
import { describeProblem } from './checkDraft.ts';
import type { TextProblem } from './types.ts';
import { useManagerText } from './useManagerText.ts';
import { useToolText } from './useToolText.ts';

/** More say nothing new. */
const SHOWN = 4;

interface Props {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly problems: readonly TextProblem[];
}

export function TextProblems({ area, text, problems }: Props) {
  const t = useManagerText();
  const tt = useToolText();
  if (problems.length === 0) return null;
  return (
    <ul class="text-problems" aria-label={tt('marks.label')}>
      {problems.slice(0, SHOWN).map((problem) => (
        <li key={`${problem.at} ${problem.code}`}>
          <button
            type="button"
            class="text-problem"
            onClick={() => {
              area.current?.focus();
              area.current?.setSelectionRange(problem.at, problem.end);
            }}
          >
            <Icon name="alert" />
            {describeProblem(t, problem, text)}
          </button>
        </li>
      ))}
    </ul>
  );
}
