import type { ComponentChildren } from 'preact';
import { Icon } from '../shared/Icon.tsx';

/** What ties a control to its label, hint and error; spread it onto the control. */
export interface FieldLink {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface Props {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: (link: FieldLink) => ComponentChildren;
}

/** A label above, a control, and below it the hint or, in its place, what is wrong. */
export function Field({ id, label, hint, error, children }: Props) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': `${id}-note`, 'aria-invalid': error !== undefined })}
      <p id={`${id}-note`} class={error === undefined ? 'field-note' : 'field-note error'}>
        {error !== undefined && <Icon name="alert" />}
        {error ?? hint}
      </p>
    </div>
  );
}
