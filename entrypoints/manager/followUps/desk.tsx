/** The page of promises and reminders: follows the store, and changes it. Loaded with the page. */
import '../../../components/followUps.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { type FollowUpItemChange, FollowUpPage } from '../../../components/index.ts';
import { formatDue, translateFollowUps } from '../../../utils/locale/index.ts';
import {
  type FollowUpOf,
  listFollowUpsOf,
  liveQuery,
  moveFollowUp,
  putFollowUpBack,
  setFollowUpDone,
  takeFollowUpOut,
} from '../../../utils/storage/index.ts';
import type { PageHost } from '../lazyPages.ts';

/** @returns what stands in the section, once it is known what is open. */
export async function createFollowUpPage(host: PageHost): Promise<VNode> {
  const open = signal<readonly FollowUpOf[]>(await listFollowUpsOf().catch(() => []));
  liveQuery(() => listFollowUpsOf()).subscribe({
    next(rows) {
      open.value = rows;
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });
  function Open() {
    return <FollowUpPage followUps={open.value} onChange={(to) => change(to, host)} />;
  }
  return <Open />;
}

async function change(to: FollowUpItemChange, { language, offerUndo }: PageHost): Promise<void> {
  const t = translateFollowUps(language);
  const { followUp } = to;
  const { id, text } = followUp;
  switch (to.kind) {
    case 'done':
      await setFollowUpDone(id, Date.now());
      return offerUndo(t('followUp.isDone', { text }), () => setFollowUpDone(id, null));
    case 'remove':
      await takeFollowUpOut(id);
      return offerUndo(t('followUp.isRemoved', { text }), () => putFollowUpBack(followUp));
    case 'move': {
      await moveFollowUp(id, to.dueAt);
      const when = formatDue(to.dueAt, Date.now(), language);
      return offerUndo(t('followUp.isMoved', { when }), () => moveFollowUp(id, followUp.dueAt));
    }
  }
}
