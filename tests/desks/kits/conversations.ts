/**
 * What the kits' pages have in common: the shoppers, their seeded conversations, and the state behind `window.played`.
 * A page only renders what this gives, with its kit's own components. Everything is the same on every load, times
 * included, as a test compares what it reads with `expected`.
 */
import type { PlayedMessage, PlayedPage, PlayedPerson } from '../played.ts';
import { ANSWERED, ASKED, type Line, PICTURE, SCRIPTS } from './scripts.ts';

export interface KitMessage {
  readonly id: string;
  readonly side: 'shopper' | 'agent' | 'system';
  readonly kind: 'text' | 'picture';
  readonly text: string;
  readonly at: number;
  /** A data: URL. */
  readonly image?: string;
}

export interface KitPerson extends PlayedPerson {
  /** A data: URL. */
  readonly avatar: string;
}

/** A row of the list of conversations. */
export interface KitRow {
  readonly person: KitPerson;
  readonly preview: string;
  readonly at: number;
  readonly unread: number;
  readonly open: boolean;
}

/** A separator of the thread; no message. */
export interface KitTime {
  readonly id: string;
  readonly side: 'time';
  readonly text: string;
  readonly at: number;
}

const MINUTE = 60_000;
const STARTED = new Date(2025, 2, 12, 9, 2).getTime();
const SEPARATOR_GAP = 5 * MINUTE;

const toDataUrl = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function avatar(hue: number): string {
  const shapes = '<circle cx="20" cy="15" r="7"/><path d="M6 40c0-10 6-15 14-15s14 5 14 15z"/>';
  const face = `<rect width="40" height="40" fill="hsl(${hue} 60% 60%)"/><g fill="#fff">${shapes}</g>`;
  return toDataUrl(`<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40">${face}</svg>`);
}

function picture(hue: number): string {
  const room = `<rect width="240" height="180" fill="hsl(${hue} 40% 85%)"/>`;
  const thing = `<rect x="60" y="70" width="120" height="80" rx="12" fill="hsl(${hue} 50% 45%)"/>`;
  return toDataUrl(`<svg xmlns="http://www.w3.org/2000/svg" width="240" height="180">${room}${thing}</svg>`);
}

export const AGENT: KitPerson = { id: 'agent-1', name: '客服小橙', avatar: avatar(30) };
/** Where a kit wants a speaker even for a system line. */
export const SHOP: KitPerson = { id: 'system', name: '系统消息', avatar: avatar(190) };

export const PEOPLE: readonly KitPerson[] = [
  { id: '2208114476', name: '王小雨', avatar: avatar(210) },
  { id: '2208114477', name: '林 夕', avatar: avatar(330) },
  { id: '2208114502', name: 'Emily', avatar: avatar(150) },
  { id: '2208114519', name: '欧阳静怡', avatar: avatar(270) },
  { id: '2208114533', name: 't***8', avatar: avatar(0) },
  { id: '2208114540', name: '陈大福', avatar: avatar(90) },
];

function readScript(person: KitPerson, lines: readonly Line[], hue: number): KitMessage[] {
  let at = STARTED + hue * 1000;
  return lines.map(([minutes, side, text], index) => {
    at += minutes * MINUTE;
    const id = `${person.id}-${index + 1}`;
    return text === PICTURE
      ? { id, side, kind: 'picture', text: '', at, image: picture(hue + index * 20) }
      : { id, side, kind: 'text', text, at };
  });
}

/** Irregular: a side speaks one to four times in a row. Every third message carries its number, so that most differ. */
export function longThread(count: number, prefix = 'long'): KitMessage[] {
  const messages: KitMessage[] = [];
  let seed = 20250312;
  const below = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 12) % limit;
  };
  let at = STARTED - count * 2 * MINUTE;
  let side: 'shopper' | 'agent' = 'shopper';
  let left = 2;
  for (let index = 0; index < count; index += 1) {
    at += (below(40) === 0 ? 20 : 0.5 + below(4) * 0.5) * MINUTE;
    const id = `${prefix}-${index + 1}`;
    if (index > 0 && below(60) === 0) {
      messages.push({ id, side: 'system', kind: 'text', text: '对方撤回了一条消息', at });
      continue;
    }
    if (left === 0) {
      side = side === 'shopper' ? 'agent' : 'shopper';
      left = 1 + below(4);
    }
    left -= 1;
    const said = side === 'shopper' ? ASKED : ANSWERED;
    const numbered =
      side === 'shopper' ? `第 ${index + 1} 件有没有现货` : `第 ${index + 1} 件有现货，可以直接拍`;
    messages.push({
      id,
      side,
      kind: 'text',
      text: index % 3 === 0 ? numbered : (said[below(said.length)] ?? '嗯'),
      at,
    });
  }
  return messages;
}

