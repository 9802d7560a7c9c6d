/** What stands above a list while rows of it are chosen: how many they are, and what can be done with all of them at once. */
import type { ComponentChildren } from 'preact';
import { IconButton } from '../shared/IconButton.tsx';
import { isComposing } from '../shared/ime.ts';

interface Props {
  readonly label: string;
  readonly count: string;
  readonly clear: string;
  /** A form is open below: Escape closes it first. */
  readonly hasForm: boolean;
  /** The buttons. */
  readonly actions: ComponentChildren;
  readonly children: ComponentChildren;
  readonly onCloseForm: () => void;
  readonly onClear: () => void;
}

export function ManyFrame({ label, count, clear, hasForm, actions, children, onCloseForm, onClear }: Props) {
  return (
    <section
      class="many"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.stopPropagation();
        if (hasForm) onCloseForm();
        else onClear();
      }}
    >
      <div class="many-row">
        <span class="many-count" role="status">
          {count}
        </span>
        {actions}
        <IconButton icon="close" label={clear} onClick={onClear} />
      </div>
      {children}
    </section>
  );
}
