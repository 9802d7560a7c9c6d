/** The boxes by which rows are chosen: one for all of them, and one in each row. */
import type { CSSProperties } from 'preact';

interface AllProps {
  readonly label: string;
  readonly chosen: number;
  readonly total: number;
  readonly onChoose: () => void;
}

export function ChooseAll({ label, chosen, total, onChoose }: AllProps) {
  return (
    <label class="check">
      <input
        type="checkbox"
        aria-label={label}
        checked={chosen > 0 && chosen === total}
        indeterminate={chosen > 0 && chosen < total}
        onClick={onChoose}
      />
    </label>
  );
}

interface RowProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly tabIndex: number;
  readonly class?: string;
  readonly style?: CSSProperties;
  /** @param shift from the last one that was chosen to this one. */
  readonly onChoose: (shift: boolean) => void;
}

export function ChooseRow({ label, isChosen, tabIndex, onChoose, style, ...props }: RowProps) {
  return (
    <td class={`col-check ${props.class ?? ''}`.trim()} style={style}>
      <label class="check">
        <input
          type="checkbox"
          data-column="check"
          tabIndex={tabIndex}
          aria-label={label}
          checked={isChosen}
          onClick={(event) => onChoose(event.shiftKey)}
        />
      </label>
    </td>
  );
}
