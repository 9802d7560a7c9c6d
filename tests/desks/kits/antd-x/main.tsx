/** A shop's desk made of Ant Design X: its Conversations, Bubble.List and Sender, beside Ant Design's own parts. */
import { UserOutlined } from '@ant-design/icons';
import { Bubble, type BubbleListProps, Conversations, Sender, XProvider } from '@ant-design/x';
import zhCNX from '@ant-design/x/locale/zh_CN';
import { Avatar, Badge, Image, Layout } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useMemo, useState } from 'react';
import { AGENT, type KitMessage, type KitPerson, withTimes } from '../conversations.ts';
import { type KitPageProps, mountKit } from '../mountKit.tsx';

function toItems(messages: readonly KitMessage[]): BubbleListProps['items'] {
  return withTimes(messages).map((message) => {
    if (message.side === 'time') return { key: message.id, role: 'divider', content: message.text };
    if (message.side === 'system') return { key: message.id, role: 'system', content: message.text };
    if (message.kind === 'text') return { key: message.id, role: message.side, content: message.text };
    const image = message.image ?? '';
    return {
      key: message.id,
      role: message.side,
      content: image,
      contentRender: () => <Image src={image} width={180} />,
    };
  });
}

const toRoles = (thread: KitPerson): NonNullable<BubbleListProps['role']> => ({
  shopper: { placement: 'start', avatar: <Avatar src={thread.avatar} icon={<UserOutlined />} /> },
  agent: { placement: 'end', avatar: <Avatar src={AGENT.avatar} icon={<UserOutlined />} /> },
});

function Desk({ state }: KitPageProps) {
  const [typed, setTyped] = useState('');
  const thread = state.thread();
  const messages = state.messages();
  const items = useMemo(() => toItems(messages), [messages]);
  const roles = useMemo(() => toRoles(thread), [thread]);
  return (
    <XProvider locale={{ ...zhCN, ...zhCNX }}>
      <Layout style={{ height: '100%' }}>
        <Layout.Sider width={280} theme="light">
          <Conversations
            activeKey={state.played.openId()}
            onActiveChange={(key) => state.open(String(key))}
            items={state.rows().map(({ person, unread }) => ({
              key: person.id,
              label: person.name,
              icon: (
                <Badge count={unread} size="small">
                  <Avatar size="small" src={person.avatar} />
                </Badge>
              ),
            }))}
          />
        </Layout.Sider>
        <Layout style={{ background: '#fff' }}>
          <header style={{ padding: '4px 24px', borderBottom: '1px solid #f0f0f0' }}>
            <h2>{state.header().name}</h2>
          </header>
          <Bubble.List
            style={{ flex: 1, minHeight: 0, padding: '0 24px' }}
            items={items}
            role={roles}
            autoScroll
          />
          <div style={{ padding: '12px 24px' }}>
            <Sender
              value={typed}
              onChange={setTyped}
              placeholder="输入回复，Enter 发送"
              onSubmit={(text) => {
                state.send(text);
                setTyped('');
              }}
            />
          </div>
        </Layout>
      </Layout>
    </XProvider>
  );
}

mountKit({ name: 'antd-x', composer: () => document.querySelector('.ant-sender textarea') }, Desk);
