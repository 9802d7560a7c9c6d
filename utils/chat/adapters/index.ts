/** The adapters, and which of them serves a page. */
import type { Adapter } from '../adapter.ts';
import { alibaba1688 } from './1688.ts';
import { feige } from './feige.ts';
import { goofish } from './goofish.ts';
import { jingdong } from './jingdong.ts';
import { kuaishou } from './kuaishou.ts';
import { lazada } from './lazada.ts';
import { pinduoduo } from './pinduoduo.ts';
import { practice } from './practice.ts';
import { shopee } from './shopee.ts';
import { telegram } from './telegram.ts';
import { tiktok } from './tiktok.ts';
import { weixin } from './weixin.ts';
import { whatsapp } from './whatsapp.ts';
import { xiaohongshuChat } from './xiaohongshu-chat.ts';
import { xiaohongshuSxt } from './xiaohongshu-sxt.ts';
import { xiaohongshuWalle } from './xiaohongshu-walle.ts';

export const ADAPTERS: readonly Adapter[] = [
  pinduoduo,
  feige,
  kuaishou,
  jingdong,
  weixin,
  xiaohongshuSxt,
  xiaohongshuChat,
  xiaohongshuWalle,
  goofish,
  alibaba1688,
  shopee,
  lazada,
  tiktok,
  whatsapp,
  telegram,
  practice,
];

/** True when one of its hosts is this one, or `*.` before a part of it. */
export function servesHost(adapter: Pick<Adapter, 'hosts'>, hostname: string): boolean {
  return adapter.hosts.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
}

/** The adapter for a host, or undefined. Whether the page is its workbench, its marks tell later. */
export function adapterFor(hostname: string): Adapter | undefined {
  return ADAPTERS.find((adapter) => servesHost(adapter, hostname));
}
