/**
 * A desk with Vue Advanced Chat: one web component with rooms, header, thread and composer. The page gives it the
 * messages in parts, older ones when the kit asks for them as the agent scrolls up.
 */
import { type Message, type Room, register } from 'vue-advanced-chat';
import { AGENT, clockOf, createKitState, type KitMessage, type KitRow, stampOf } from '../conversations.ts';

/** What the kit takes as properties of its element; its own types know only the attributes. */
interface ChatElement extends HTMLElement {
  height: string;
  currentUserId: string;
  rooms: Partial<Room>[];
  roomsLoaded: boolean;
  roomId: string;
  messages: Message[];
  messagesLoaded: boolean;
  showAddRoom: boolean;
  textMessages: Record<string, string>;
  emojiDataSource: string;
}

interface FetchMessages {
  readonly room: { readonly roomId: string };
  readonly options?: { readonly reset?: boolean };
}

const PAGE = 30;
const RECALLED = '对方撤回了一条消息';
// The kit fetches its emoji from a CDN, if it isn't told another place.
const EMOJI = [
  {
    annotation: 'grinning face',
    emoji: '😀',
    group: 0,
    order: 1,
    tags: ['face'],
    version: 1,
    shortcodes: ['grinning'],
  },
];

register();
const chat = document.createElement('vue-advanced-chat') as ChatElement;

let shownOf = '';
/** Where the part begins that the kit has of the open conversation. */
let from = 0;

const state = createKitState({
  name: 'vue-advanced-chat',
  virtual: true,
  composer: () => chat.shadowRoot?.querySelector('#roomTextarea') ?? null,
  onChange: render,
});

const isRecall = ({ side, text }: { side: string; text: string }): boolean =>
  side === 'system' && text === RECALLED;

/** A recalled message is one of the kit's own deleted ones: a bubble of who sent it. */
function toMessage(message: KitMessage): Message {
  const isDeleted = isRecall(message);
  const isAgent = message.side === 'agent';
  return {
    _id: message.id,
    content: isDeleted ? '' : message.text,
    senderId: isAgent ? AGENT.id : state.thread().id,
    username: isAgent ? AGENT.name : state.thread().name,
    avatar: isAgent ? AGENT.avatar : state.thread().avatar,
    date: stampOf(message.at).slice(0, 10),
    timestamp: clockOf(message.at),
    system: message.side === 'system' && !isDeleted,
    deleted: isDeleted,
    saved: true,
    distributed: true,
    seen: true,
    ...(message.image
      ? { files: [{ name: 'picture', type: 'svg', extension: 'svg', url: message.image }] }
      : {}),
  };
}

function toRoom({ person, preview, at, unread }: KitRow): Partial<Room> {
  return {
    roomId: person.id,
    roomName: person.name,
    avatar: person.avatar,
    unreadCount: unread,
    index: at,
    lastMessage: { content: preview, senderId: person.id, timestamp: clockOf(at), seen: true },
    users: [AGENT, person].map(({ id, name, avatar }) => ({
      _id: id,
      username: name,
      avatar,
      status: { state: 'online', lastChanged: '' },
    })),
  };
}

function showMessages(): void {
  const all = state.messages();
  if (state.thread().id !== shownOf) {
    shownOf = state.thread().id;
    from = Math.max(0, all.length - PAGE);
  }
  chat.messages = all.slice(from).map(toMessage);
  chat.messagesLoaded = from === 0;
}

function render(): void {
  chat.rooms = state.rows().map(toRoom);
  chat.roomId = state.header().id;
  showMessages();
}

chat.addEventListener('fetch-messages', (event) => {
  const { room, options } = (event as CustomEvent<[FetchMessages]>).detail[0];
  if (options?.reset) {
    state.open(room.roomId);
    // The kit takes its spinner off only for messages that come after it changed the room.
    setTimeout(() => state.thread().id === room.roomId && showMessages());
    return;
  }
  from = Math.max(0, from - PAGE);
  setTimeout(showMessages);
});

chat.addEventListener('send-message', (event) => {
  state.send((event as CustomEvent<[{ content: string }]>).detail[0].content);
});

chat.height = '100vh';
chat.currentUserId = AGENT.id;
chat.roomsLoaded = true;
chat.showAddRoom = false;
chat.emojiDataSource = `data:application/json,${encodeURIComponent(JSON.stringify(EMOJI))}`;
chat.textMessages = {
  ROOMS_EMPTY: '暂无会话',
  ROOM_EMPTY: '请选择会话',
  NEW_MESSAGES: '以下为新消息',
  MESSAGE_DELETED: RECALLED,
  MESSAGES_EMPTY: '暂无消息',
  CONVERSATION_STARTED: '会话开始于：',
  TYPE_MESSAGE: '输入消息',
  SEARCH: '搜索',
  IS_ONLINE: '在线',
  LAST_SEEN: '最后在线 ',
  IS_TYPING: '正在输入…',
  CANCEL_SELECT_MESSAGE: '取消选择',
};
render();
document.querySelector('#app')?.append(chat);

const settled = setInterval(() => {
  if (!chat.shadowRoot?.querySelector('.vac-message-wrapper')) return;
  clearInterval(settled);
  state.ready();
}, 20);

window.played = state.played;
