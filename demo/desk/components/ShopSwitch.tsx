/** Chooses whose conversations are listed, with the number of those waiting. Filters the list, nothing else. */
import { replayShop, type Shop, shops } from '../model/Shop.ts';
import type { DeskState } from '../store/DeskState.ts';

export function ShopSwitch({ state }: { readonly state: DeskState }) {
  const all = [...state.conversations.value.values()];
  const hasReplay = all.some((conversation) => conversation.shopId === replayShop.id);
  const choices: readonly (Shop | null)[] = [null, ...shops, ...(hasReplay ? [replayShop] : [])];
  return (
    <fieldset class="shops">
      <legend class="visually-hidden">店铺</legend>
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
            {shop?.name ?? '全部店铺'}
            <span class="count">
              {waiting.length}
              <span class="visually-hidden">人等待</span>
            </span>
          </button>
        );
      })}
    </fieldset>
  );
}
