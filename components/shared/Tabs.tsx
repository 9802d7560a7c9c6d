/** https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ with automatic activation. */
import { isComposing } from './ime.ts';

interface Props<Id extends string> {
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly label: string;
  /** Ids of the page: `<prefix>-tab-<id>` and `<prefix>-panel-<id>`. */
  readonly prefix: string;
  readonly onSelect: (id: Id) => void;
}

export function Tabs<Id extends string>({ tabs, selected, label, prefix, onSelect }: Props<Id>) {
  const at = tabs.findIndex((tab) => tab.id === selected);
  return (
    <div
      class="tabs"
      role="tablist"
      aria-label={label}
      onKeyDown={(event) => {
        const to = isComposing(event) ? undefined : target(event.key, at, tabs.length);
        const next = to === undefined ? undefined : tabs[to];
        if (next === undefined) return;
        event.preventDefault();
        onSelect(next.id);
        event.currentTarget.querySelector<HTMLElement>(`#${prefix}-tab-${next.id}`)?.focus();
      }}
    >
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          class="tab"
          role="tab"
          id={`${prefix}-tab-${tab.id}`}
          aria-selected={tab.id === selected}
          aria-controls={tab.id === selected ? `${prefix}-panel-${tab.id}` : undefined}
          tabIndex={tab.id === selected ? 0 : -1}
          onClick={() => onSelect(tab.id)}
        >
          {tab.label}
        </button>
      ))}
    </div>
  );
}

function target(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
