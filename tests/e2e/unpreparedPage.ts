/**
 * A chat page that nobody prepared: `https://shop-chat.example/`. Its classes are a build's (`plain_k3x9a`), and both
 * sides' bubbles stand at the left, told apart by their colour only; its list shows the first letter of a name only. So
 * neither whose word is whose nor who is open can be told for certain by how the page is built.
 *
 * `?build=2` is the site's next release: every class has another ending. `?list=full` shows whole names in the list.
 */
import type { BrowserContext } from 'playwright-core';

export const UNPREPARED = 'https://shop-chat.example/';

export interface Line {
  readonly side: 'shopper' | 'agent';
  readonly text: string;
}

/** Everybody in the page, and what was said at its start. */
export const TALKS: Readonly<Record<string, readonly Line[]>> = {
  林小满: [
    { side: 'shopper', text: '你好，这件毛衣还有M码吗' },
    { side: 'agent', text: '在的，M码今天刚补了货' },
    { side: 'shopper', text: '会不会起球' },
    { side: 'agent', text: '正常穿着不会，附有护理说明' },
    { side: 'shopper', text: '请问今天拍什么时候发货' },
  ],
  周启明: [
    { side: 'shopper', text: '杯子到了，有一个缺口' },
    { side: 'agent', text: '非常抱歉，麻烦拍张照片' },
    { side: 'shopper', text: '已经拍好了，怎么发给你' },
    { side: 'agent', text: '点输入框旁边的图片就可以' },
    { side: 'agent', text: '收到以后马上给您补发' },
    { side: 'shopper', text: '可以退款吗' },
  ],
  阿禾: [{ side: 'shopper', text: '满多少包邮' }],
};

interface OwnPage {
  open(name: string): void;
  say(side: Line['side'], text: string): void;
}

declare global {
  interface Window {
    unprepared?: OwnPage;
  }
}

/** Runs in the page, as its own script. */
function start(talks: Readonly<Record<string, readonly Line[]>>): void {
  const parameters = new URLSearchParams(location.search);
  const build = parameters.get('build') ?? '1';
  const isMasked = parameters.get('list') !== 'full';
  const name = (stem: string): string => {
    let hash = Number(build) * 7919;
    for (const letter of stem) hash = (hash * 31 + letter.charCodeAt(0)) % 0x39aa3ff;
    return `${stem}_${hash.toString(36)}9x`;
  };
  const node = (tag: string, stem: string, ...children: (Node | string)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.className = name(stem);
    element.append(...children);
    return element;
  };
  const style = document.createElement('style');
  style.textContent = `
    body { margin: 0; font: 14px/1.6 sans-serif; height: 100vh; display: grid; grid-template: 48px 1fr 120px / 240px 1fr; }
    .${name('rail')} { grid-row: 1 / 4; border-right: 1px solid #ddd; background: #fafafa; }
    .${name('entry')} { padding: 10px 14px; border-bottom: 1px solid #eee; cursor: pointer; }
    .${name('lit')} { background: #e9eefb; }
    .${name('snippet')} { color: #888; font-size: 12px; overflow: hidden; white-space: nowrap; }
    .${name('crown')} { padding: 0 16px; display: flex; align-items: center; border-bottom: 1px solid #ddd; font-weight: 600; }
    .${name('flow')} { overflow: auto; padding: 12px 16px; }
    .${name('unit')} { margin: 10px 0; }
    .${name('plain')}, .${name('tint')} { display: inline-block; padding: 7px 12px; border-radius: 8px; max-width: 70%; }
    .${name('plain')} { background: #f0f0f0; } .${name('tint')} { background: #dff3e4; }
    .${name('foot')} { border-top: 1px solid #ddd; padding: 10px 16px; }
    textarea { width: 100%; height: 80px; box-sizing: border-box; font: inherit; }`;
  document.head.append(style);
  const state = new Map(Object.entries(talks).map(([who, lines]) => [who, [...lines]]));
  let open = [...state.keys()][0] ?? '';
  const rail = node('nav', 'rail');
  const crown = node('div', 'crown');
  const flow = node('div', 'flow');
  const box = document.createElement('textarea');
  box.placeholder = '写点什么…';
  document.body.append(rail, crown, flow, node('div', 'foot', box));

  const rowOf = ({ side, text }: Line): HTMLElement =>
    node('div', 'unit', node('div', side === 'shopper' ? 'plain' : 'tint', text));
  const drawList = (): void => {
    rail.replaceChildren(
      ...[...state].map(([who, lines]) => {
        const entry = node(
          'div',
          'entry',
          node('div', 'dweller', isMasked ? `${who.slice(0, 1)}**` : who),
          node('div', 'snippet', lines.at(-1)?.text ?? ''),
        );
        entry.classList.toggle(name('lit'), who === open);
        entry.addEventListener('click', () => show(who));
        return entry;
      }),
    );
  };
  const show = (who: string): void => {
    open = who;
    crown.replaceChildren(node('span', 'ink', who));
    flow.replaceChildren(...(state.get(who) ?? []).map(rowOf));
    flow.scrollTop = flow.scrollHeight;
    drawList();
  };
  window.unprepared = {
    open: show,
    say(side, text) {
      state.get(open)?.push({ side, text });
      flow.append(rowOf({ side, text }));
      flow.scrollTop = flow.scrollHeight;
      drawList();
    },
  };
  show(open);
}

/** Answers for the page's host, after the routes that were there before. */
export async function routeUnprepared(context: BrowserContext): Promise<void> {
  const body = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>客户会话</title>
    <link rel="icon" href="data:,"></head><body><script>(${start.toString()})(${JSON.stringify(TALKS)})</script></body></html>`;
  await context.route(`${UNPREPARED}**`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  );
}
