/**
 * What an import would do, before it does anything: a row for every template of the file, with what may be chosen.
 * Pure: the same answer for the same question, `newId` aside.
 */
import type { CodeChoice, Language, RowChoice, RowKind, Template } from '../../model/index.ts';
import type { DraftEntry, DraftPicture } from '../draft.ts';
import { emptyFields, fieldsOf, saidBy } from './fields.ts';
import { type Known, match } from './match.ts';
import { type Merged, merge } from './merge.ts';
import { outcomeOf, UNREAD } from './outcome.ts';
import { pictureKey } from './pictures.ts';
import type { BaseEntry, ImportPlan, PlanRow } from './row.ts';

export interface ImportQuestion {
  readonly incoming: readonly DraftEntry[];
  /** Every template of the store, of all packs, the deleted ones too. */
  readonly mine: readonly Template[];
  /** The pack as it was imported the last time; left out: it never was. */
  readonly base?: readonly BaseEntry[];
  /** The pack that it goes into. */
  readonly packId: string;
  /** Of templates that don't tell theirs. */
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly newId: () => string;
  /** `pictureKey` of the stored pictures by their id; one that isn't in it counts as different from any in the file. */
  readonly pictureKeys?: ReadonlyMap<string, string>;
}

/** Something that an entry may be: a template here, what was imported before, or both. */
interface Target {
  readonly mine: Template | undefined;
  readonly base: BaseEntry | undefined;
}

export function planImport(question: ImportQuestion): ImportPlan {
  const { incoming, packId, language, now, newId, mine, pictureKeys = new Map() } = question;
  const targets = targetsOf(question);
  const found = findTargets(incoming, targets);
  const taken = new Set(mine.map(({ id }) => id));
  for (const { base } of targets) if (base !== undefined) taken.add(base.templateId);
  const freeId = (wanted: string | undefined): string => {
    const id = wanted === undefined || wanted === '' || taken.has(wanted) ? newId() : wanted;
    taken.add(id);
    return id;
  };
  const keyOf = (id: string): string => pictureKeys.get(id) ?? `${UNREAD}${id}`;
  const rows = incoming.map((entry, i) => {
    const target = targets[found[i] ?? -1];
    return target === undefined
      ? newRow(entry, freeId(entry.fields.id), language)
      : knownRow(entry, target, keyOf, newId, language);
  });
  const matched = new Set(found);
  targets.forEach((target, i) => {
    const row = matched.has(i) ? null : goneRow(target, keyOf);
    if (row !== null) rows.push(row);
  });
  const pictures = picturesOf(incoming);
  return withClashes({ packId, language, now, newId, mine, pictureKeys, rows, pictures });
}

/** What was imported before comes first, then the other templates of the pack. */
function targetsOf({ mine, base = [], packId }: ImportQuestion): Target[] {
  const byId = new Map(mine.map((template) => [template.id, template]));
  const inBase = new Set(base.map(({ templateId }) => templateId));
  return [
    ...base.map((entry) => ({ mine: byId.get(entry.templateId), base: entry })),
    ...mine
      .filter((template) => template.packId === packId && !inBase.has(template.id))
      .map((template) => ({ mine: template, base: undefined })),
  ];
}

/** For each entry the index of its target, or -1. First as it was imported, then as it stands here now. */
function findTargets(incoming: readonly DraftEntry[], targets: readonly Target[]): number[] {
  const entries = incoming.map(({ fields }): Known => fields);
  const found = match(entries, targets.map(asImported));
  const taken = new Set(found);
  const free = targets.map((_target, i) => i).filter((i) => !taken.has(i));
  if (targets.every(({ base }) => base === undefined) || free.length === 0) return found;
  const left = entries.map((_entry, i) => i).filter((i) => found[i] === -1);
  const again = match(
    left.map((i) => entries[i] ?? NOTHING),
    free.map((i) => asItStands(targets[i])),
  );
  again.forEach((place, i) => {
    found[left[i] ?? -1] = free[place] ?? -1;
  });
  return found;
}

const NOTHING: Known = { code: '', title: '', category: [], text: '' };

function asImported(target: Target): Known {
  const { base } = target;
  if (base === undefined) return asItStands(target);
  const { code = '', title = '', category = [], text = '' } = base.said;
  return { id: base.sourceId ?? base.templateId, code, title, category, text };
}

/** What lies in the recycle bin is known by its id only. */
function asItStands(target: Target | undefined): Known {
  const mine = target?.mine;
  if (mine === undefined) return NOTHING;
  return mine.deletedAt === null ? mine : { ...NOTHING, id: mine.id };
}

