/** The whole side panel. Give it `LocaleContext`; it fills its parent's height. */
import { useRef } from 'preact/hooks';
import { keyText, type OpenView } from '../../utils/model/index.ts';
import { Closed } from './Closed.tsx';
import { Dock } from './dockPart.ts';
import { OpenPanel } from './OpenPanel.tsx';
import { PersistRequest, StoreTrouble } from './StoreNotices.tsx';
import { Teaching } from './Teaching.tsx';
import type { PanelProps } from './types.ts';
import { Unread } from './unreadPart.ts';

export function Panel(props: PanelProps) {
  const { view } = props;
  const last = useRef({ key: '', switched: false });
  const kept = useRef<OpenView | null>(null);
  const key = view.kind === 'open' ? keyText(view.key) : last.current.key;
  if (key !== last.current.key) last.current = { key, switched: last.current.key !== '' };
  // A moment of uncertainty hides the conversation, it doesn't throw away what the agent is typing into it.
  if (view.kind === 'open') kept.current = view;
  else if (view.kind !== 'uncertain') kept.current = null;
  const open = kept.current;
  const { Queue } = props;
  return (
    <div class="panel">
      {Queue !== undefined && (
        <div class="queue-place">
          <Queue />
        </div>
      )}
      {props.teaching === true && <Teaching onStop={props.onStopTeaching} />}
      {open !== null && (
        <div key={keyText(open.key)} class="kept" hidden={view.kind !== 'open'} inert={view.kind !== 'open'}>
          <OpenPanel {...props} view={open} active={view.kind === 'open'} switched={last.current.switched} />
        </div>
      )}
      {view.kind === 'unsupported' && <Unread {...props} view={view} />}
      {view.kind !== 'open' && view.kind !== 'unsupported' && (
        <main class="body">
          <StoreTrouble {...props} />
          <Closed view={view} onEnableSite={props.onEnableSite} />
          {view.kind === 'noConversation' && <PersistRequest {...props} />}
          {view.kind === 'noConversation' && props.notice}
        </main>
      )}
      <Dock {...props} />
    </div>
  );
}
