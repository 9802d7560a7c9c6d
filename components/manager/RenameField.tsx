/** A name that is written in its place: Enter takes it, Escape leaves it, leaving the field takes it. */
import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '../shared/ime.ts';
import { useTemplateText } from './useTemplateText.ts';

interface Props {
  readonly name: string;
  /** Called once; null when nothing is to be changed. */
  readonly onDone: (name: string | null) => void;
}

export function RenameField({ name, onDone }: Props) {
  const t = useTemplateText();
  const field = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const done = (result: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(result);
  };
  return (
    <input
      ref={field}
      class="input rename"
      aria-label={t('tree.renameThis', { name })}
      autocomplete="off"
      defaultValue={name}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (isComposing(event)) return;
        if (event.key === 'Enter') done(event.currentTarget.value.trim());
        else if (event.key === 'Escape') done(null);
      }}
      onClick={(event) => event.stopPropagation()}
      onBlur={(event) => done(event.currentTarget.value.trim())}
    />
  );
}
