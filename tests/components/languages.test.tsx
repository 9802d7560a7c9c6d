// @vitest-environment happy-dom
/** Every state of panel and manager stands in every language, with no placeholder left in it. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { translateManager } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { IMPORT_STATES, showManager } from './managerMakers.tsx';
import { showShoppers } from './shopperMakers.tsx';
import { PANEL_STATES, showState } from './states.tsx';

afterEach(cleanup);

const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const satisfies readonly Language[];
/** A parameter that nobody filled in, a key that nobody translated, a value that isn't one. */
const BROKEN = /\{\w+\}|undefined|\bNaN\b|\[object|^\w+\.\w+$/;

function texts(root: Element): readonly string[] {
  const words = [...root.querySelectorAll('*')].flatMap((element) => [
    element.getAttribute('aria-label') ?? '',
    element.getAttribute('title') ?? '',
    element.getAttribute('placeholder') ?? '',
  ]);
  return [root.textContent, ...words];
}

describe.each(LANGUAGES)('%s', (language) => {
  const t = translateManager(language);

  it.each(Object.keys(PANEL_STATES))('panel: %s', (name) => {
    const { container } = showState(name, language);
    expect(container.textContent).not.toBe('');
    expect(texts(container).filter((text) => BROKEN.test(text))).toEqual([]);
  });

  it('panel: all tabs, in this language', () => {
    const { container } = showState('open', language);
    for (const key of ['tab.replies', 'tab.shopper', 'tab.history'] as const) {
      fireEvent.click(screen.getByRole('tab', { name: t(key) }));
      expect(texts(container).filter((text) => BROKEN.test(text))).toEqual([]);
    }
  });

  it.each(['templates', 'sites', 'data'] as const)('manager: %s', (section) => {
    const { container } = showManager({ section }, language);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(t(`manager.${section}`));
    expect(texts(container).filter((text) => BROKEN.test(text))).toEqual([]);
  });

  it('manager: the parts of the page of shoppers', () => {
    const { container } = showShoppers({}, language);
    const tabs = screen.getAllByRole('tab');
    expect(tabs).toHaveLength(3);
    for (const tab of tabs) {
      fireEvent.click(tab);
      expect(texts(container).filter((text) => BROKEN.test(text))).toEqual([]);
    }
  });

  it.each(Object.keys(IMPORT_STATES))('manager: an import: %s', (name) => {
    const { container } = showManager(
      { section: 'sites', adapterImport: IMPORT_STATES[name] ?? null },
      language,
    );
    expect(container.querySelector('.import')).not.toBeNull();
    expect(texts(container).filter((text) => BROKEN.test(text))).toEqual([]);
  });

  it('manager: the form', () => {
    showManager({ startDraft: {} }, language);
    expect(screen.getByRole('form', { name: t('editor.new') })).toBeDefined();
  });
});
