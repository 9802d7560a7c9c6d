/** A file of each format that is read, small and whole: what the tests of broken ones break. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../../utils/model/index.ts';
import { writePackZip } from '../../../../utils/packs/archive/index.ts';
import { readPack } from '../../../../utils/packs/index.ts';
import { gbk, PNG, utf8, utf16, zip } from './support.ts';

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../../fixtures/packs', name)));
const json = (value: unknown) => utf8(JSON.stringify(value));
const BOT =
  '最初3行的内容请勿改动(V3)！！！\n店\n分组,快捷编码,标题,内容,图片名,程序数据\n售前=>尺码,cm,表,"看图\n选",a.png,\n物流,wl,,亲&#44;在路上,,\n';

const OWN: Pack = { id: 'p', name: '包', language: 'zh-CN', source: 'personal', installedAt: 0 };
const OWN_PICTURE = { id: 'a', name: 'a.png', type: 'image/png' as const, width: 1, height: 1 };
const OWN_TEMPLATES = ownTemplates();

export const FILES: Readonly<Record<string, Uint8Array>> = {
  'qianniu.csv': gbk('快捷短语编码,快捷短语,快捷短语分组\n1,亲&#44;在的,\n2,"发中通，\n明天到",物流\n'),
  'bot.csv': utf8(BOT),
  'bot.zip': zip({ 'bot.csv': gbk(BOT), '图片/a.png': PNG }),
  'wide.csv': utf16('\ufeff一级分类,二级分类,话术标题,话术内容\n售前,尺码,问,{买家昵称}您好 {x}\n'),
  'kefubao.xls': fixture('kefubao.xls'),
  'kefubao.xlsx': fixture('kefubao.xlsx'),
  'chatwoot.json': json([{ short_code: 'hi', content: '<p>Hi {{contact.name}}</p> {{x.y}}' }]),
  'zendesk.json': json({
    macros: [
      {
        title: 'a::b',
        actions: [{ field: 'comment_value_html', value: '<ol><li>一</ol>{{current_user.name}}' }],
      },
    ],
  }),
  'gorgias.json': json([
    { name: 'n', actions: [{ name: 'setResponseText', arguments: { body_html: '<p>您好<br></p>' } }] },
  ]),
  'clippings.json': json({
    userClippingsRoot: [{ name: 'f', children: [{ name: 'n', content: '$[X{a|b}]' }] }],
  }),
  'clippings.csv': utf8('"问候","$[NAME]您好，$[DATE]"\n"再见","好"\n'),
  'briskine.json': json([{ title: 't', shortcut: 's', body: "<p>{{choice 'a, b'}}</p>", tags: 'x' }]),
  'blaze.json': json({
    folders: [{ name: 'f', snippets: [{ name: 'n', shortcut: '/s', text: '{time: YYYY-MM-DD}' }] }],
  }),
  'te.textexpander': utf8(
    '<?xml version="1.0"?><plist version="1.0"><dict><key>snippetsTE2</key><array><dict><key>abbreviation</key><string>a</string><key>plainText</key><string>%filltext:name=x% 您好&amp;</string></dict></array></dict></plist>',
  ),
  'espanso.yml': utf8(
    'matches:\n  - trigger: ":hi"\n    replace: "您好{{d}}$|$"\n    vars:\n      - { name: d, type: date, params: { format: "%d" } }\n  - trigger: ":x"\n    form: "[[a]]"\n',
  ),
  'c.alfredsnippets': zip({
    'n [4B6B811A-AC82].json': JSON.stringify({
      alfredsnippet: { snippet: '您好{cursor}', name: 'n', keyword: 'k' },
    }),
  }),
  'own.json': json({
    format: 'deskmate-pack',
    version: 1,
    pack: { id: 'p', name: '包', language: 'zh-CN' },
    templates: [{ id: 'a', code: 'hi', text: '您好', triggers: ['在吗'] }],
  }),
  'own.zip': (await writePackZip(OWN, OWN_TEMPLATES, [{ ...OWN_PICTURE, bytes: PNG }])).bytes,
  'page.xls': utf8(
    '<table><tr><td>标题</td><td>内容</td></tr><tr><td>a</td><td>您好<br>亲</td></tr></table>',
  ),
};

function ownTemplates() {
  const templates = [{ id: 'a', code: 'hi', text: '您好', triggers: ['在吗'] }];
  const pack = { id: 'p', name: '包', language: 'zh-CN' };
  const reading = readPack({ format: 'deskmate-pack', version: 1, pack, templates }, 0);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.templates.map((template) => ({ ...template, pictures: ['a'] }));
}
