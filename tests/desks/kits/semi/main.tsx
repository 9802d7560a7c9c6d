/** A shop's desk made of Semi Design (@douyinfe/semi-ui): its Chat and its List. Its role `user` is the one on the right. */
import { Avatar, Badge, Chat, Divider, List, Nav } from '@douyinfe/semi-ui';
import type { ChatProps } from '@douyinfe/semi-ui/lib/es/chat/interface';
import LocaleProvider from '@douyinfe/semi-ui/lib/es/locale/localeProvider';
import zhCN from '@douyinfe/semi-ui/lib/es/locale/source/zh_CN';
import '@douyinfe/semi-ui/dist/css/semi.min.css';
import { useMemo } from 'react';
import { AGENT, type KitMessage, SHOP, stampOf, withTimes } from '../conversations.ts';
import { escapeMarkdown } from '../escapeMarkdown.ts';
import { type KitPageProps, mountKit } from '../mountKit.tsx';

type ChatMessages = NonNullable<ChatProps['chats']>;

/** Markdown wants two spaces before a line break that is to be one. */
const toMarkdown = (text: string): string => escapeMarkdown(text).replace(/\n/g, '  \n');

function toChats(messages: readonly KitMessage[]): ChatMessages {
  return withTimes(messages).map((message) => {
    const frame = { id: message.id, createAt: message.at, status: 'complete' as const };
    if (message.side === 'time') return { ...frame, role: 'divider', content: '' };
    if (message.side === 'system') return { ...frame, role: 'system', content: toMarkdown(message.text) };
    const role = message.side === 'agent' ? 'user' : 'assistant';
    if (message.kind === 'text') return { ...frame, role, content: toMarkdown(message.text) };
    return { ...frame, role, content: [{ type: 'image_url', image_url: { url: message.image ?? '' } }] };
  });
}

function Desk({ state }: KitPageProps) {
  const header = state.header();
  const thread = state.thread();
  const messages = state.messages();
  const chats = useMemo(() => toChats(messages), [messages]);
  const roleConfig = useMemo(
    () => ({
      user: { name: AGENT.name, avatar: AGENT.avatar },
      assistant: { name: thread.name, avatar: thread.avatar },
      system: { name: SHOP.name, avatar: SHOP.avatar },
    }),
    [thread],
  );
  return (
    <LocaleProvider locale={zhCN}>
      <div style={{ display: 'flex', height: '100%' }}>
        <List
          style={{ width: 300, overflow: 'auto' }}
          dataSource={state.rows()}
          renderItem={({ person, preview, unread, open }) => (
            <List.Item
              key={person.id}
              style={open ? { background: 'var(--semi-color-primary-light-default)' } : {}}
              onClick={() => state.open(person.id)}
              header={
                <Badge {...(unread > 0 ? { count: unread } : { style: { display: 'none' } })}>
                  <Avatar size="small" src={person.avatar} />
                </Badge>
              }
              main={
                <div>
                  <strong>{person.name}</strong>
                  <div
                    style={{ width: 180, overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' }}
                  >
                    {preview}
                  </div>
                </div>
              }
            />
          )}
        />
        <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column' }}>
          <Nav mode="horizontal" header={{ text: header.name }} />
          <Chat
            style={{ flex: 1, minHeight: 0, maxWidth: 'none' }}
            chats={chats}
            roleConfig={roleConfig}
            renderDivider={(message) => (
              <Divider key={message?.id} margin="12px">
                {stampOf(message?.createAt ?? 0)}
              </Divider>
            )}
            // The kit would keep the list itself; here the state has it, and onMessageSend is what tells it.
            onChatsChange={() => undefined}
            onMessageSend={(content) => state.send(content)}
          />
        </div>
      </div>
    </LocaleProvider>
  );
}

mountKit({ name: 'semi', composer: () => document.querySelector('.semi-chat-inputBox textarea') }, Desk);
