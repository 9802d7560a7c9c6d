/** A shop's desk made of ChatUI (@chatui/core, Alibaba): its Chat with Navbar, messages and composer, and its List. */
import Chat, { Avatar, Bubble, List, ListItem, type MessageProps, Tag } from '@chatui/core';
import '@chatui/core/dist/index.css';
import { AGENT, type KitMessage, type KitPerson, withTimes } from '../conversations.ts';
import { type KitPageProps, mountKit } from '../mountKit.tsx';

function toMessages(thread: KitPerson, messages: readonly KitMessage[]): MessageProps[] {
  let hasTime = false;
  const shown: MessageProps[] = [];
  for (const message of withTimes(messages)) {
    // ChatUI has no separators: the message that follows the gap carries the time. Its system lines can't.
    if (message.side === 'time') {
      hasTime = true;
    } else if (message.side === 'system') {
      shown.push({ _id: message.id, type: 'system', content: { text: message.text }, position: 'center' });
    } else {
      const user = message.side === 'agent' ? AGENT : thread;
      shown.push({
        _id: message.id,
        type: message.kind === 'picture' ? 'image' : 'text',
        content: message.kind === 'picture' ? { picUrl: message.image } : { text: message.text },
        createdAt: message.at,
        hasTime,
        position: message.side === 'agent' ? 'right' : 'left',
        user: { avatar: user.avatar, name: user.name },
      });
      hasTime = false;
    }
  }
  return shown;
}

function renderMessageContent({ type, content }: MessageProps) {
  if (type !== 'image') return <Bubble content={content.text} />;
  return (
    <Bubble type="image">
      <img src={content.picUrl} alt="" />
    </Bubble>
  );
}

function Desk({ state }: KitPageProps) {
  return (
    <div style={{ display: 'flex', height: '100%' }}>
      <div style={{ width: 280, overflow: 'auto', background: '#fff' }}>
        <List>
          {state.rows().map(({ person, preview, unread, open }) => (
            <ListItem
              key={person.id}
              onClick={() => state.open(person.id)}
              rightIcon={open ? 'chevron-right' : ''}
            >
              <div style={{ display: 'flex', alignItems: 'center', gap: 8 }}>
                <Avatar src={person.avatar} />
                <div
                  style={{
                    maxWidth: 180,
                    overflow: 'hidden',
                    whiteSpace: 'nowrap',
                    textOverflow: 'ellipsis',
                  }}
                >
                  <div>{person.name}</div>
                  <small>{preview}</small>
                </div>
                {unread > 0 && <Tag color="primary">{unread}</Tag>}
              </div>
            </ListItem>
          ))}
        </List>
      </div>
      <div style={{ flex: 1, minWidth: 0 }}>
        <Chat
          locale="zh-CN"
          navbar={{ title: state.header().name }}
          messages={toMessages(state.thread(), state.messages())}
          renderMessageContent={renderMessageContent}
          onSend={(type, content) => {
            if (type === 'text') state.send(content);
          }}
        />
      </div>
    </div>
  );
}

mountKit({ name: 'chatui', composer: () => document.querySelector('.Composer textarea') }, Desk);
