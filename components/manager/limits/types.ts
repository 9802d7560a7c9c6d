/** How long an answer may take, as the manager shows and changes it. */
import type { ChosenLimits, LimitId } from '../../../utils/waiting/index.ts';

export interface WaitLimitProps {
  /** As far as the agent chose, in seconds. */
  readonly chosen: ChosenLimits;
  /** @param seconds checked; null: what came along. Answer with an `undo` offer. */
  readonly onLimit: (id: LimitId, seconds: number | null) => void;
}