type Offer = Pick<PlanRow, 'kind' | 'choice' | 'choices' | 'codeChoice' | 'codeChoices'>;

function offer(kind: RowKind, choices: readonly RowChoice[], codeChoices: readonly CodeChoice[]): Offer {
  const [choice = 'keep'] = choices;
  const [codeChoice = 'noCode'] = codeChoices;
  return { kind, choice, choices, codeChoice, codeChoices };
}

/** A template that comes in has no code to go back to. */
const COMES: readonly CodeChoice[] = ['noCode', 'takeCode'];
const STAYS: readonly CodeChoice[] = ['keepCode', 'takeCode', 'noCode'];

function newRow(entry: DraftEntry, id: string, language: Language): PlanRow {
  const said = saidBy(entry);
  const { theirs } = merge(emptyFields(language), said, undefined);
  return {
    id,
    ...offer('new', ['take', 'skip'], COMES),
    place: entry.place,
    mine: null,
    theirs,
    differences: [],
    clash: null,
    parts: {
      merged: theirs,
      mineFirst: null,
      copyId: '',
      said,
      sourceId: entry.fields.id,
      base: undefined,
    },
  };
}

function knownRow(
  entry: DraftEntry,
  { mine, base }: Target,
  keyOf: (id: string) => string,
  newId: () => string,
  language: Language,
): PlanRow {
  const said = saidBy(entry);
  const here = mine === undefined ? emptyFields(language) : fieldsOf(mine, keyOf);
  const result = merge(here, said, mine === undefined ? undefined : base?.said);
  const offered = mine?.deletedAt === null ? offerFor(result) : offerDeleted(base);
  const { theirs, merged, mineFirst, differences } = result;
  return {
    id: mine?.id ?? base?.templateId ?? newId(),
    ...offered,
    place: entry.place,
    mine: mine ?? null,
    theirs,
    differences: mine === undefined ? [] : differences,
    clash: null,
    parts: {
      merged,
      mineFirst,
      copyId: offered.choices.includes('both') ? newId() : '',
      said,
      sourceId: entry.fields.id,
      base,
    },
  };
}

function offerFor({ differences }: Merged): Offer {
  const by = (who: string): boolean => differences.some((difference) => difference.by === who);
  if (differences.length === 0) return offer('same', ['keep'], STAYS);
  if (differences.some(({ conflict }) => conflict))
    return offer('conflict', ['merge', 'take', 'theirs', 'keep', 'both', 'skip'], STAYS);
  if (differences.every((difference) => difference.by === 'mine'))
    return offer('changed', ['keep', 'theirs', 'both'], STAYS);
  const changes: RowChoice[] = by('mine') || by('both') ? ['take', 'theirs'] : ['take'];
  return offer('changed', [...changes, 'keep', 'both', 'skip'], STAYS);
}

/** Deleted after it was imported: the agent doesn't want it. Without that, whoever imports it wants it back. */
function offerDeleted(base: BaseEntry | undefined): Offer {
  return offer('deleted', base === undefined ? ['take', 'keep'] : ['keep', 'take'], COMES);
}

function goneRow({ mine, base }: Target, keyOf: (id: string) => string): PlanRow | null {
  if (mine === undefined || base === undefined || mine.deletedAt !== null) return null;
  const { differences } = merge(fieldsOf(mine, keyOf), base.said, base.said);
  const choices: RowChoice[] =
    differences.length === 0 ? ['remove', 'keep', 'skip'] : ['keep', 'remove', 'skip'];
  return {
    id: mine.id,
    ...offer('gone', choices, STAYS),
    place: null,
    mine,
    theirs: null,
    differences: [],
    clash: null,
    parts: { merged: null, mineFirst: null, copyId: '', said: null, sourceId: undefined, base },
  };
}

function picturesOf(incoming: readonly DraftEntry[]): Map<string, DraftPicture> {
  const pictures = new Map<string, DraftPicture>();
  for (const entry of incoming)
    for (const picture of entry.pictures) pictures.set(pictureKey(picture.bytes), picture);
  return pictures;
}

function withClashes(plan: ImportPlan): ImportPlan {
  const { results, settled } = outcomeOf(plan, {});
  const clashes = new Map([...settled.clashes].map(([i, clash]) => [results[i]?.row.id, clash]));
  if (clashes.size === 0) return plan;
  return { ...plan, rows: plan.rows.map((row) => ({ ...row, clash: clashes.get(row.id) ?? null })) };
}
