/**
 * Reads recorded dialogues, one JSON object a line. The file comes from outside: a bad line is left out and named by
 * its number, and never stops the rest.
 */
export interface DialogTurn {
  readonly role: 'shopper' | 'agent';
  readonly text: string;
}

export type Dialog = readonly DialogTurn[];

export interface ParsedDialogs {
  readonly dialogs: readonly Dialog[];
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

function turnOf(value: unknown): DialogTurn {
  if (typeof value !== 'object' || value === null) throw new Error('轮次不是对象');
  const { role, text } = value as { role?: unknown; text?: unknown };
  if (role !== 'shopper' && role !== 'agent') throw new Error('role 应为 shopper 或 agent');
  if (typeof text !== 'string' || text.trim() === '') throw new Error('text 应为非空文字');
  return { role, text };
}

function dialogOf(line: string): Dialog {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error('不是 JSON');
  }
  const turns =
    typeof value === 'object' && value !== null ? (value as { turns?: unknown }).turns : undefined;
  if (!Array.isArray(turns) || turns.length === 0) throw new Error('没有 turns');
  const dialog = turns.map(turnOf);
  if (!dialog.some((turn) => turn.role === 'shopper')) throw new Error('没有顾客的话');
  return dialog;
}

export function parseDialogs(text: string): ParsedDialogs {
  const dialogs: Dialog[] = [];
  const bad: { line: number; reason: string }[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, index) => {
      if (line.trim() === '') return;
      try {
        dialogs.push(dialogOf(line));
      } catch (error) {
        bad.push({ line: index + 1, reason: error instanceof Error ? error.message : String(error) });
      }
    });
  return { dialogs, bad };
}
