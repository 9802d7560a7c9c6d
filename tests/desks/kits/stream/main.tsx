/**
 * A shop's desk made of Stream Chat (stream-chat-react): its Chat, ChannelList, Channel, Window, ChannelHeader,
 * MessageList and MessageComposer on a real StreamChat client. Only the network is played (playNetwork.ts).
 */
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Channel as StreamChannel } from 'stream-chat';
import {
  Channel,
  ChannelHeader,
  ChannelList,
  Chat,
  MessageComposer,
  MessageList,
  useChatContext,
  Window,
} from 'stream-chat-react';
import 'stream-chat-react/dist/css/index.css';
import { createKitState } from '../conversations.ts';
import { playNetwork } from './playNetwork.ts';

let rerender = (): void => undefined;
const state = createKitState({
  name: 'stream',
  composer: () => document.querySelector('.str-chat__textarea textarea'),
  onChange: () => {
    network.bringNews();
    rerender();
  },
});
const network = playNetwork(state);
window.played = state.played;

const send = (_channel: StreamChannel, message: { id?: string; text?: string }) =>
  Promise.resolve(network.send(message));

function Conversation() {
  const { channel: active, setActiveChannel } = useChatContext();
  const open = state.played.openId();
  // The list keeps which channel is active in the kit's own context: both ways, as either side may open one.
  useEffect(() => {
    if (active?.id) state.open(active.id);
  }, [active]);
  useEffect(() => {
    void setActiveChannel(network.channelOf(open));
  }, [open, setActiveChannel]);
  const header = state.header();
  return (
    <Channel channel={network.channelOf(state.thread().id)} doSendMessageRequest={send}>
      <Window>
        <ChannelHeader title={header.name} image={network.imageOf(header.id)} />
        <MessageList />
        <MessageComposer />
      </Window>
    </Channel>
  );
}

function Desk() {
  const [, setVersion] = useState(0);
  useEffect(() => {
    rerender = () => setVersion((version) => version + 1);
    state.ready();
  }, []);
  return (
    <Chat client={network.client}>
      <div style={{ display: 'flex', height: '100%' }}>
        <div style={{ width: 340, height: '100%' }}>
          <ChannelList setActiveChannelOnMount={false} sort={SORT} filters={FILTERS} />
        </div>
        <div style={{ flex: 1, minWidth: 0 }}>
          <Conversation />
        </div>
      </div>
    </Chat>
  );
}

const SORT = { last_message_at: -1 } as const;
const FILTERS = { type: 'messaging' };

await network.connect();
const place = document.getElementById('root');
if (place) createRoot(place).render(<Desk />);
