import { zhCN } from './zh-CN.ts';
export const zhTW = zhCN;
