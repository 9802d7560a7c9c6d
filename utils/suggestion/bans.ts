/**
 * "Never for this": which templates stay away from which questions. A ban is a wording, masked, a line for each turn; so
 * it is compared question by question, with what is open masked the same way. Names and numbers, and what else is asked
 * beside it, make no other question of it.
 */
import type { Entry } from './classes.ts';
import type { Ban } from './door.ts';
import type { FeatureReader, Features } from './features.ts';
import type { Holdings } from './holdings.ts';
import { alike, type Query } from './query.ts';
import type { Question } from './question.ts';
import { splitQuestions } from './questionParts.ts';
import type { Signs } from './signs/index.ts';

/** A question that is this much like one that a template is banned from is the same: 怎么退货 and 怎么换货 are .5. */
const SAME_QUESTION = 0.55;
/** So many questions of a wording are compared. */
const MAX_PARTS = 12;

/** A shopper's words as bans hold them, with the names of whoever takes part. */
export type MaskNow = (text: string, names: readonly string[]) => string;

interface Banned {
  readonly wording: string;
  readonly parts: readonly Features[];
}

export class Bans {
  readonly #reader: FeatureReader;
  readonly #holdings: Holdings;
  readonly #mask: MaskNow;
  readonly #signs: Signs;
  /** By the id of the template. */
  readonly #bans = new Map<string, readonly Banned[]>();

  constructor(reader: FeatureReader, holdings: Holdings, mask: MaskNow, signs: Signs) {
    this.#reader = reader;
    this.#holdings = holdings;
    this.#mask = mask;
    this.#signs = signs;
  }

  add({ wording, templateId }: Ban): void {
    const banned = { wording, parts: this.#partsOf(wording.split('\n')) };
    this.#bans.set(templateId, [...(this.#bans.get(templateId) ?? []), banned]);
  }

  remove({ wording, templateId }: Ban): void {
    const rest = (this.#bans.get(templateId) ?? []).filter((ban) => ban.wording !== wording);
    if (rest.length > 0) this.#bans.set(templateId, rest);
    else this.#bans.delete(templateId);
  }

  /**
   * Says of a template whether it is banned from what is open.
   * @param names of whoever takes part in the conversation.
   * @param answers whether a template is the likely answer to a question: to one that it isn't banned from it may go.
   */
  from(
    { turns }: Question,
    names: readonly string[],
    answers: (entry: Entry, asked: Query) => boolean,
  ): (entry: Entry) => boolean {
    let open: readonly Query[] | undefined;
    return (entry) => {
      const bans = this.#bans.get(entry.id);
      if (bans === undefined) return false;
      // Masking takes longer than everything else here, and most templates have no ban.
      open ??= this.#queries(this.#partsOf(turns.map((turn) => this.#mask(turn, names))));
      const banned = this.#queries(bans.flatMap(({ parts }) => parts));
      const isBanned = (asked: Query): boolean => banned.some((ban) => alike(asked, ban) >= SAME_QUESTION);
      const others = open.filter((asked) => !isBanned(asked));
      return others.length < open.length && !others.some((asked) => answers(entry, asked));
    };
  }

  #partsOf(lines: readonly string[]): Features[] {
    const parts = lines.flatMap((line) => splitQuestions(line, this.#signs)).slice(-MAX_PARTS);
    return parts.map((part) => this.#reader.of(part));
  }

  /** As rare as words are now: a wording that was learned since may have made one common. */
  #queries(parts: readonly Features[]): Query[] {
    return parts.map((part) => this.#holdings.model.query(part));
  }
}
