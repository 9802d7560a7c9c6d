// @vitest-environment happy-dom
/** Keys in import and export: a checkbox each, off until it is ticked, and what can't be taken is named. */
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import {
  type ExportCallbacks,
  ExportPage,
  type ExportState,
  type ImportCallbacks,
  ImportPage,
  type ImportState,
  LocaleContext,
} from '../../components/index.ts';
import { translateCarry } from '../../utils/locale/index.ts';

afterEach(cleanup);

const say = translateCarry('zh-CN');
type Review = Extract<ImportState, { step: 'review' }>;

function showReview(keys: Review['keys']) {
  const spies = { onTakeKeys: vi.fn<ImportCallbacks['onTakeKeys']>() };
  const nothing = (): void => {};
  const state: Review = {
    ...{ step: 'review', packName: '售后', items: [], failure: null, keys },
    ...{ choices: new Map(), codes: new Map() },
  };
  render(
    <LocaleContext.Provider value="zh-CN">
      <ImportPage
        state={state}
        compareTexts={() => []}
        {...{ onFiles: nothing, onColumns: nothing, onTarget: nothing, onCheck: nothing, onBack: nothing }}
        {...{ onChoose: nothing, onChooseCode: nothing, onImport: nothing, onStop: nothing }}
        {...{ onTakeBack: nothing, onClose: nothing }}
        {...spies}
      />
    </LocaleContext.Provider>,
  );
  return spies;
}
const confirm = () => screen.getByRole<HTMLButtonElement>('button', { name: say('review.confirm') });

it('an import offers the file’s keys, not ticked, and names those that can’t be', () => {
  const { onTakeKeys } = showReview({ count: 2, ignored: ['later', 'x: Q'], take: false });
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: say('review.keys', { n: 2 }) });
  expect(box.checked).toBe(false);
  expect(screen.getByText(say('review.keysIgnored', { names: 'later、x: Q' }))).toBeDefined();
  fireEvent.click(box);
  expect(onTakeKeys).toHaveBeenCalledExactlyOnceWith(true);
  expect(confirm().disabled).toBe(true);
});

it('an import of keys alone can be confirmed once they are ticked', () => {
  showReview({ count: 2, ignored: [], take: true });
  expect(confirm().disabled).toBe(false);
});

it('an import without keys says nothing of them', () => {
  showReview(null);
  expect(screen.queryByRole('checkbox')).toBeNull();
});

it('an export offers the agent’s keys, not ticked', () => {
  const onTakeKeys = vi.fn<ExportCallbacks['onTakeKeys']>();
  const state: ExportState = {
    ...{ packs: [{ id: 'p', name: '售后', count: 1 }], packId: 'p', format: 'zip', saved: '', failed: false },
    ...{ keys: { count: 3, take: false }, file: { name: 'a.zip', losses: [], empty: false } },
  };
  const nothing = (): void => {};
  render(
    <LocaleContext.Provider value="zh-CN">
      <ExportPage
        state={state}
        {...{ onPack: nothing, onFormat: nothing, onSave: nothing, onClose: nothing, onTakeKeys }}
      />
    </LocaleContext.Provider>,
  );
  const box = screen.getByRole<HTMLInputElement>('checkbox', { name: say('export.keys', { n: 3 }) });
  expect(box.checked).toBe(false);
  fireEvent.click(box);
  expect(onTakeKeys).toHaveBeenCalledExactlyOnceWith(true);
});
