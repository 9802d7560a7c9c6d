/**
 * A desk with TDesign's chat for Vue: <t-chat-list>, whose messages are web components within, and <t-chat-sender>. The
 * agent is its `user`, the shopper its `assistant`; of these it renders the text as Markdown.
 */
import { ChatList, ChatSender, type TdChatItemMeta } from '@tdesign-vue-next/chat';
import { List, ListItem, ListItemMeta } from 'tdesign-vue-next';
import { createApp, defineComponent, h, nextTick, shallowRef } from 'vue';
import { AGENT, createKitState, type KitMessage, type KitRow, stampOf } from '../conversations.ts';
import '@tdesign-vue-next/chat/es/style/index.css';
import 'tdesign-vue-next/es/style/index.css';

interface Shown {
  readonly rows: readonly KitRow[];
  readonly name: string;
  readonly thread: string;
  readonly items: TdChatItemMeta[];
}

interface Scrolled {
  scrollToBottom(): void;
}

const ROLES = { agent: 'user', shopper: 'assistant', system: 'system' } as const;

const state = createKitState({
  name: 'tdesign',
  composer: () => document.querySelector('.t-chat-sender textarea'),
  onChange: () => {
    shown.value = take();
  },
});

function toContent({ side, kind, text, image = '' }: KitMessage): TdChatItemMeta['content'] {
  if (kind === 'text') return [{ type: 'text', data: text }];
  if (side === 'agent')
    return [{ type: 'attachment', data: [{ fileType: 'image', name: '图片.svg', url: image }] }];
  return [{ type: 'image', data: { name: '图片.svg', url: image } }];
}

function toItem(message: KitMessage): TdChatItemMeta {
  const role = ROLES[message.side];
  const content = toContent(message);
  if (message.side === 'system') return { role, content };
  const { name, avatar } = message.side === 'agent' ? AGENT : state.thread();
  return { role, content, name, avatar, datetime: stampOf(message.at) };
}

const take = (): Shown => ({
  rows: state.rows(),
  name: state.header().name,
  thread: state.thread().id,
  items: state.messages().map(toItem),
});

const shown = shallowRef(take());

const toRow = ({ person, preview, unread, open }: KitRow) =>
  h(ListItem, { key: person.id, class: { active: open }, onClick: () => state.open(person.id) }, () =>
    h(ListItemMeta, {
      image: person.avatar,
      title: unread > 0 ? `${person.name} (${unread})` : person.name,
      description: preview,
    }),
  );

const SellerDesk = defineComponent({
  name: 'SellerDesk',
  setup() {
    const draft = shallowRef('');
    const list = shallowRef<Scrolled>();
    const scroll = (): void => list.value?.scrollToBottom();
    const renderSender = () =>
      h(ChatSender, {
        modelValue: draft.value,
        'onUpdate:modelValue': (text: string) => {
          draft.value = text;
        },
        textareaProps: { placeholder: '输入消息，回车发送' },
        onSend: (text: string) => {
          state.send(text);
          draft.value = '';
          void nextTick().then(scroll);
        },
      });
    return () => [
      h('aside', [h(List, { split: true }, () => shown.value.rows.map(toRow))]),
      h('section', [
        h('header', [h('h2', shown.value.name)]),
        h(
          ChatList,
          // Its messages have no keys: those of the next conversation in the elements of this one break its drawing.
          {
            key: shown.value.thread,
            ref: list,
            data: shown.value.items,
            layout: 'both',
            clearHistory: false,
          },
          { footer: renderSender },
        ),
      ]),
    ];
  },
});

createApp(SellerDesk).mount('#app');
void nextTick().then(state.ready);
window.played = state.played;