/** The conversations of a fresh page by the id of the person. The first one's is long where `length` says so. */
export function seedConversations(length = 0): Map<string, KitMessage[]> {
  return new Map(
    PEOPLE.map((person, index) => [
      person.id,
      index === 0 && length > 0 ? longThread(length) : readScript(person, SCRIPTS[index] ?? [], index * 60),
    ]),
  );
}

const two = (value: number): string => String(value).padStart(2, '0');

/** 09:05 */
export function clockOf(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** 2025-03-12 09:05 */
export function stampOf(at: number): string {
  const date = new Date(at);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())} ${clockOf(at)}`;
}

/** The thread with a separator where more than five minutes went by, and before the first message. */
export function withTimes(messages: readonly KitMessage[]): (KitMessage | KitTime)[] {
  return messages.flatMap((message, index) => {
    const before = messages[index - 1];
    if (before && message.at - before.at <= SEPARATOR_GAP) return [message];
    return [
      { id: `time-${message.id}`, side: 'time' as const, text: stampOf(message.at), at: message.at },
      message,
    ];
  });
}

export interface KitOptions {
  readonly name: string;
  readonly composer: () => Element | null;
  /** Called after every change; the page renders anew. */
  readonly onChange: () => void;
  readonly virtual?: boolean;
  /** False for a kit that can't show a picture: no conversation has one then. */
  readonly pictures?: boolean;
}

export interface KitState {
  readonly played: PlayedPage;
  /** To be called when the first conversation is in the page. */
  ready(): void;
  rows(): KitRow[];
  /** Whom the header names. While a switch is under way this may be another than the one of `messages`. */
  header(): KitPerson;
  /** Whose messages the thread shows. */
  thread(): KitPerson;
  messages(): readonly KitMessage[];
  messagesOf(id: string): readonly KitMessage[];
  open(id: string): void;
  /** What the kit's own composer calls when the agent sends. */
  send(text: string): void;
}

const toPlayed = ({ side, kind, text }: KitMessage): PlayedMessage => ({ side, kind, text });

/**
 * The state of a page. `?lag=120` is the time in ms between the two halves of a switch, `?lead=thread` has the messages
 * come before the header, `?messages=2000` makes the first shopper's thread that long.
 */
export function createKitState({
  name,
  composer,
  onChange,
  virtual = false,
  pictures = true,
}: KitOptions): KitState {
  const asked = new URLSearchParams(globalThis.location?.search ?? '');
  const lag = Number(asked.get('lag') ?? 0);
  const threadLeads = asked.get('lead') === 'thread';
  const conversations = seedConversations(Number(asked.get('messages') ?? 0));
  if (!pictures) {
    for (const [id, all] of conversations)
      conversations.set(
        id,
        all.filter((message) => message.kind === 'text'),
      );
  }

  const unread = new Map<string, number>();
  let open = PEOPLE[0]?.id ?? '';
  let headerId = open;
  let threadId = open;
  let isReady = false;
  let said = 0;
  let pending: ReturnType<typeof setTimeout> | undefined;

  const of = (id: string): KitMessage[] => conversations.get(id) ?? [];
  const personOf = (id: string): KitPerson => PEOPLE.find((person) => person.id === id) ?? AGENT;

  function openPerson(id: string): void {
    if (id === open || !conversations.has(id)) return;
    clearTimeout(pending);
    open = id;
    unread.delete(id);
    if (threadLeads) threadId = id;
    else headerId = id;
    onChange();
    pending = setTimeout(() => {
      headerId = id;
      threadId = id;
      onChange();
    }, lag);
  }

  function say(id: string, side: PlayedMessage['side'], text: string): void {
    const before = of(id);
    said += 1;
    const at = (before.at(-1)?.at ?? STARTED) + MINUTE / 2;
    // A new list each time: kits compare by identity.
    const message: KitMessage = {
      id: `said-${said}`,
      side: side === 'bot' ? 'agent' : side,
      kind: 'text',
      text,
      at,
    };
    conversations.set(id, [...before, message]);
    if (side === 'shopper' && id !== open) unread.set(id, (unread.get(id) ?? 0) + 1);
    onChange();
  }

  return {
    played: {
      name,
      virtual,
      isReady: () => isReady,
      people: () => PEOPLE.map(({ id, name: called }) => ({ id, name: called })),
      openId: () => open,
      open: openPerson,
      say,
      expected: (id) => of(id).map(toPlayed),
      composer,
    },
    ready: () => {
      isReady = true;
    },
    rows: () =>
      PEOPLE.map((person) => {
        const last = of(person.id).at(-1);
        const preview = last?.kind === 'picture' ? '[图片]' : (last?.text ?? '');
        return {
          person,
          preview,
          at: last?.at ?? 0,
          unread: unread.get(person.id) ?? 0,
          open: person.id === open,
        };
      }),
    header: () => personOf(headerId),
    thread: () => personOf(threadId),
    messages: () => of(threadId),
    messagesOf: of,
    open: openPerson,
    send: (text) => {
      const typed = text.trim();
      if (typed) say(open, 'agent', typed);
    },
  };
}
