/**
 * What the address of the desk can ask for. One list describes every switch; the parser, the settings dialog and
 * the tests all read it, so that a switch can't exist in one place only.
 */
export type HeaderOrder = 'together' | 'first' | 'last';

export interface Options {
  readonly remount: boolean;
  readonly header: HeaderOrder;
  /** Milliseconds between header and messages when they don't change together. */
  readonly lag: number;
  readonly virtual: boolean;
  readonly reverse: boolean;
  readonly shadow: boolean;
  readonly frame: boolean;
  readonly ids: boolean;
  readonly quiet: boolean;
  readonly speed: number;
  /** null: a different run each time. */
  readonly seed: number | null;
  readonly long: number;
  readonly shopper: string | null;
  readonly dialogs: string | null;
  readonly help: boolean;
}

export type OptionField = {
  readonly name: Exclude<keyof Options, 'help'>;
  readonly label: string;
  readonly hint: string;
} & (
  | { readonly kind: 'flag'; readonly on: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly fallback: number | null }
  | { readonly kind: 'text'; readonly placeholder: string }
  | { readonly kind: 'choice'; readonly choices: readonly (readonly [value: string, label: string])[] }
);

export const optionFields: readonly OptionField[] = [
  { name: 'quiet', kind: 'flag', on: '1', label: '安静', hint: '模拟顾客不主动说话，也不回应；回放照常' },
  {
    name: 'speed',
    kind: 'number',
    min: 0.1,
    max: 100,
    fallback: 1,
    label: '速度',
    hint: '顾客回应的快慢，2 为两倍速',
  },
  {
    name: 'seed',
    kind: 'number',
    min: 0,
    max: 4294967295,
    fallback: null,
    label: '随机种子',
    hint: '相同的种子，相同的一场练习',
  },
  { name: 'shopper', kind: 'text', placeholder: 'lin-wan', label: '先打开谁', hint: '顾客 ID，或 店铺/顾客' },
  {
    name: 'dialogs',
    kind: 'text',
    placeholder: '/dialogs.jsonl',
    label: '回放对话',
    hint: 'JSON Lines 文件的地址',
  },
  {
    name: 'long',
    kind: 'number',
    min: 0,
    max: 20000,
    fallback: 0,
    label: '更早的消息',
    hint: '第一位顾客先有 N 条旧消息',
  },
  {
    name: 'header',
    kind: 'choice',
    choices: [
      ['together', '同时'],
      ['first', '标题先变'],
      ['last', '消息先变'],
    ],
    label: '切换顺序',
    hint: '切换会话时标题与消息谁先变',
  },
  {
    name: 'lag',
    kind: 'number',
    min: 0,
    max: 60000,
    fallback: 400,
    label: '切换延迟',
    hint: '先后相差的毫秒数',
  },
  { name: 'remount', kind: 'flag', on: '1', label: '重建节点', hint: '每次切换都重建列表与消息区' },
  { name: 'virtual', kind: 'flag', on: '1', label: '虚拟列表', hint: '页面里只留约 30 条消息' },
  { name: 'reverse', kind: 'flag', on: '1', label: '倒序节点', hint: '节点顺序从新到旧' },
  { name: 'shadow', kind: 'flag', on: '1', label: 'Shadow DOM', hint: '整页放进 <practice-desk>' },
  { name: 'frame', kind: 'flag', on: '1', label: '嵌在 iframe', hint: '外层只有一条标题栏' },
  { name: 'ids', kind: 'flag', on: 'off', label: '不带消息 ID', hint: '消息没有 data-message-id' },
];

function number(params: URLSearchParams, name: OptionField['name']): number | null {
  const field = optionFields.find((candidate) => candidate.name === name);
  if (field?.kind !== 'number') throw new TypeError(`${name} is no number`);
  const raw = params.get(name);
  const value = raw === null || raw.trim() === '' ? Number.NaN : Number(raw);
  // A wrong number falls back rather than stopping the desk: an address is typed by hand.
  if (!Number.isFinite(value)) return field.fallback;
  return Math.min(field.max, Math.max(field.min, value));
}

export function parseOptions(search: string): Options {
  const params = new URLSearchParams(search);
  const flag = (name: string): boolean => params.get(name) === '1';
  const header = params.get('header');
  return {
    remount: flag('remount'),
    header: header === 'first' || header === 'last' ? header : 'together',
    lag: number(params, 'lag') ?? 400,
    virtual: flag('virtual'),
    reverse: flag('reverse'),
    shadow: flag('shadow'),
    frame: flag('frame'),
    ids: params.get('ids') !== 'off',
    quiet: flag('quiet'),
    speed: number(params, 'speed') ?? 1,
    seed: number(params, 'seed'),
    long: Math.floor(number(params, 'long') ?? 0),
    shopper: params.get('shopper') || null,
    dialogs: params.get('dialogs') || null,
    help: params.has('help'),
  };
}
