import { keyText } from '../../utils/model/index.ts';
import { Closed } from './Closed.tsx';
import { Dock } from './Dock.tsx';
import { OpenPanel } from './OpenPanel.tsx';
import { PersistRequest, StoreTrouble } from './StoreNotices.tsx';
import type { PanelProps } from './types.ts';

/** The whole side panel. Give it `LocaleContext`; it fills its parent's height. */
export function Panel(props: PanelProps) {
  const { view } = props;
  return (
    <div class="panel">
      {view.kind === 'open' ? (
        <OpenPanel key={keyText(view.key)} {...props} view={view} />
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
