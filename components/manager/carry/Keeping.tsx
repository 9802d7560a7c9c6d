/** Backups, everything as a file, and the last imports: the lower part of the data section. */
import { useState } from 'preact/hooks';
import { formatBytes } from '../../../utils/locale/index.ts';
import { Announcer } from '../../shared/Announcer.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { useLanguage } from '../../shared/locale.tsx';
import { ImportButton } from './ImportButton.tsx';
import { Warn } from './parts.tsx';
import type { KeepingCallbacks, KeepingState } from './types.ts';
import { useCarryText } from './useCarryText.ts';
import { useWhen } from './useWhen.ts';

export interface KeepingProps extends KeepingCallbacks {
  readonly state: KeepingState;
}

export function Keeping({ state, ...on }: KeepingProps) {
  const t = useCarryText();
  const { said, busy } = state;
  const good = said === 'backedUp' ? t('backup.done') : said === 'takenBack' ? t('done.takenBack') : '';
  return (
    <div class="prose carry-keeping">
      <Announcer lines={[[good]]} />
      <Backups state={state} {...on} />
      {said === 'locked' && <Warn>{t('backup.locked')}</Warn>}
      {(said === 'full' || said === 'error') && (
        <Warn>{t('backup.failed', { reason: t(`backup.${said}`) })}</Warn>
      )}
      <Everything busy={busy} {...on} />
      <Imports state={state} {...on} />
      {said === 'unknown' && <Warn>{t('imports.unknown')}</Warn>}
    </div>
  );
}

function Backups({ state, onBackUp, onRestore }: KeepingProps) {
  const t = useCarryText();
  const when = useWhen();
  const language = useLanguage();
  const { backups, most, busy, said } = state;
  return (
    <>
      <h2>{t('backup.title')}</h2>
      <p class="hint">{t('backup.intro', { n: most })}</p>
      <div class="form-actions">
        <button type="button" class="button" disabled={busy} onClick={onBackUp}>
          <Icon name="disk" />
          {t('backup.now')}
        </button>
        {said === 'backedUp' && <span class="hint">{t('backup.done')}</span>}
      </div>
      {backups.length === 0 ? (
        <p class="hint">{t('backup.none')}</p>
      ) : (
        <ul class="rows">
          {backups.map(({ id, at, by, templates, pictures, shoppers, size }) => (
            <li class="row" key={id}>
              <div class="row-text">
                <span class="row-title">{when(at)}</span>
                <p class="hint">
                  {t(`backup.${by}`)} · {t('backup.counts', { templates, pictures })} ·{' '}
                  {formatBytes(size, language)}
                  {shoppers && ` · ${t('backup.withShoppers')}`}
                </p>
              </div>
              <button
                type="button"
                class="button"
                disabled={busy}
                aria-label={t('backup.restoreThis', { when: when(at) })}
                onClick={() => onRestore(id)}
              >
                {t('backup.restore')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface EverythingProps extends Pick<KeepingCallbacks, 'onExportAll' | 'onImportAll'> {
  readonly busy: boolean;
}

function Everything({ busy, onExportAll, onImportAll }: EverythingProps) {
  const t = useCarryText();
  const [shoppers, setShoppers] = useState(false);
  return (
    <>
      <h2>{t('everything.title')}</h2>
      <p class="hint">{t('everything.intro')}</p>
      <label class="carry-radio">
        <input
          type="checkbox"
          checked={shoppers}
          onChange={(event) => setShoppers(event.currentTarget.checked)}
        />
        {t('everything.shoppers')}
      </label>
      {shoppers && <Warn>{t('everything.shoppersHint')}</Warn>}
      <div class="form-actions">
        <button type="button" class="button" disabled={busy} onClick={() => onExportAll(shoppers)}>
          <Icon name="download" />
          {t('everything.export')}
        </button>
        <ImportButton label={t('everything.import')} onFiles={onImportAll} />
      </div>
    </>
  );
}

function Imports({ state, onTakeImportBack }: KeepingProps) {
  const t = useCarryText();
  const when = useWhen();
  const { imports, asked, busy, said } = state;
  return (
    <>
      <h2>{t('imports.title')}</h2>
      {said === 'takenBack' && <p class="hint">{t('done.takenBack')}</p>}
      {imports.length === 0 && <p class="hint">{t('imports.none')}</p>}
      <ul class="rows">
        {imports.map(({ id, at, packName, added, changed, removed }) => (
          <li class="row" key={id}>
            <div class="row-text">
              <bdi class="row-title">{packName}</bdi>
              <p class="hint">
                {when(at)} · {t('imports.counts', { added, changed, removed })}
              </p>
            </div>
            <button
              type="button"
              class="button"
              disabled={busy}
              aria-label={t('imports.takeBackThis', { when: when(at), pack: packName })}
              onClick={() => onTakeImportBack(id, 'refuse')}
            >
              {t('imports.takeBack')}
            </button>
            {asked?.id === id && (
              <div class="row-below">
                <Warn>{t('imports.changed', { n: asked.changed })}</Warn>
                <div class="form-actions">
                  <button type="button" class="button" onClick={() => onTakeImportBack(id, 'keep')}>
                    {t('imports.keep')}
                  </button>
                  <button type="button" class="button" onClick={() => onTakeImportBack(id, 'force')}>
                    {t('imports.force')}
                  </button>
                </div>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
