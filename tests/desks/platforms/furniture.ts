/**
 * What every drawn page needs and no platform's facts tell: where the panes stand in the window, pictures,
 * avatars, words with links and line ends, and where a pause of the talk is. Styles of the panes are inline,
 * so that no class of a platform is invented for them.
 */
import type { FixtureMessage } from '../player/fixture.ts';
import { node } from './hash.ts';

export interface Panes {
  readonly list: HTMLElement;
  readonly header: HTMLElement;
  readonly thread: HTMLElement;
  readonly composer: HTMLElement;
  readonly side: HTMLElement;
}

/** Puts the panes where such workbenches have them, and says in small print what the page was built from. */
export function furnish(root: HTMLElement, facts: string, panes: Panes, css: string): void {
  const style = node('style');
  style.textContent = `
    html, body { margin: 0; }
    * { box-sizing: border-box; }
    body { font: 14px/1.5 'Noto Sans CJK SC', 'PingFang SC', sans-serif; color: #222; background: #fff; }
    a { color: #2a6fdb; }
    ${css}`;
  root.style.cssText = 'display: flex; flex-direction: column; height: 100vh; overflow: hidden;';
  panes.list.style.cssText += 'width: 250px; flex: none; overflow-y: auto; border-right: 1px solid #e4e4e4;';
  panes.side.style.cssText += 'width: 230px; flex: none; padding: 12px; border-left: 1px solid #e4e4e4;';
  panes.header.style.cssText +=
    'flex: none; min-height: 44px; padding: 10px 16px; border-bottom: 1px solid #e4e4e4;';
  panes.thread.style.cssText += 'flex: 1; min-height: 0; overflow-y: auto; background: #f4f5f7;';
  panes.composer.style.cssText += 'flex: none; padding: 8px 16px; border-top: 1px solid #e4e4e4;';
  const middle = node('div', { style: 'display: flex; flex-direction: column; flex: 1; min-width: 0;' });
  middle.append(panes.header, panes.thread, panes.composer);
  const columns = node('div', { style: 'display: flex; flex: 1; min-height: 0;' });
  columns.append(panes.list, middle, panes.side);
  const smallPrint = node('footer', { style: 'font-size: 10px; color: #888; padding: 2px 8px;' }, facts);
  root.append(style, columns, smallPrint);
}

/** A picture that needs no network. */
export function pictureAddress(hue: number): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><rect width="120" height="90" fill="hsl(${hue} 45% 70%)"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

/**
 * Words as these pages write them: line ends as `<br>`, addresses as links, and emoji as pictures if wanted.
 */
export function words(text: string, emoji: 'text' | 'picture' = 'text'): DocumentFragment {
  const fragment = document.createDocumentFragment();
  text.split('\n').forEach((line, n) => {
    if (n > 0) fragment.append(node('br'));
    for (const piece of line.split(/(https?:\/\/\S+|\p{Extended_Pictographic})/u)) {
      if (/^https?:/.test(piece)) fragment.append(node('a', { href: piece, target: '_blank' }, piece));
      else if (emoji === 'picture' && /^\p{Extended_Pictographic}$/u.test(piece)) {
        const src = pictureAddress(50);
        fragment.append(
          node('img', { class: 'emoji', alt: piece, src, style: 'width: 18px; height: 18px;' }),
        );
      } else fragment.append(piece);
    }
  });
  return fragment;
}

/** The messages, each with whether the platform would write the time above it. */
export function withPauses(
  messages: readonly FixtureMessage[],
): readonly { readonly message: FixtureMessage; readonly pause: boolean }[] {
  return messages.map((message, n) => ({
    message,
    pause: message.at - (messages[n - 1]?.at ?? 0) > 5 * 60_000,
  }));
}

/** `11月18日 09:30` */
export function dayAndClock(at: number): string {
  const date = new Date(at);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getMonth() + 1}月${date.getDate()}日 ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Shows the newest message; the page does so by itself, no agent scrolls. */
export function showNewest(scroller: HTMLElement): void {
  scroller.scrollTop = scroller.scrollHeight;
}

/** What was said last, as the rows of the list show it. */
export function lastWords(messages: readonly FixtureMessage[]): string {
  const last = messages.at(-1);
  if (last === undefined) return '';
  const names = { text: last.text, picture: '[图片]', goods: '[商品]', order: '[订单]' };
  return names[last.kind].replaceAll('\n', ' ');
}

/** A number from a to b. */
export function between(random: () => number, a: number, b: number): number {
  return Math.round(a + random() * (b - a));
}
