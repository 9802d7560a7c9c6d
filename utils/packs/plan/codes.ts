/** Shortcut codes are each one template's in its pack: who has one that several want. */
import type { CodeChoice, Template } from '../../model/index.ts';
import { normaliseCode } from '../../text/index.ts';
import type { CodeClash } from './row.ts';

/** A template that would be written. */
export interface Wanted {
  /** With the code that it wants. */
  readonly template: Template;
  /** The code that it had; empty where it had none or wasn't there. */
  readonly had: string;
  readonly choice: CodeChoice;
}

export interface Settled {
  /** `wanted`, in order, with the codes that they get. */
  readonly templates: readonly Template[];
  /** Of `standing`: those that lose their code, without it. */
  readonly without: readonly Template[];
  /** By index of `wanted`. */
  readonly clashes: ReadonlyMap<number, CodeClash>;
}

const keyIn = (packId: string, code: string): string => {
  const compared = normaliseCode(code);
  return compared === '' ? '' : `${packId}\0${compared}`;
};

/**
 * Gives every template of `wanted` a code that no other has. Who has a code already keeps it, unless another takes it;
 * among those that come, the first is first. `standing` are the others that serve; clashes among themselves stay.
 */
export function settleCodes(wanted: readonly Wanted[], standing: readonly Template[]): Settled {
  const templates = wanted.map(({ template }) => template);
  const lost = new Map<string, Template>();
  const holders = new Map<string, Holder>();
  const clashes = new Map<number, CodeClash>();
  for (const template of standing) claim(template, -1);
  const late: number[] = [];
  wanted.forEach(({ template, had }, i) => {
    const { packId, code } = template;
    const key = keyIn(packId, code);
    if (key === '') return;
    if (key !== keyIn(packId, had) || holders.has(key)) late.push(i);
    else claim(template, i);
  });
  for (const i of late) settle(i);
  return { templates, without: [...lost.values()], clashes };

  function claim(template: Template, row: number): void {
    const key = keyIn(template.packId, template.code);
    if (key !== '' && !holders.has(key)) holders.set(key, { template, row });
  }

  function settle(i: number): void {
    const one = wanted[i];
    if (one === undefined) return;
    const { template, had, choice } = one;
    const holder = holders.get(keyIn(template.packId, template.code));
    if (holder === undefined) {
      claim(template, i);
      return;
    }
    clashes.set(i, { code: template.code, withId: holder.template.id, withTitle: holder.template.title });
    if (choice === 'takeCode') {
      const bare = { ...holder.template, code: '' };
      if (holder.row >= 0) templates[holder.row] = bare;
      else lost.set(bare.id, bare);
      holders.set(keyIn(template.packId, template.code), { template, row: i });
      return;
    }
    const free = choice === 'keepCode' && !holders.has(keyIn(template.packId, had));
    const settled = { ...template, code: free ? had : '' };
    templates[i] = settled;
    claim(settled, i);
  }
}

interface Holder {
  readonly template: Template;
  /** Its index in `wanted`; -1 for one that stands. */
  readonly row: number;
}
