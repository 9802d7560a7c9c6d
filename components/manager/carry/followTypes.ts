/** What the list of followed packs shows, and what the agent does with it. Data in, callbacks out. */
import type { FileProblem, FollowProblemCode } from '../../../utils/model/index.ts';

export interface ShownFailure {
  readonly code: FollowProblemCode;
  /** `status`, `size` and `limit` in bytes, `to`, `expected` and `got` in short. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Of `brokenPack`. */
  readonly file: FileProblem | null;
}

export interface ShownFollow {
  readonly id: string;
  /** Of the pack, or of the file at the address while nothing was read. */
  readonly name: string;
  readonly address: string;
  readonly host: string;
  readonly daily: boolean;
  /** The whole hash that is asked for; empty: none is. */
  readonly expected: string;
  readonly lookedAt: number | null;
  readonly state: 'waiting' | 'new' | 'skipped' | 'same';
  /** The newest that was read. Its hash whole and in short. */
  readonly seen: {
    readonly hash: string;
    readonly short: string;
    readonly size: number;
    readonly at: number;
    readonly templates: number;
  } | null;
  readonly taken: { readonly short: string; readonly at: number } | null;
  readonly failure: ShownFailure | null;
  /** While it is read: bytes, and all of them where that is known. */
  readonly busy: { readonly done: number; readonly all: number | null } | null;
}

export type FollowRefusal = 'notAnAddress' | 'notHttps' | 'credentials' | 'already' | 'notAHash' | 'refused';

export interface FollowState {
  readonly follows: readonly ShownFollow[];
  /** Why the last address that was given isn't followed. */
  readonly refusal: FollowRefusal | null;
  /** Counts the addresses that were taken: the fields are empty again. */
  readonly added: number;
}

export interface FollowCallbacks {
  /** Straight from the click: the browser asks for the host in it. */
  onFollow(address: string, expected: string): void;
  onLook(id: string): void;
  onLookAll(): void;
  onStopLooking(id: string): void;
  /** What the version that was seen would change. */
  onShow(id: string): void;
  onSkip(id: string, skipped: boolean): void;
  onDaily(id: string, daily: boolean): void;
  /** @returns whether it is a hash, or nothing. */
  onExpected(id: string, expected: string): boolean;
  /** Straight from the click, as `onFollow`. */
  onAllow(id: string): void;
  onTakeOff(id: string): void;
  onClose(): void;
}
