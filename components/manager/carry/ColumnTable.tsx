/** The first rows of a table, and over each column what it is: by guess, and as the agent says. */
import { COLUMN_ROLES, type ColumnMapping, type ColumnRole } from '../../../utils/model/index.ts';
import { sayPlace } from './say.ts';
import type { ShownTable } from './types.ts';
import { useCarryText } from './useCarryText.ts';

interface Props {
  readonly table: ShownTable;
  readonly onColumns: (columns: ColumnMapping) => void;
}

/** Characters of a cell that are shown. */
const CELL = 120;

export function ColumnTable({ table, onColumns }: Props) {
  const t = useCarryText();
  const { columns: mapping, rows, sure, place } = table;
  const { columns, skip } = mapping;
  const width = Math.max(columns.length, ...rows.map(({ cells }) => cells.length));
  const roles = Array.from({ length: width }, (_, at) => columns[at] ?? null);
  const name = t('import.preview', { place: sayPlace(place, t) });
  return (
    <div class="carry-group">
      <h2 class="field-label">
        <bdi>{name}</bdi>
      </h2>
      <p class="hint">{t(sure ? 'import.columnsSure' : 'import.columnsGuessed')}</p>
      <label class="carry-line">
        {t('import.skip')}
        <input
          class="input carry-number"
          type="number"
          min={0}
          max={50}
          value={skip}
          onChange={(event) => {
            const asked = Math.trunc(Number(event.currentTarget.value));
            onColumns({ columns: roles, skip: Math.max(0, Math.min(50, asked || 0)) });
          }}
        />
      </label>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section class="carry-scroll" tabIndex={0} aria-label={name}>
        <table class="carry-table">
          <thead>
            <tr>
              <td />
              {roles.map((role, at) => (
                <th key={at} scope="col">
                  <select
                    class="input"
                    aria-label={t('import.columnUse', { n: at + 1 })}
                    value={role ?? ''}
                    onChange={(event) => {
                      const chosen = columnRole(event.currentTarget.value);
                      onColumns({ skip, columns: roles.map((one, i) => (i === at ? chosen : one)) });
                    }}
                  >
                    <option value="">{t('column.none')}</option>
                    {COLUMN_ROLES.map((one) => (
                      <option key={one} value={one}>
                        {t(`column.${one}`)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ line, cells }, at) => (
              <tr key={line} class={at < skip ? 'skipped' : ''}>
                <th scope="row">
                  {line}
                  {at < skip && <span class="tag">{t('import.skipped')}</span>}
                </th>
                {roles.map((_role, i) => (
                  <td key={i}>
                    <bdi>{(cells[i] ?? '').slice(0, CELL)}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function columnRole(value: string): ColumnRole | null {
  return COLUMN_ROLES.find((role) => role === value) ?? null;
}
