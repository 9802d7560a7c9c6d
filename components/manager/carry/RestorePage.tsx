/** Everything of a backup or a file in place of what is here: what would come, go and change. */
import type { TranslateCarry } from '../../../utils/locale/index.ts';
import type { Template } from '../../../utils/model/index.ts';
import { WindowedList } from '../../shared/WindowedList.tsx';
import type { CompareTexts } from '../templateTypes.ts';
import { Diff } from './Diff.tsx';
import { Progress, Step, tens, Warn } from './parts.tsx';
import type { RestoreCallbacks, RestoreProblem, RestoreState } from './types.ts';
import { useCarryText } from './useCarryText.ts';
import { useWhen } from './useWhen.ts';

export interface RestorePageProps extends RestoreCallbacks {
  readonly state: RestoreState;
  readonly compareTexts: CompareTexts;
}

interface Row {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly here: Template | null;
  readonly there: Template | null;
}

const keyOf = ({ id }: Row): string => id;
/** In pixels. */
const ROW = 76;

export function RestorePage({ state, compareTexts, ...on }: RestorePageProps) {
  const t = useCarryText();
  const when = useWhen();
  const close = (
    <button type="button" class="button" onClick={on.onClose}>
      {t(state.step === 'preview' ? 'import.cancel' : 'import.close')}
    </button>
  );
  switch (state.step) {
    case 'problem':
      return (
        <Step title={t('import.unreadable')} said="" onEscape={on.onClose}>
          <Warn>{sayRestoreProblem(state.problem, t)}</Warn>
          <div class="form-actions">{close}</div>
        </Step>
      );
    case 'writing': {
      const { done, all } = state;
      return (
        <Step title={t('restore.confirm')} said={`${tens(done, all)}%`} onEscape={null}>
          <Progress text={t('restore.progress', { done, all })} done={done} all={all} />
          <div class="form-actions">
            <button type="button" class="button" onClick={on.onStop}>
              {t('write.cancel')}
            </button>
          </div>
        </Step>
      );
    }
    case 'done':
      return (
        <Step title={t('restore.done')} said="" onEscape={on.onClose}>
          <p>{t('restore.doneHint')}</p>
          <div class="form-actions">{close}</div>
        </Step>
      );
    case 'preview': {
      const rows: readonly Row[] = [
        ...state.changed.map((one) => ({ ...one, id: one.here.id, kind: 'changed' as const })),
        ...state.added.map((there) => ({ id: there.id, kind: 'added' as const, here: null, there })),
        ...state.removed.map((here) => ({ id: here.id, kind: 'removed' as const, here, there: null })),
      ];
      return (
        <Step title={t('restore.title', { when: when(state.at) })} said="" onEscape={on.onClose}>
          <p>{t('restore.intro')}</p>
          <div class="form-actions carry-top">
            <button type="button" class="button primary" onClick={on.onConfirm}>
              {t('restore.confirm')}
            </button>
            {close}
          </div>
          <table class="carry-table carry-counts">
            <thead>
              <tr>
                <th scope="col">{t('restore.table')}</th>
                <th scope="col">{t('restore.here')}</th>
                <th scope="col">{t('restore.there')}</th>
              </tr>
            </thead>
            <tbody>
              {state.tables.map(({ table, here, there }) => (
                <tr key={table}>
                  <th scope="row">{t(`table.${table}`)}</th>
                  <td>{here}</td>
                  <td>{there}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length > 0 && (
            <WindowedList
              items={rows}
              keyOf={keyOf}
              estimate={ROW}
              label={t('table.templates')}
              row={(row) => <RestoreRow row={row} compareTexts={compareTexts} />}
            />
          )}
        </Step>
      );
    }
  }
}

interface RestoreRowProps {
  readonly row: Row;
  readonly compareTexts: CompareTexts;
}

function RestoreRow({ row: { kind, here, there }, compareTexts }: RestoreRowProps) {
  const t = useCarryText();
  const shown = there ?? here;
  return (
    <article class="carry-item">
      <div class="carry-item-head">
        <span class={`carry-badge ${kind}`}>{t(`restore.${kind}`)}</span>
        <bdi class="row-title">{shown?.title || t('review.untitled')}</bdi>
      </div>
      {here === null || there === null || here.text === there.text ? (
        <p class="carry-text">
          <bdi>{shown?.text}</bdi>
        </p>
      ) : (
        <Diff
          before={here.text}
          after={there.text}
          beforeLabel={t('restore.here')}
          afterLabel={t('restore.there')}
          compareTexts={compareTexts}
        />
      )}
    </article>
  );
}

function sayRestoreProblem(problem: RestoreProblem, t: TranslateCarry): string {
  switch (problem.code) {
    case 'badRow':
      return t('restore.badRow', {
        table: t(`table.${problem.table}`),
        index: problem.index + 1,
        field: problem.field,
      });
    case 'full':
      return t('write.full');
    case 'locked':
      return t('backup.locked');
    case 'failed':
      return t('write.failed');
    default:
      return t(`restore.${problem.code}`);
  }
}
