/** Tags that fit what the shopper said in their last visit. Loaded behind the panel. */
import { effect, signal } from '@preact/signals';
import { suggestTags } from '../../utils/followUps/index.ts';
import { TAG_HINT_TEXTS } from '../../utils/locale/index.ts';
import { type Language, VISIT_GAP } from '../../utils/model/index.ts';
import { liveQuery, type MessageRow, readHistory } from '../../utils/storage/index.ts';
import type { PanelState } from './state.ts';

/** Messages that are looked at. */
const LAST = 40;

/** What the shopper said since a visit's pause, oldest first. */
function saidOf(rows: readonly MessageRow[]): readonly string[] {
  const from = rows.findLastIndex(({ at }, n) => {
    const before = rows[n - 1]?.at ?? null;
    return at !== null && before !== null && at - before > VISIT_GAP;
  });
  return rows
    .slice(Math.max(0, from))
    .flatMap(({ side, kind, text }) => (side === 'shopper' && kind === 'text' ? [text] : []));
}

/** Keeps `tagHints` of the state, for as long as the page lives. */
export function followTagHints(
  { conversation, shopper, knownTags, tagHints }: PanelState,
  language: Language,
): void {
  const said = signal<readonly string[]>([]);
  effect(() => {
    const open = conversation.value;
    said.value = [];
    if (open === '') return undefined;
    const subscription = liveQuery(() => readHistory(open, LAST)).subscribe({
      next(rows) {
        said.value = saidOf(rows);
      },
      // A store that can't be read is told of elsewhere.
      error() {},
    });
    return () => subscription.unsubscribe();
  });
  effect(() => {
    const known = knownTags.value.map(({ name }) => name);
    const { tags = null } = shopper.value ?? {};
    tagHints.value = tags === null ? [] : suggestTags(said.value, TAG_HINT_TEXTS[language], tags, known);
  });
}
