/** Size of the text and density, each with its choices side by side: chosen by looking at what it does. */
import { useId } from 'preact/hooks';
import { DENSITIES, type Look, SIZES } from '../../../utils/model/index.ts';
import { useLookText } from './useLookText.ts';

interface Props {
  readonly look: Look;
  readonly onLook: (look: Look) => void;
}

export function LookChoice({ look, onLook }: Props) {
  const t = useLookText();
  return (
    <div class="look">
      <Segments
        label={t('look.size')}
        choices={SIZES.map((id) => ({ id, label: t(`look.size.${id}`) }))}
        chosen={look.size}
        onChoose={(size) => onLook({ ...look, size })}
      />
      <Segments
        label={t('look.density')}
        choices={DENSITIES.map((id) => ({ id, label: t(`look.density.${id}`) }))}
        chosen={look.density}
        onChoose={(density) => onLook({ ...look, density })}
      />
    </div>
  );
}

interface SegmentProps<Id extends string> {
  readonly label: string;
  readonly choices: readonly { readonly id: Id; readonly label: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

function Segments<Id extends string>({ label, choices, chosen, onChoose }: SegmentProps<Id>) {
  const name = useId();
  return (
    <fieldset class="segments">
      <legend class="hint">{label}</legend>
      {choices.map((choice) => (
        <label key={choice.id} class={`segment ${choice.id}`}>
          <input
            type="radio"
            name={name}
            checked={choice.id === chosen}
            onChange={() => onChoose(choice.id)}
          />
          <span>{choice.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
