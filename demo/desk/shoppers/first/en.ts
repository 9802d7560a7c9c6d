/** As `zh-CN.ts`, in English. What they hear is read in Chinese words only, so any answer leads on. */
import type { Shopper, Turn } from '../../model/Shopper.ts';
import type { Manner } from '../../script/tempers/Manner.ts';

const manner: Manner = {
  patience: 5,
  nudgeAfter: 120,
  greeted: ['Hi! I just had a quick question'],
  held: ['Sure, no rush'],
  press: ['And what about my question?'],
  nudge: ['Hello, is anyone there?'],
  aside: {},
  after: ['Thanks again!'],
};
const shop = { shopId: 'tea', shopName: 'Hillside Tea', stage: 'presale', temper: 'koala', manner } as const;
const rest = { orders: [], history: [], angry: [{ text: 'Never mind then', wants: ['mood'] }] } as const;

function ask(text: string, next: string): Turn {
  return { lines: [{ text, wants: ['delivery-time'] }], branches: [{ when: /\S/, lines: [], next }] };
}

export const firstEn: readonly Shopper[] = [
  {
    ...{ ...shop, ...rest, id: 'first-emma', name: 'Emma', hue: 20, waited: 32 },
    history: [
      { side: 'shopper', daysAgo: 1, time: '20:14:08', text: 'The black tea I bought last time was lovely' },
      {
        side: 'agent',
        daysAgo: 1,
        time: '20:15:40',
        text: 'Glad you liked it! I’ll let you know when new tea comes in',
      },
    ],
    turns: {
      when: ask('Hi! If I order today, when will it ship?', 'price'),
      price: ask('Great. And is there a discount if I take two?', 'end'),
    },
    content: [{ text: 'Perfect, ordering now. Thank you!', wants: ['thanks'] }],
  },
  {
    ...{ ...shop, ...rest, id: 'first-noah', name: 'Noah', hue: 210, waited: 18 },
    turns: { stock: ask('Is the white teacup still in stock?', 'end') },
    content: [{ text: 'Good to know, thanks', wants: ['thanks'] }],
  },
  {
    ...{ ...shop, ...rest, id: 'first-lily', name: 'Lily', hue: 300, waited: 6 },
    turns: { back: ask('I don’t really like the colour. Can I return it?', 'end') },
    content: [{ text: 'OK, I’ll send it back. Thanks', wants: ['thanks'] }],
  },
];
