/**
 * Adapters come in here: a file is chosen or dropped anywhere on the section. Its text goes out to be checked, and
 * nothing is taken over before the agent has seen what it replaces.
 */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { ImportResult } from './ImportResult.tsx';
import type { ManagerProps } from './types.ts';
import { useManagerText } from './useManagerText.ts';

/** More than any adapter file has: enough to be told too big, little enough to be read. */
const READ_AT_MOST = 4 * 1024 * 1024;

interface Props
  extends Pick<ManagerProps, 'adapterImport' | 'onImportFile' | 'onImportConfirm' | 'onImportCancel'> {
  readonly labelledBy: string;
  readonly children: ComponentChildren;
}

export function AdapterImport({ adapterImport, labelledBy, children, onImportFile, ...on }: Props) {
  const t = useManagerText();
  const chooser = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);
  const [unreadable, setUnreadable] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    try {
      onImportFile(await file.slice(0, READ_AT_MOST).text());
      setUnreadable(false);
    } catch {
      // Moved or deleted meanwhile, or a folder.
      setUnreadable(true);
    }
  };
  return (
    <section
      class={dropping ? 'adapters dropping' : 'adapters'}
      aria-labelledby={labelledBy}
      onDragOver={(event) => {
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        const to = event.relatedTarget;
        if (!(to instanceof Node && event.currentTarget.contains(to))) setDropping(false);
      }}
      onDrop={(event) => {
        setDropping(false);
        if (event.dataTransfer?.types.includes('Files') !== true) return;
        event.preventDefault();
        void read(event.dataTransfer.files[0]);
      }}
    >
      <p>{t('adapters.intro')}</p>
      <div class="drop">
        <input
          ref={chooser}
          class="visually-hidden"
          type="file"
          accept=".json,application/json"
          tabIndex={-1}
          aria-hidden="true"
          onChange={(event) => {
            void read(event.currentTarget.files?.[0]);
            // The same file, corrected, is a change again.
            event.currentTarget.value = '';
          }}
        />
        <button type="button" class="button" onClick={() => chooser.current?.click()}>
          <Icon name="upload" />
          {t('adapterImport.choose')}
        </button>
        <p class="hint">{t(dropping ? 'adapterImport.dropNow' : 'adapterImport.drop')}</p>
      </div>
      {unreadable && (
        <p class="field-note error" role="alert">
          <Icon name="alert" />
          {t('adapterImport.unreadable')}
        </p>
      )}
      {adapterImport !== null && <ImportResult result={adapterImport} {...on} />}
      {children}
    </section>
  );
}
