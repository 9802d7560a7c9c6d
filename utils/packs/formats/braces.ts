/**
 * Variables in braces, as help desks and tables write them: `{{contact.name}}`, `{{ x | default: 'y' }}`,
 * `{{choice 'a, b'}}`, and in tables also `{买家昵称}`. One list serves all: what one tool calls its shopper means
 * nothing else in another.
 */
import { blankText } from '../../template/index.ts';
import { day, isDayFormat, meaningOf, type VariableSyntax, variable, wordings } from './variables.ts';

const PATHS: readonly (readonly [string, RegExp])[] = [
  // Chatwoot, Zendesk, Gorgias, Briskine.
  ['shopper', /^(?:contact|ticket\.(?:requester|customer)|to)\.(?:name|full_name|first_?name)$/],
  [
    'agent',
    /^(?:agent|current_user|ticket\.assignee(?:_user)?|from|account)\.(?:name|full_name|first_?name)$/,
  ],
  ['shop', /^(?:inbox\.name|ticket\.account|ticket\.brand\.name|shop\.name)$/],
  ['order', /^ticket\.customer\.integrations\S*\.orders\[0\]\.(?:name|order_number)$/],
  ['goods', /^ticket\.customer\.integrations\S*\.orders\[0\]\.line_items\[0\]\.(?:title|name)$/],
  [
    'tracking',
    /^ticket\.customer\.integrations\S*\.orders\[0\]\.fulfillments\[(?:0|-1)\]\.tracking_numbers?$/,
  ],
  ['courier', /^ticket\.customer\.integrations\S*\.orders\[0\]\.fulfillments\[(?:0|-1)\]\.tracking_company$/],
];

/** `{{…}}` of help desks. */
export const DOUBLE_BRACES: VariableSyntax = {
  pattern: /\{\{[^{}\n]{1,500}\}\}/g,
  translate: ([whole]) => double(whole.slice(2, -2)),
};

/**
 * `{{…}}` and `{…}` of tables. The tools that write them have no variables of this kind that we know of, but agents
 * write gaps by hand, and our own tables hold ours: a name that we know is a variable, in Chinese or English; any
 * other brace is text.
 */
export const TABLE_BRACES: VariableSyntax = {
  pattern: /\{\{[^{}\n]{1,500}\}\}|\{[^{}\s|]{1,40}(?:\|[^{}\n]{0,500})?\}/g,
  translate: ([whole]) => (whole.startsWith('{{') ? double(whole.slice(2, -2)) : single(whole.slice(1, -1))),
  ownWordings: true,
};

/** Texts that we wrote ourselves: all that stands in them is meant as it stands. */
export const OUR_TEXTS: VariableSyntax = {
  pattern: /.+/gs,
  translate: ([whole]) => whole,
  ownWordings: true,
};

function single(inside: string): string | null {
  const [name = '', ...options] = inside.split('|');
  if (/^(?:cursor|date(?:[-+]\d{1,4}[dwm])?)$/.test(inside)) return `{${inside}}`;
  const ours = meaningOf(name) ?? (isOurs(name) ? name : null);
  return ours === null ? null : variable(ours, ...options);
}

/** The template room has a label for each of its own names. */
function isOurs(name: string): boolean {
  return name !== '' && blankText(name) !== `【${name}】`;
}

function double(inside: string): string | null {
  const said = inside.trim();
  if (said === 'cursor') return '{cursor}';
  const [path = '', ...filters] = said.split('|').map((piece) => piece.trim());
  const ours = PATHS.find(([, paths]) => paths.test(path))?.[0] ?? meaningOf(path);
  if (ours !== null) {
    if (filters.length === 0) return variable(ours);
    const otherwise = /^(?:default|fallback)\s*[:(]\s*(["'])([^"']*)\1\s*\)?$/.exec(filters.join('|'));
    return otherwise === null ? null : variable(ours, otherwise[2] ?? '');
  }
  return briskine(said);
}

/** Briskine's helpers that mean something to us: one of several wordings, and days. */
function briskine(said: string): string | null {
  const choice = /^choice\s+(["'])([^"']+)\1$/.exec(said);
  if (choice !== null) return wordings((choice[2] ?? '').split(',').map((option) => option.trim()));
  if (/^random(?:\s+"[^"]*")+$/.test(said))
    return wordings([...said.matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? ''));
  const moment = /^(?:moment|date)((?:\s+(?:format|add|subtract)="[^"]*")*)$/.exec(said);
  if (moment === null) return null;
  const settings = new Map(
    [...(moment[1] ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, key, value]) => [key, value ?? '']),
  );
  if (settings.has('subtract') || !isDayFormat(settings.get('format') ?? 'MMMM DD YYYY')) return null;
  const added = /^(\d{1,3});\s*(day|week)s?$/.exec(settings.get('add') ?? '0;days');
  return added === null ? null : day(Number(added[1]) * (added[2] === 'week' ? 7 : 1));
}
