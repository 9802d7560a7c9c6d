/** Filters while one types; half-composed text filters too, which does no harm in a list. */
import { Icon } from '../shared/Icon.tsx';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

export function SearchField({ label, placeholder, value, onValue }: Props) {
  return (
    <search class="search">
      <Icon name="search" />
      <input
        class="input"
        type="search"
        autocomplete="off"
        spellcheck={false}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </search>
  );
}
