/** Chooses files. The browser's own chooser stands behind a button. */
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../shared/Icon.tsx';
import type { NamedFile } from './types.ts';

interface Props {
  readonly label: string;
  readonly primary?: boolean;
  /** Takes the focus when it comes: what it had opened was left. */
  readonly focus?: boolean;
  readonly onFiles: (files: readonly NamedFile[]) => void;
}

export function ImportButton({ label, primary = false, focus = false, onFiles }: Props) {
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  // Once, when it comes.
  useEffect(() => {
    if (focus) button.current?.focus();
  }, []);
  return (
    <>
      <input
        ref={chooser}
        class="visually-hidden"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])].map((file) => ({ path: file.name, file }));
          // The same file, corrected, is a change again.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
      <button
        ref={button}
        type="button"
        class={primary ? 'button primary' : 'button'}
        onClick={() => chooser.current?.click()}
      >
        <Icon name="upload" />
        {label}
      </button>
    </>
  );
}
