/** A shop's desk made of chatscope (@chatscope/chat-ui-kit-react), laid out as in its example with a sidebar. */
import {
  Avatar,
  ChatContainer,
  Conversation,
  ConversationHeader,
  ConversationList,
  MainContainer,
  Message,
  MessageInput,
  MessageList,
  MessageSeparator,
  Sidebar,
} from '@chatscope/chat-ui-kit-react';
import '@chatscope/chat-ui-kit-styles/dist/default/styles.min.css';
import { AGENT, clockOf, type KitMessage, type KitTime, withTimes } from '../conversations.ts';
import { type KitPageProps, mountKit } from '../mountKit.tsx';

type Position = 'single' | 'first' | 'normal' | 'last';

/** Where a message stands among those that one side sends in a row; the kit draws its corners and avatar by it. */
function positionOf(shown: readonly (KitMessage | KitTime)[], index: number): Position {
  const side = shown[index]?.side;
  const follows = shown[index - 1]?.side === side;
  const isFollowed = shown[index + 1]?.side === side;
  if (follows) return isFollowed ? 'normal' : 'last';
  return isFollowed ? 'first' : 'single';
}

function Desk({ state }: KitPageProps) {
  const thread = state.thread();
  const header = state.header();
  const shown = withTimes(state.messages());
  return (
    <MainContainer responsive>
      <Sidebar position="left" scrollable>
        <ConversationList>
          {state.rows().map(({ person, preview, at, unread, open }) => (
            <Conversation
              key={person.id}
              name={person.name}
              info={preview}
              lastActivityTime={clockOf(at)}
              unreadCnt={unread}
              active={open}
              onClick={() => state.open(person.id)}
            >
              <Avatar src={person.avatar} name={person.name} />
            </Conversation>
          ))}
        </ConversationList>
      </Sidebar>
      <ChatContainer>
        <ConversationHeader>
          <Avatar src={header.avatar} name={header.name} />
          <ConversationHeader.Content userName={header.name} info="在线" />
        </ConversationHeader>
        <MessageList key={thread.id}>
          {shown.map((message, index) => {
            if (message.side === 'time' || message.side === 'system') {
              return <MessageSeparator key={message.id} content={message.text} />;
            }
            const isAgent = message.side === 'agent';
            const sender = isAgent ? AGENT : thread;
            const position = positionOf(shown, index);
            const hasAvatar = position === 'single' || position === 'last';
            const frame = {
              direction: isAgent ? 'outgoing' : 'incoming',
              position,
              sender: sender.name,
              sentTime: clockOf(message.at),
            } as const;
            return (
              <Message
                key={message.id}
                avatarSpacer={!hasAvatar}
                model={
                  message.kind === 'picture'
                    ? { ...frame, type: 'image', payload: { src: message.image, width: 180, alt: '' } }
                    : { ...frame, type: 'text', message: message.text }
                }
              >
                {hasAvatar && <Avatar src={sender.avatar} name={sender.name} />}
                {hasAvatar && <Message.Footer sentTime={clockOf(message.at)} />}
              </Message>
            );
          })}
        </MessageList>
        <MessageInput
          placeholder="请输入消息"
          onSend={(_html, _textContent, innerText) => state.send(innerText)}
          attachButton
        />
      </ChatContainer>
    </MainContainer>
  );
}

mountKit(
  { name: 'chatscope', composer: () => document.querySelector('.cs-message-input__content-editor') },
  Desk,
);
