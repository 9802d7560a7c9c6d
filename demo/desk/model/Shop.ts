/** The shops that this one agent serves; all on one platform, as one sub-account often does. */
export interface Shop {
  readonly id: string;
  readonly name: string;
}

export const shops: readonly Shop[] = [
  { id: 'tea', name: '山房茶事' },
  { id: 'home', name: '暖木家居' },
  { id: 'sport', name: '轻羽运动' },
];

/** Played-back dialogues belong to no real shop, so they get one of their own. */
export const replayShop: Shop = { id: 'replay', name: '对话回放' };
