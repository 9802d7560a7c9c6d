/** What the first steps and the practice desk's guide are given and give back. Data in, callbacks out. */
import type { FirstRun, FirstStep, Language, RetentionDays } from '../../utils/model/index.ts';

/** A pack that comes along. */
export interface StarterPack {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** Templates that it has. */
  readonly count: number;
  /** Whether it serves, or will as soon as it isn't busy. */
  readonly isIn: boolean;
  /** It is being installed, taken out or put back. */
  readonly isBusy: boolean;
}

/** A workbench that is known. */
export interface KnownPlatform {
  readonly id: string;
  readonly name: string;
  /** As the adapter names them: a host, or `*.` before a part of one. */
  readonly hosts: readonly string[];
  readonly reads: 'chat' | 'list';
  /** Whether the browser lets all of its hosts be read. */
  readonly isAllowed: boolean;
}

/** Chords as the shortcuts room writes them; empty: no key. */
export interface FirstKeys {
  readonly open: string;
  readonly fill: string;
  readonly palette: string;
}

export interface WelcomeProps {
  readonly run: FirstRun;
  /** As the agent chose it; empty: the browser's. */
  readonly chosenLanguage: Language | '';
  readonly browserLanguage: Language;
  /** Null: not known yet. */
  readonly packs: readonly StarterPack[] | null;
  /** What became of the last choice of a pack, in words; empty: nothing to say. */
  readonly packNote: string;
  readonly retention: RetentionDays;
  readonly platforms: readonly KnownPlatform[];
  /** The browser was asked for the chosen workbench, and the agent said no. */
  readonly isRefused: boolean;
  /** Whether the chosen workbench was opened to show what is read of it. */
  readonly seen: 'not' | 'waiting' | 'failed';
  readonly keys: FirstKeys;
  onLanguage(language: Language | ''): void;
  onPack(id: string, isIn: boolean): void;
  onRetention(days: RetentionDays): void;
  /** The three choices are made, or to be made again. */
  onSet(isSet: boolean): void;
  onSite(id: string): void;
  /** Asks the browser: it must be called straight from the click. */
  onAllow(platform: KnownPlatform): void;
  onSee(platform: KnownPlatform): void;
  onPractice(step: FirstStep): void;
  onStep(step: FirstStep, state: 'done' | 'skipped' | 'todo'): void;
  onSkipAll(): void;
  onAgain(): void;
  onManager(section: 'templates' | 'sites'): void;
}

/** Where the agent is on the practice desk. */
export type PracticeStage = 'see' | 'open' | 'fill' | 'filled' | 'sent';

export interface PracticeProps {
  readonly stage: PracticeStage;
  readonly keys: FirstKeys;
  onSeen(): void;
  /** Must be called straight from the click. */
  onOpenPanel(): void;
  onBack(): void;
}
