/** How the training goes: rounds answered, the average seconds a shopper had waited for one, and who waits now. */
import type { DeskState } from './DeskState.ts';

export function practiceSummary(state: Pick<DeskState, 'responses' | 'conversations'>) {
  const responses = state.responses.value;
  const total = responses.reduce((sum, ms) => sum + ms, 0);
  return {
    answered: responses.length,
    average: responses.length === 0 ? null : Math.round(total / responses.length / 1000),
    waiting: [...state.conversations.value.values()].filter(({ waitingSince }) => waitingSince !== null)
      .length,
  };
}
