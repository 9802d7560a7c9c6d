/** Which names of classes last: those that a person wrote, and the beginnings that a build leaves alone. */
import { describe, expect, it } from 'vitest';
import { lastingPart } from '../../../../utils/chat/generic/index.ts';

describe('the lasting part of a name', () => {
  it.each([
    // Kits and design systems, as they are in the pages that they make.
    'message',
    'msg-list',
    'str-chat__message--me',
    'ant-bubble-end',
    'semi-chat-chatBox-right',
    't-chat__item',
    'MuiButton-root',
    'el-scrollbar__wrap',
    'chat-message-row',
    'isMine',
    'is-self',
    'message_out',
    'rc-virtual-list-holder',
    'van-cell',
    'nim-message-item',
    'cs-message--outgoing',
    'rcw-client',
    'bubble-left',
    'msg-text-left',
    'ChatMessageList-ContentWrap',
    'beforeMsgBody',
    // A word and a small number.
    'col12',
    'col-12',
    'level2',
    'h1',
    'row-2',
  ])('%s is whole', (name) => {
    expect(lastingPart(name)).toEqual({ kind: 'whole', name });
  });

  it.each([
    ['msg-text-left--x8d2f', 'msg-text-left--'],
    ['messageRow__isMine--3kQx9', 'messageRow__isMine--'],
    ['chatBox_a1b2c3', 'chatBox_'],
    ['Bubble_bubble__2Xy7k', 'Bubble_bubble__'],
    ['MessageItem-module__content___3xK9d', 'MessageItem-module__content___'],
    ['bubble-d41d8cd9', 'bubble-'],
  ])('%s begins with %s', (whole, name) => {
    expect(lastingPart(whole)).toEqual({ kind: 'prefix', name });
  });

  it.each([
    'css-1x2y3z',
    'css-175oi2r',
    'sc-bdVaJa',
    'sc-1a2b3c4-0',
    '_a1b2c_1',
    '_1kx9f',
    'jss12',
    'jss1234',
    'a1b2c3d4',
    'svelte-1tky8bj',
    'emotion-0',
    'data-v-7ba5bd90',
    'ng-tns-c12-3',
    'gKxTiB',
    'x1n2onr6',
    'x9f619',
    '12345',
  ])('%j has none', (name) => {
    expect(lastingPart(name)).toBeNull();
  });

  it('is the same when it is asked of itself, where it is whole', () => {
    for (const name of ['msg-list', 'str-chat__message--me', 'col12']) {
      const once = lastingPart(name);
      expect(lastingPart(once?.name ?? '')).toEqual(once);
    }
  });
});
