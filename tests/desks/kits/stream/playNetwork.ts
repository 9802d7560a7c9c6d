/**
 * The other end of the StreamChat client: answers its requests from the kit's state, and brings what is said as the
 * events that the socket would bring. Nothing goes out to the network.
 */
import {
  type Channel,
  type ChannelAPIResponse,
  type Event,
  type MessageResponse,
  StreamChat,
  type UserResponse,
} from 'stream-chat';
import { AGENT, type KitMessage, type KitPerson, type KitState, PEOPLE } from '../conversations.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';

declare module 'stream-chat' {
  interface CustomChannelData {
    name?: string;
    image?: string;
  }
}

export interface PlayedNetwork {
  readonly client: StreamChat;
  connect(): Promise<unknown>;
  channelOf(id: string): Channel;
  imageOf(id: string): string;
  /** Brings everything that the state has and the client hasn't. */
  bringNews(): void;
  /** What the server answers to a message that the agent sends. */
  send(message: { id?: string; text?: string }): { message: MessageResponse; duration: string };
}

/** The kit lets no data: URL through. */
const toBlobUrl = (dataUrl: string): string => {
  const svg = decodeURIComponent(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
};

const toUser = ({ id, name, avatar }: KitPerson): UserResponse => ({
  id,
  name,
  image: toBlobUrl(avatar),
  role: 'user',
});

export function playNetwork(state: KitState): PlayedNetwork {
  const agent = toUser(AGENT);
  const shoppers = new Map(PEOPLE.map((person) => [person.id, toUser(person)]));
  const known = new Set<string>();
  /** The kit shows at once what the agent sends, and only then asks for it to be sent. */
  let isSending = false;

  const userOf = (id: string): UserResponse => shoppers.get(id) ?? agent;

  function toMessage(
    id: string,
    { id: messageId, side, kind, text, at, image }: KitMessage,
  ): MessageResponse {
    const time = new Date(at).toISOString();
    return {
      id: messageId,
      cid: `messaging:${id}`,
      type: side === 'system' ? 'system' : 'regular',
      text: side === 'system' ? text : escapeMarkdown(text),
      user: side === 'shopper' ? userOf(id) : agent,
      created_at: time,
      updated_at: time,
      attachments: kind === 'picture' ? [{ type: 'image', image_url: toBlobUrl(image ?? '') }] : [],
    } as unknown as MessageResponse;
  }

  function toChannel({ id, name }: KitPerson): ChannelAPIResponse {
    const all = state.messagesOf(id);
    for (const message of all) known.add(message.id);
    const last = new Date(all.at(-1)?.at ?? 0).toISOString();
    return {
      channel: {
        id,
        type: 'messaging',
        cid: `messaging:${id}`,
        name,
        image: userOf(id).image ?? '',
        last_message_at: last,
        own_capabilities: ['send-message', 'upload-file', 'read-events'],
        config: { name: 'messaging', read_events: true, uploads: true, commands: [] },
      },
      members: [userOf(id), agent].map((user) => ({ user, user_id: user.id })),
      messages: all.map((message) => toMessage(id, message)),
      read: [userOf(id), agent].map((user) => ({
        user,
        last_read: last,
        unread_messages: 0,
        last_read_message_id: all.at(-1)?.id,
      })),
      pinned_messages: [],
      threads: [],
      watchers: [],
      watcher_count: 2,
      membership: { user: agent, user_id: agent.id },
      duration: '1ms',
    } as unknown as ChannelAPIResponse;
  }

  const client = StreamChat.getInstance('kit');

  function markRead(id: string): unknown {
    const last = state.messagesOf(id).at(-1);
    const event = {
      type: 'message.read',
      cid: `messaging:${id}`,
      user: agent,
      created_at: new Date(last?.at ?? 0).toISOString(),
      last_read_message_id: last?.id,
    } as unknown as Event;
    // As the socket does: after the answer.
    setTimeout(() => client.dispatchEvent(event));
    return { event };
  }

  client.axiosInstance.defaults.adapter = async (config) => {
    const path = new URL(config.url ?? '/', 'https://played.invalid').pathname;
    const read = /\/messaging\/([^/]+)\/read$/.exec(path);
    let data: unknown = {};
    if (path.endsWith('/channels')) data = { channels: PEOPLE.map(toChannel) };
    else if (read?.[1]) data = markRead(read[1]);
    return { data, status: 200, statusText: 'OK', headers: {}, config };
  };
  client.openConnection = () => {
    client.wsPromise = Promise.resolve();
    return client.wsPromise;
  };

  return {
    client,
    connect: async () => {
      await client.connectUser(
        { id: agent.id, name: AGENT.name, image: agent.image ?? '' },
        client.devToken(agent.id),
      );
      await client.queryChannels({ type: 'messaging' });
    },
    channelOf: (id) => client.channel('messaging', id),
    imageOf: (id) => userOf(id).image ?? '',
    bringNews: () => {
      for (const { id } of PEOPLE) {
        for (const message of state.messagesOf(id)) {
          if (known.has(message.id)) continue;
          known.add(message.id);
          if (isSending) continue;
          const said = toMessage(id, message);
          const event = {
            type: 'message.new',
            cid: said.cid,
            message: said,
            user: said.user,
            created_at: said.created_at,
          };
          client.dispatchEvent(event as Event);
        }
      }
    },
    send: (message) => {
      isSending = true;
      state.send(message.text ?? '');
      isSending = false;
      const at = new Date(state.messages().at(-1)?.at ?? 0).toISOString();
      const sent = {
        ...message,
        type: 'regular',
        user: agent,
        created_at: at,
        updated_at: at,
        attachments: [],
      };
      const event = {
        type: 'message.new',
        cid: `messaging:${state.played.openId()}`,
        message: sent,
        user: agent,
      };
      // The socket brings the agent's own message too; the list shows it by that.
      setTimeout(() => client.dispatchEvent(event as unknown as Event));
      return { message: sent as unknown as MessageResponse, duration: '1ms' };
    },
  };
}
