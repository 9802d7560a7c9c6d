/** Searches while nobody waits, so that the agent's first key isn't the slowest: what was never run isn't compiled yet. */
import type { SuggestionEngine } from '../../utils/suggestion/index.ts';
import { found } from './views.ts';

/** Typed on as an agent types: in letters, in initials, in characters. */
const TYPED = ['fahuo', 'tkdd', '发货多久', '新疆运费'];
/** Milliseconds between two keys: a chat's message in between is answered at once. */
const BETWEEN = 30;
/** As many as a palette asks for. */
const LIMIT = 9;

export async function warmUp(engine: SuggestionEngine): Promise<void> {
  for (const query of TYPED) {
    for (let end = 1; end <= query.length; end += 1) {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN));
      found(engine, null, query.slice(0, end), LIMIT);
    }
  }
}
