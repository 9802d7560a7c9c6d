/** Fetches dialogues and says in plain words what couldn't be used. Never throws: a missing file is a notice. */
import { mostDialogs } from '../store/createReplay.ts';
import { type Dialog, type ParsedDialogs, parseDialogs } from './parseDialogs.ts';

const namedLines = 5;

export function noticesOf({ dialogs, bad }: ParsedDialogs): readonly string[] {
  const notices: string[] = [];
  if (dialogs.length > mostDialogs) notices.push(`共 ${dialogs.length} 段对话，只列出前 ${mostDialogs} 段。`);
  if (bad.length > 0) {
    const named = bad
      .slice(0, namedLines)
      .map(({ line, reason }) => `第 ${line} 行（${reason}）`)
      .join('、');
    notices.push(`跳过 ${bad.length} 行：${named}${bad.length > namedLines ? ' 等' : ''}。`);
  }
  if (dialogs.length === 0) notices.push('没有可以回放的对话。');
  return notices;
}

export async function loadDialogs(
  url: string,
): Promise<{ dialogs: readonly Dialog[]; notices: readonly string[] }> {
  try {
    const response = await fetch(url);
    if (!response.ok) return { dialogs: [], notices: [`读不到对话文件 ${url}（${response.status}）。`] };
    const parsed = parseDialogs(await response.text());
    return { dialogs: parsed.dialogs, notices: noticesOf(parsed) };
  } catch {
    return { dialogs: [], notices: [`读不到对话文件 ${url}。`] };
  }
}
