/** Which columns are shown, in which order, and which stay while one scrolls. Remembered. */
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import { isComposing } from '../../shared/ime.ts';
import { type Column, type ColumnChoice, moved, placed, STANDARD_COLUMNS, toggledIn } from './columns.ts';
import { useShopperText } from './useShopperText.ts';

interface Props {
  readonly choice: ColumnChoice;
  readonly onChoice: (choice: ColumnChoice) => void;
}

export function ColumnMenu({ choice, onChoice }: Props) {
  const t = useShopperText();
  const id = useId();
  const root = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const columns = placed(choice);
  const move = (column: Column, step: 1 | -1) => onChoice(moved(choice, column, step));
  return (
    <section
      ref={root}
      class="column-menu"
      aria-label={t('columns.title')}
      onKeyDown={(event) => {
        if (!isOpen || event.key !== 'Escape' || isComposing(event)) return;
        event.preventDefault();
        setIsOpen(false);
        root.current?.querySelector('button')?.focus();
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && root.current?.contains(to) === false) setIsOpen(false);
      }}
    >
      <button
        type="button"
        class="button small"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setIsOpen(!isOpen)}
      >
        <Icon name="edit" />
        {t('columns.open')}
      </button>
      {isOpen && (
        <div id={id} class="column-list">
          <p class="hint">{t('columns.hint')}</p>
          <ol>
            {columns.map(({ id: column, isHidden, isFrozen }) => {
              const name = t(`shopper.column.${column}`);
              const isName = column === 'name';
              return (
                <li
                  key={column}
                  onKeyDown={(event) => {
                    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                    if (step === undefined || !event.altKey) return;
                    event.preventDefault();
                    move(column, step === 1 ? 1 : -1);
                  }}
                >
                  <label class="check-line">
                    <input
                      type="checkbox"
                      checked={!isHidden}
                      disabled={isName}
                      onClick={() => onChoice(toggledIn(choice, 'hidden', column))}
                    />
                    {name}
                  </label>
                  {!isName && (
                    <>
                      <button
                        type="button"
                        class={isFrozen ? 'icon-button pinned' : 'icon-button'}
                        aria-pressed={isFrozen}
                        aria-label={t('columns.freeze', { name })}
                        title={t('columns.freeze', { name })}
                        onClick={() => onChoice(toggledIn(choice, 'frozen', column))}
                      >
                        <Icon name="pin" />
                      </button>
                      {([-1, 1] as const).map((step) => (
                        <button
                          key={step}
                          type="button"
                          class="icon-button"
                          aria-label={t(step < 0 ? 'columns.up' : 'columns.down', { name })}
                          title={t(step < 0 ? 'columns.up' : 'columns.down', { name })}
                          onClick={() => move(column, step)}
                        >
                          <Icon name={step < 0 ? 'up' : 'chevron'} />
                        </button>
                      ))}
                    </>
                  )}
                </li>
              );
            })}
          </ol>
          <button type="button" class="button small" onClick={() => onChoice(STANDARD_COLUMNS)}>
            {t('columns.reset')}
          </button>
        </div>
      )}
    </section>
  );
}
