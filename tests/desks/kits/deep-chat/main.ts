/**
 * A desk with Deep Chat: one <deep-chat> per conversation, made anew on a switch, as its `history` is read only once.
 * It talks to the page through its websocket handler, the one way of the kit in which an answer may come unasked.
 */
import 'deep-chat';
import type { DeepChat } from 'deep-chat';
import { AGENT, createKitState, type KitMessage, type KitRow } from '../conversations.ts';

type History = NonNullable<DeepChat['history']>;

const ROLES = { agent: 'user', shopper: 'ai', system: 'system' } as const;

function toContent({ side, kind, text, image }: KitMessage): History[number] {
  const role = ROLES[side];
  return kind === 'picture' ? { role, files: [{ src: image ?? '', type: 'image' }] } : { role, text };
}

const rows = document.querySelector('#rows');
const heading = document.querySelector('#name');
const section = document.querySelector('section');

let chat: DeepChat | undefined;
let shownOf = '';
/** How many messages of the open conversation the element has. */
let shown = 0;
let isUp = false;

const state = createKitState({
  name: 'deep-chat',
  composer: () => chat?.shadowRoot?.querySelector('#text-input') ?? null,
  onChange: render,
});

function mount(): void {
  const person = state.thread();
  const element = document.createElement('deep-chat');
  shownOf = person.id;
  shown = state.messages().length;
  isUp = false;
  element.history = state.messages().map(toContent);
  element.avatars = {
    user: { src: AGENT.avatar },
    ai: { src: person.avatar },
    system: { styles: { container: { display: 'none' } } },
  };
  element.names = {
    user: { text: AGENT.name },
    ai: { text: person.name },
    system: { style: { display: 'none' } },
  };
  element.messageStyles = {
    default: {
      system: {
        bubble: {
          backgroundColor: 'unset',
          color: '#999',
          fontSize: '12px',
          marginLeft: 'auto',
          marginRight: 'auto',
        },
      },
    },
  };
  element.textInput = { placeholder: { text: '输入消息，回车发送' } };
  // With a font of one's own the kit fetches none from Google; it asks for it before it reads `chatStyle`.
  Object.assign(element.style, {
    fontFamily: 'sans-serif',
    width: '100%',
    height: '100%',
    boxSizing: 'border-box',
  });
  element.connect = {
    websocket: true,
    handler: (_body, signals) => {
      signals.onOpen();
      signals.newUserMessage.listener = (sent: { messages?: { text?: string }[] }) => {
        // What the agent sends through the composer is in the element already.
        shown += 1;
        state.send(sent.messages?.at(-1)?.text ?? '');
      };
    },
  };
  element.onComponentRender = () => {
    if (chat !== element) return;
    isUp = true;
    catchUp();
    state.ready();
  };
  chat?.remove();
  section?.append(element);
  chat = element;
}

/** The element takes messages only when it is rendered. */
function catchUp(): void {
  if (!isUp) return;
  const fresh = state.messages().slice(shown);
  shown += fresh.length;
  for (const message of fresh) chat?.addMessage(toContent(message));
}

function toRow({ person, preview, unread, open }: KitRow): HTMLLIElement {
  const row = document.createElement('li');
  row.className = open ? 'active' : '';
  const face = new Image();
  face.src = person.avatar;
  const name = document.createElement('strong');
  name.textContent = unread > 0 ? `${person.name} (${unread})` : person.name;
  const line = document.createElement('p');
  line.textContent = preview;
  const text = document.createElement('div');
  text.append(name, line);
  row.append(face, text);
  row.addEventListener('click', () => state.open(person.id));
  return row;
}

function render(): void {
  rows?.replaceChildren(...state.rows().map(toRow));
  if (heading) heading.textContent = state.header().name;
  if (state.thread().id === shownOf) catchUp();
  else mount();
}

render();
window.played = state.played;
