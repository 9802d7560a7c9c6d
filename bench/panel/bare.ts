/**
 * The least that a side panel can be: a page whose one small script draws one reply, and gives a key the focus to it. What
 * the browser and the machine take for it is in every figure of the panel's.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const PAGE = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <script src="/watch-opening.js"></script>
    <title>bare</title>
  </head>
  <body>
    <script type="module" src="/bare.js"></script>
  </body>
</html>
`;

const SCRIPT = `const list = document.createElement('ul');
const row = document.createElement('li');
const button = document.createElement('button');
list.className = 'cards';
button.className = 'card-fill';
button.textContent = '今天付款，今天发货';
document.addEventListener('keydown', () => button.focus());
row.append(button);
list.append(row);
document.body.append(list);
`;

/** Puts it in the place of the panel in a folder that holds the built extension and `watch-opening.js`. */
export async function bareIn(folder: string): Promise<void> {
  await writeFile(join(folder, 'sidepanel.html'), PAGE);
  await writeFile(join(folder, 'bare.js'), SCRIPT);
}
