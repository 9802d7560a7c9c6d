/** A shop's desk made of react-chat-elements: its ChatList, Navbar, MessageList and Input. */
import { createRef, type KeyboardEvent, useRef } from 'react';
import { Button, ChatList, Input, MessageList, type MessageType, Navbar } from 'react-chat-elements';
import 'react-chat-elements/dist/main.css';
import { AGENT, clockOf, type KitMessage, type KitPerson, withTimes } from '../conversations.ts';
import { type KitPageProps, mountKit } from '../mountKit.tsx';

function toMessages(thread: KitPerson, messages: readonly KitMessage[]): MessageType[] {
  return withTimes(messages).map((message) => {
    const user = message.side === 'agent' ? AGENT : thread;
    const frame = {
      id: message.id,
      position: message.side === 'agent' ? 'right' : 'left',
      text: message.text,
      date: message.at,
      dateString: clockOf(message.at),
      titleColor: '',
      focus: false,
      forwarded: false,
      replyButton: false,
      removeButton: false,
      notch: true,
      retracted: false,
      status: 'read',
    } as const;
    if (message.side === 'time' || message.side === 'system') return { ...frame, type: 'system', title: '' };
    const said = { ...frame, title: user.name, avatar: user.avatar };
    if (message.kind === 'text') return { ...said, type: 'text' };
    const status = { click: false, loading: 0, download: true };
    return { ...said, type: 'photo', data: { uri: message.image ?? '', width: 240, height: 180, status } };
  });
}

const list = createRef<HTMLDivElement>();

function Desk({ state }: KitPageProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const send = () => {
    if (!box.current) return;
    state.send(box.current.value);
    box.current.value = '';
  };
  return (
    <div style={{ display: 'flex', height: '100%' }}>
      <div style={{ width: 300, overflow: 'auto' }}>
        <ChatList
          id="shoppers"
          lazyLoadingImage=""
          dataSource={state.rows().map(({ person, preview, at, unread }) => ({
            id: person.id,
            avatar: person.avatar,
            alt: person.name,
            title: person.name,
            subtitle: preview,
            date: new Date(at),
            dateString: clockOf(at),
            unread,
          }))}
          onClick={(item) => state.open(String(item.id))}
        />
      </div>
      <div style={{ flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', background: '#eee' }}>
        <Navbar type="light" center={<b>{state.header().name}</b>} />
        <div style={{ flex: 1, minHeight: 0, display: 'grid', gridTemplateRows: 'minmax(0, 1fr)' }}>
          <MessageList
            referance={list}
            lockable
            toBottomHeight="100%"
            dataSource={toMessages(state.thread(), state.messages())}
          />
        </div>
        <Input
          referance={box}
          maxHeight={120}
          multiline
          placeholder="输入消息…"
          onKeyPress={(event: KeyboardEvent) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            send();
          }}
          rightButtons={<Button text="发送" onClick={send} />}
        />
      </div>
    </div>
  );
}

mountKit({ name: 'react-chat-elements', composer: () => document.querySelector('textarea.rce-input') }, Desk);
