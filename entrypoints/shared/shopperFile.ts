/**
 * What is kept of one shopper as one page that opens in any browser: to read, and for programs. Nothing in it runs or is
 * fetched, whatever a shopper is called or wrote.
 */
import { KIND, SIDE } from '../../components/index.ts';
import { isDismissed } from '../../utils/followUps/index.ts';
import {
  formatClock,
  translateHistory,
  translateManager,
  translatePrivacy,
} from '../../utils/locale/index.ts';
import type { Language, Profile } from '../../utils/model/index.ts';
import { fileNameOf } from '../../utils/packs/index.ts';
import type { ShopperCopy } from '../../utils/storage/index.ts';

export interface ShopperFile {
  readonly name: string;
  readonly content: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE =
  'body{font:15px/1.6 system-ui,sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color-scheme:light dark}' +
  'h1{font-size:1.4em}h2{font-size:1.1em;margin-top:2em}dt{font-weight:600}dd{margin:0 0 .4em}' +
  'li{margin:.3em 0;overflow-wrap:anywhere;white-space:pre-wrap}small{opacity:.7}';

const two = (number: number): string => String(number).padStart(2, '0');

function dayOf(at: number): string {
  const day = new Date(at);
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/** @param at when the file is made, milliseconds since 1970. */
export function shopperFile(
  copy: ShopperCopy,
  { language, name: shown, at }: { readonly language: Language; readonly name: string; readonly at: number },
): ShopperFile {
  const t = translatePrivacy(language);
  const th = translateHistory(language);
  const { shopper, messages, followUps, events, lessons, ownReplies, gaps, bans } = copy;
  const name = shopper?.name || shown;
  const when = (time: number): string => `${dayOf(time)} ${formatClock(time, language)}`;
  const item = (text: string, small = ''): string =>
    `<li>${small === '' ? '' : `<small>${escaped(small)}</small> `}<bdi>${escaped(text)}</bdi></li>`;
  const list = (title: string, items: readonly string[]): string =>
    `<h2>${escaped(title)}</h2>${items.length === 0 ? `<p>${escaped(t('copy.none'))}</p>` : `<ul>${items.join('\n')}</ul>`}`;
  const facts = factsOf(copy, when, language)
    .filter(([, value]) => value !== '')
    .map(([label, value]) => `<dt>${escaped(label)}</dt><dd><bdi>${escaped(value)}</bdi></dd>`);
  const learned = [
    ...lessons.map(({ wording }) => wording),
    ...ownReplies.map(({ text }) => text),
    ...gaps.map(({ example }) => example),
    ...bans.map(({ wording }) => wording),
  ];
  const body = [
    `<h1><bdi>${escaped(t('copy.title', { name }))}</bdi></h1>`,
    `<p>${escaped(t('copy.about', { when: when(at) }))}<br>${escaped(t('copy.safe'))}</p>`,
    `<dl>${facts.join('\n')}</dl>`,
    list(
      t('copy.orders'),
      (shopper?.orders ?? []).map(({ number, goods, amount, state, seenAt }) =>
        item(
          [number, goods, amount, state].filter(Boolean).join(' · '),
          seenAt === undefined ? '' : when(seenAt),
        ),
      ),
    ),
    list(
      t('copy.followUps'),
      followUps
        .filter((one) => !isDismissed(one))
        .map((one) =>
          item(
            one.doneAt === null ? one.text : `${one.text}（${t('copy.done')}）`,
            when(one.dueAt ?? one.at),
          ),
        ),
    ),
    list(
      t('copy.messages'),
      messages.map(({ at: said, side, kind, text }) => {
        const who = th(SIDE[side]);
        const told = kind === 'text' ? text : `${th(KIND[kind])}${text}`;
        return item(told, said === null ? who : `${when(said)} ${who}`);
      }),
    ),
    list(
      t('copy.learned'),
      learned.filter(Boolean).map((text) => item(text)),
    ),
    list(
      t('copy.events'),
      events.map(({ at: used, kind, detail }) => item(`${kind} ${detail}`, when(used))),
    ),
    `<details><summary>${escaped(t('copy.json'))}</summary><pre id="json">${escaped(JSON.stringify(copy, null, 1))}</pre></details>`,
  ];
  const content = [
    '<!doctype html>',
    `<html lang="${language}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(t('copy.title', { name }))}</title><style>${STYLE}</style></head><body>`,
    ...body,
    '</body></html>',
  ].join('\n');
  return { name: fileNameOf({ name: `${t('copy.file', { name })} ${dayOf(at)}` }, '.html'), content };
}

function factsOf(
  { shopper }: ShopperCopy,
  when: (at: number) => string,
  language: Language,
): readonly (readonly [string, string])[] {
  const t = translatePrivacy(language);
  const tm = translateManager(language);
  if (shopper === undefined) return [];
  const { profile = {} as Profile, flag, tags, formerNames = [], shop, shopName } = shopper;
  return [
    [t('copy.name'), shopper.name],
    [t('copy.formerNames'), formerNames.join(', ')],
    [t('copy.platform'), shopper.platform],
    [t('copy.shop'), [shopName, shop].filter(Boolean).join(' · ')],
    [t('copy.id'), shopper.shopper],
    [t('copy.firstSeen'), when(shopper.firstSeenAt)],
    [t('copy.lastSeen'), when(shopper.lastSeenAt)],
    [t('copy.visits'), String(shopper.visits)],
    [t('copy.tags'), tags.join(', ')],
    [t('copy.flag'), flag === null ? '' : [flag.colour, flag.note, flag.agent, when(flag.at)].join(' · ')],
    [t('copy.vip'), profile.vip === true ? t('copy.yes') : ''],
    [t('copy.level'), profile.level ?? ''],
    [t('copy.birthday'), profile.birthday ?? ''],
    [t('copy.festival'), profile.festival ?? ''],
    [t('copy.sizes'), profile.sizes ?? ''],
    [t('copy.taste'), profile.taste ?? ''],
    [t('copy.temper'), profile.temper === undefined ? '' : tm(`temper.${profile.temper}`)],
  ];
}
