/** The whole side panel. Give it `LocaleContext`; it fills its parent's height. */
import { useRef } from 'preact/hooks';
import { keyText } from '../../utils/model/index.ts';
import { Closed } from './Closed.tsx';
import { Dock } from './Dock.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { PersistRequest, StoreTrouble } from './StoreNotices.tsx';
import type { PanelProps } from './types.ts';

export function Panel(props: PanelProps) {
  const { view } = props;
  const last = useRef({ key: '', switched: false });
  const key = view.kind === 'open' ? keyText(view.key) : last.current.key;
  if (key !== last.current.key) last.current = { key, switched: last.current.key !== '' };
  return (
    <div class="panel">
      {view.kind === 'open' ? (
        <OpenPanel key={key} {...props} view={view} switched={last.current.switched} />
      ) : (
        <main class="body">
          <StoreTrouble {...props} />
          <Closed view={view} onEnableSite={props.onEnableSite} />
          {view.kind === 'noConversation' && <PersistRequest {...props} />}
        </main>
      )}
      <Dock {...props} />
    </div>
  );
}
