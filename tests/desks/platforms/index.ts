/** All fixtures of platforms. Each stands in the file that is named after its id: the builder takes it from there. */
import type { Fixture } from '../player/fixture.ts';
import { alibaba1688Fixture } from './1688.ts';
import { feigeFixture } from './feige.ts';
import { goofishFixture } from './goofish.ts';
import { jingdongFixture } from './jingdong.ts';
import { kuaishouFixture } from './kuaishou.ts';
import { pinduoduoFixture } from './pinduoduo.ts';
import { shopeeFixture } from './shopee.ts';
import { telegramAFixture } from './telegram-a.ts';
import { telegramKFixture } from './telegram-k.ts';
import { tiktokFixture } from './tiktok.ts';
import { weixinFixture } from './weixin.ts';
import { whatsappFixture } from './whatsapp.ts';
import { xiaohongshuChatFixture } from './xiaohongshu-chat.ts';
import { xiaohongshuSxtFixture } from './xiaohongshu-sxt.ts';

export const FIXTURES: readonly Fixture[] = [
  pinduoduoFixture,
  feigeFixture,
  kuaishouFixture,
  jingdongFixture,
  weixinFixture,
  goofishFixture,
  xiaohongshuSxtFixture,
  xiaohongshuChatFixture,
  alibaba1688Fixture,
  shopeeFixture,
  whatsappFixture,
  telegramKFixture,
  telegramAFixture,
  tiktokFixture,
];
