/** Chooses whose conversations are listed, with the number of those waiting. Filters the list, nothing else. */
import { replayShop, type Shop, shops } from '../model/Shop.ts';
import type { DeskState } from '../store/DeskState.ts';
import { useWords } from './useWords.ts';

export function ShopSwitch({ state }: { readonly state: DeskState }) {
  const all = [...state.conversations.value.values()];
  const words = useWords();
  const known = [...shops, replayShop].filter(({ id }) => all.some(({ shopId }) => shopId === id));
  // With one shop there is nothing to choose.
  if (known.length < 2) return null;
  const choices: readonly (Shop | null)[] = [null, ...known];
  return (
    <fieldset class="shops">
      <legend class="visually-hidden">{words.shops}</legend>
      {choices.map((shop) => {
        const waiting = all.filter(
          ({ shopId, waitingSince }) => waitingSince !== null && (shop === null || shop.id === shopId),
        );
        return (
          <button
            key={shop?.id ?? 'all'}
            type="button"
            aria-pressed={state.shop.value === (shop?.id ?? null)}
            onClick={() => {
              state.shop.value = shop?.id ?? null;
            }}
          >
            {shop?.name ?? words.allShops}
            <span class="count">
              {waiting.length}
              <span class="visually-hidden">{words.waitingPeople}</span>
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
