/** What came of a chosen file: what is wrong with it and where, what it would replace, or that it is done. */
import { useEffect, useRef } from 'preact/hooks';
import type { AdapterProblem } from '../../utils/model/index.ts';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import type { AdapterImportState, ManagerCallbacks } from './types.ts';
import { useManagerText } from './useManagerText.ts';

interface Props extends Pick<ManagerCallbacks, 'onImportConfirm' | 'onImportCancel'> {
  readonly result: AdapterImportState;
}

export function ImportResult({ result, onImportConfirm, onImportCancel }: Props) {
  const t = useManagerText();
  const heading = useRef<HTMLHeadingElement>(null);
  // Chosen in the browser's own dialog: the answer is what comes next. That it is done is announced instead.
  useEffect(() => {
    if (result.state !== 'done') heading.current?.focus();
  }, [result]);
  const close = <IconButton icon="close" label={t('action.close')} onClick={onImportCancel} />;
  switch (result.state) {
    case 'problems':
      return (
        <div class="import bad">
          <div class="import-head">
            <Icon name="alert" />
            <h3 ref={heading} tabIndex={-1}>
              {t('adapterImport.problems', { n: result.problems.length })}
            </h3>
            {close}
          </div>
          <p>{t('adapterImport.unchanged')}</p>
          <Problems problems={result.problems} />
        </div>
      );
    case 'ready':
      return (
        <div class="import">
          <div class="import-head">
            <h3 ref={heading} tabIndex={-1}>
              {t('adapterImport.ready')}
            </h3>
          </div>
          <ul class="import-list">
            {result.replaces.map(({ name, from, to }, at) => (
              <li key={at}>
                <span class="tag">{t('adapterImport.replace')}</span>
                <bdi class="row-title">{name}</bdi>
                <span>{t('adapterImport.versions', { from, to })}</span>
                {to < from && (
                  <span class="import-older">
                    <Icon name="alert" />
                    {t('adapterImport.older')}
                  </span>
                )}
              </li>
            ))}
            {result.adds.map((name, at) => (
              <li key={at}>
                <span class="tag">{t('adapterImport.add')}</span>
                <bdi class="row-title">{name}</bdi>
              </li>
            ))}
          </ul>
          <div class="form-actions">
            <button type="button" class="button" onClick={onImportCancel}>
              {t('action.cancel')}
            </button>
            <button type="button" class="button primary" onClick={onImportConfirm}>
              {t('adapterImport.confirm')}
            </button>
          </div>
        </div>
      );
    case 'done':
      return (
        <div class="import good">
          <div class="import-head">
            <Icon name="check" />
            <p>{t('adapterImport.done', { n: result.count })}</p>
            {close}
          </div>
        </div>
      );
  }
}

/** As many as anybody reads; a file with more is better exported anew. */
const PROBLEMS_SHOWN = 12;

function Problems({ problems }: { readonly problems: readonly AdapterProblem[] }) {
  const t = useManagerText();
  const more = problems.length - PROBLEMS_SHOWN;
  return (
    <>
      <ol class="problems">
        {problems.slice(0, PROBLEMS_SHOWN).map(({ code, where, value }, at) => (
          <li key={at}>
            <p class="row-title">{t(`adapterProblem.${code}`)}</p>
            {(where !== '' || value !== '') && (
              <dl class="problem-place">
                {where !== '' && <Detail name={t('adapterImport.where')} text={where} />}
                {value !== '' && <Detail name={t('adapterImport.value')} text={value} />}
              </dl>
            )}
            <p class="hint">{t(`adapterProblem.${code}.fix`)}</p>
          </li>
        ))}
      </ol>
      {more > 0 && <p class="hint">{t('adapterImport.more', { n: more })}</p>}
    </>
  );
}

/** A value may be a whole file: what is shown of it is enough to know it by. */
const DETAIL_SHOWN = 160;

function Detail({ name, text }: { readonly name: string; readonly text: string }) {
  const shown = text.length > DETAIL_SHOWN ? `${text.slice(0, DETAIL_SHOWN)}…` : text;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <code class="code">{shown}</code>
      </dd>
    </div>
  );
}
