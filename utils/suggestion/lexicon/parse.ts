/**
 * Reads the lexicon's own small language. One concept a line: `id < broader broader : form form …`. A form may hold
 * groups of alternatives, `(还|都|)没发`, of which an empty one makes the group optional. `#` starts a comment line.
 */

/** A concept of the trade, as the lexicon names it. */
export interface Concept {
  readonly id: string;
  /** Concepts that it is a kind of, by id; each stands in the lexicon itself. */
  readonly broader: readonly string[];
  /** Folded wordings that mean it. */
  readonly forms: readonly string[];
}

const LINE = /^(?<id>[a-z0-9-]+)\s*(?:<\s*(?<broader>[a-z0-9\- ]+?)\s*)?:(?<forms>.*)$/u;
const GROUP = /\(([^()]*)\)/u;

/** @throws {SyntaxError} on a line that isn't one, naming it. */
export function parseLexicon(source: string): Concept[] {
  const concepts: Concept[] = [];
  for (const line of source.split('\n')) {
    const text = line.trim();
    if (text === '' || text.startsWith('#')) continue;
    const groups = LINE.exec(text)?.groups;
    if (groups === undefined) throw new SyntaxError(`no concept: ${text.slice(0, 60)}`);
    const { id = '', broader = '', forms = '' } = groups;
    concepts.push({ id, broader: words(broader), forms: [...new Set(words(forms).flatMap(expand))] });
  }
  return concepts;
}

function words(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Every wording that a form stands for; `_` is the blank between Latin words. */
function expand(form: string): string[] {
  const group = GROUP.exec(form);
  if (group === null) return [form.replaceAll('_', ' ')];
  const [whole, alternatives = ''] = group;
  return alternatives
    .split('|')
    .flatMap((choice) => expand(form.replace(whole, () => choice)))
    .filter((wording) => wording !== '');
}
