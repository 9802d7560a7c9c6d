/** What went wrong or was left out while loading, in words, until it is put away. */
import type { DeskState } from '../store/DeskState.ts';

export function Notices({ state }: { readonly state: DeskState }) {
  const notices = state.notices.value;
  return (
    <div role="status">
      {notices.length > 0 && (
        <div class="notices">
          <div>
            {notices.map((notice) => (
              <p key={notice}>{notice}</p>
            ))}
          </div>
          <button
            type="button"
            class="quiet-button"
            onClick={() => {
              state.notices.value = [];
            }}
          >
            知道了
          </button>
        </div>
      )}
    </div>
  );
}
