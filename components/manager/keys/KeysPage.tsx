/** Every key: in the box, in the panel and in the browser; changed by pressing another, switched off, reset, tried. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Announcer } from '../../shared/Announcer.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { KeyRowItem } from './KeyRowItem.tsx';
import { TryKeys } from './TryKeys.tsx';
import type { KeyRow, KeysProps } from './types.ts';
import { useKeyPageText } from './useKeyPageText.ts';

export function KeysPage(props: KeysProps) {
  const { box, panel, browser, maySetBrowser } = props;
  const t = useKeyPageText();
  const [choosing, setChoosing] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [way, setWay] = useState<string | null>(null);
  const isStandard = [...box, ...panel].every((row) => row.isStandard);
  const list = (id: string, rows: readonly KeyRow[]) => (
    <ul class="keys-rows" aria-labelledby={`keys-${id}`}>
      {rows.map((row) => (
        <KeyRowItem
          key={row.id}
          {...props}
          row={row}
          choosing={choosing === row.id}
          onChoosing={(on) => setChoosing(on ? row.id : null)}
          onSay={setSaid}
        />
      ))}
    </ul>
  );
  return (
    <div class="keys">
      <Announcer lines={[[said]]} />
      <div class="keys-head">
        <p class="hint">{t('keyPage.intro')}</p>
        <button type="button" class="button small" disabled={isStandard} onClick={props.onResetAll}>
          <Icon name="undo" />
          {t('keyPage.resetAll')}
        </button>
      </div>
      <Part id="box" title={t('keyPage.box')} hint={t('keyPage.boxHint')}>
        {list('box', box)}
      </Part>
      <Part id="panel" title={t('keyPage.panel')} hint={t('keyPage.panelHint')}>
        {list('panel', panel)}
      </Part>
      <Part
        id="browser"
        title={t('keyPage.browser')}
        hint={t(maySetBrowser ? 'keyPage.browserMaySet' : 'keyPage.browserHint')}
      >
        {list('browser', browser)}
        <div>
          <button
            type="button"
            class="button small"
            onClick={() => void props.onOpenPage().then((told) => setWay(told))}
          >
            {t('keyPage.openPage')}
          </button>
        </div>
        <p class="keys-way" role="status">
          {way ?? ''}
        </p>
      </Part>
      <TryKeys {...props} />
    </div>
  );
}

interface PartProps {
  readonly id: string;
  readonly title: string;
  readonly hint: string;
  readonly children: ComponentChildren;
}

function Part({ id, title, hint, children }: PartProps) {
  return (
    <section class="keys-part" aria-labelledby={`keys-${id}`}>
      <h2 id={`keys-${id}`}>{title}</h2>
      <p class="hint">{hint}</p>
      {children}
    </section>
  );
}
