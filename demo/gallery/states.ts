/** What the gallery knows of a state: how it is drawn, and what is done in it then. */
import type { VNode } from 'preact';

export interface GalleryState {
  readonly render: () => VNode;
  /** What an agent does to come there: runs once it is drawn. */
  readonly act?: (root: HTMLElement) => void;
}

export type States = Readonly<Record<string, GalleryState>>;

/** What the address asks for. Left out: the list of everything. */
export interface Wish {
  readonly component: 'panel' | 'manager';
  readonly state: string;
  readonly language: 'zh-CN' | 'zh-TW' | 'en';
}
