/** The workbench. Lays out the columns; what each shows is its own business. */
import { useSignal } from '@preact/signals';
import { conversationOf } from '../store/conversations.ts';
import type { Desk } from '../store/createDesk.ts';
import { ChatHeader } from './ChatHeader.tsx';
import { Composer } from './Composer.tsx';
import { ConversationList } from './ConversationList.tsx';
import { Notices } from './Notices.tsx';
import { OrdersColumn } from './OrdersColumn.tsx';
import { SettingsDialog } from './SettingsDialog.tsx';
import { ShopSwitch } from './ShopSwitch.tsx';
import { Thread } from './Thread.tsx';
import { TopBar } from './TopBar.tsx';
import { useWide } from './useWide.ts';
import { useWords } from './useWords.ts';

interface Props {
  readonly desk: Desk;
  readonly search?: string;
  /** Left out: nothing is to be set. */
  readonly onApply?: (search: string) => void;
}

export function App({ desk, search = '', onApply }: Props) {
  const words = useWords();
  const { state, options } = desk;
  const settings = useSignal(options.help);
  // null: as wide as the window allows; the agent's own choice goes first.
  const ordersChoice = useSignal<boolean | null>(null);
  const isWide = useWide();
  const ordersShown = ordersChoice.value ?? isWide;
  const header = conversationOf(state, state.headerKey.value);
  const thread = conversationOf(state, state.threadKey.value);
  // A new key throws the nodes away: remount=1 does so at each switch.
  const mount = options.remount ? (state.threadKey.value ?? '') : 'kept';

  return (
    <main class="desk" data-desk="practice" data-agent-name={words.agent}>
      <TopBar
        state={state}
        onSettings={
          onApply === undefined
            ? null
            : () => {
                settings.value = true;
              }
        }
      />
      <nav class="side" aria-label={words.conversations}>
        <ShopSwitch state={state} />
        <Notices state={state} />
        <div key={mount} class="list-box">
          <ConversationList desk={desk} />
        </div>
      </nav>
      <section class="chat" aria-label={words.chat}>
        {header !== undefined && (
          <ChatHeader
            conversation={header}
            isTyping={state.typing.value.has(header.key)}
            ordersShown={ordersShown}
            onToggleOrders={() => {
              ordersChoice.value = !ordersShown;
            }}
          />
        )}
        {thread !== undefined && (
          <Thread
            key={mount}
            conversation={thread}
            withIds={options.ids}
            isReversed={options.reverse}
            isVirtual={options.virtual}
          />
        )}
        <Composer desk={desk} />
      </section>
      <div class="orders-box" hidden={!ordersShown}>
        {header !== undefined && <OrdersColumn conversation={header} />}
      </div>
      {settings.value && onApply !== undefined && (
        <SettingsDialog
          search={search}
          onApply={onApply}
          onClose={() => {
            settings.value = false;
          }}
        />
      )}
    </main>
  );
}
