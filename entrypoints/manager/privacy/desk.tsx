/** The page of what is kept of shoppers: follows the store, and changes what is set there. Loaded with the page. */
import '../../../components/privacy.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { type PrivacyInfo, PrivacyPage } from '../../../components/index.ts';
import {
  countKept,
  countOlder,
  liveQuery,
  readRetention,
  readSetting,
  writeSetting,
} from '../../../utils/storage/index.ts';
import { chooseRetention } from '../../shared/retention.ts';
import type { PageHost } from '../lazyPages.ts';

/** Counting a large store at each message that comes would be felt; milliseconds. */
const COUNT_AGAIN = 5000;

async function readSet(): Promise<Omit<PrivacyInfo, 'counts'>> {
  const [retention, incognito, hides] = await Promise.all([
    readRetention(),
    readSetting('incognito'),
    readSetting('hidePersonal'),
  ]);
  return { retention, incognito, hides };
}

/** @returns what stands in the section, once it is known what is set. */
export async function createPrivacyPage({ onSection }: PageHost): Promise<VNode> {
  const { lockPages } = await import('../lock/desk.tsx');
  const info = signal<PrivacyInfo>({ counts: null, ...(await readSet()) });
  liveQuery(readSet).subscribe({
    next(set) {
      info.value = { ...info.value, ...set };
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });
  const count = async (): Promise<void> => {
    const counts = document.hidden ? null : await countKept().catch(() => null);
    if (counts !== null) info.value = { ...info.value, counts };
    setTimeout(() => void count(), COUNT_AGAIN);
  };
  void count();
  function Open() {
    return (
      <PrivacyPage
        info={info.value}
        lock={lockPages().section}
        onRetention={(days) => chooseRetention(days, Date.now())}
        onCountOlder={(days, options) => countOlder(days, Date.now(), options)}
        onIncognito={(on) => writeSetting('incognito', on)}
        onHide={(on) => writeSetting('hidePersonal', on)}
        onShoppers={() => onSection('shoppers')}
      />
    );
  }
  return <Open />;
}
