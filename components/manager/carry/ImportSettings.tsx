/** What was read, where it goes, and what the columns of its tables are. */
import { ColumnTable } from './ColumnTable.tsx';
import { Problems, Step, Warn } from './parts.tsx';
import { TargetField } from './TargetField.tsx';
import type { ImportCallbacks, ImportState } from './types.ts';
import { useCarryText } from './useCarryText.ts';

interface Props extends Pick<ImportCallbacks, 'onColumns' | 'onTarget' | 'onCheck' | 'onClose'> {
  readonly state: Extract<ImportState, { step: 'settings' }>;
}

export function ImportSettings({ state, onColumns, onTarget, onCheck, onClose }: Props) {
  const t = useCarryText();
  const { sources, tables, packs, target, found, refused, problems, busy } = state;
  const untold = tables.some(({ columns }) => !columns.columns.includes('text'));
  const named = target.kind === 'pack' || target.name.trim() !== '';
  const counted = [
    t('import.found', { n: found }),
    ...(refused > 0 ? [t('import.refusedCount', { n: refused })] : []),
  ];
  return (
    <Step
      title={t('import.title')}
      said={busy ? t('import.checking') : counted.join(' · ')}
      onEscape={onClose}
    >
      <ul class="carry-sources">
        {sources.map(({ file, format, encoding }, at) => (
          <li key={at}>
            <bdi class="row-title">{t('import.source', { file, format: t(`format.${format}`) })}</bdi>
            {encoding !== null && <span class="tag">{t('import.encoding', { encoding })}</span>}
          </li>
        ))}
        <li>{counted.join(' · ')}</li>
      </ul>
      {problems.length > 0 && (
        <>
          <Warn>{t('import.skippedFiles', { n: problems.length })}</Warn>
          <Problems problems={problems} />
        </>
      )}
      <TargetField packs={packs} target={target} onTarget={onTarget} />
      {tables.map((table, at) => (
        <ColumnTable key={at} table={table} onColumns={(columns) => onColumns(at, columns)} />
      ))}
      {found === 0 && <Warn>{t(untold ? 'import.noTextColumn' : 'import.nothingToImport')}</Warn>}
      <div class="form-actions">
        <button
          type="button"
          class="button primary"
          disabled={found === 0 || !named || busy}
          onClick={onCheck}
        >
          {t(busy ? 'import.checking' : 'import.check')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('import.cancel')}
        </button>
        <span class="hint">{t('import.nothingYet')}</span>
      </div>
    </Step>
  );
}
