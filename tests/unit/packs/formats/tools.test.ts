import { describe, expect, it } from 'vitest';
import { brief, draft, gbk, keptIn, PNG, read, refusals, zip } from './support.ts';

const json = (value: unknown) => JSON.stringify(value);

describe('help desks', () => {
  it("reads Chatwoot's canned responses", async () => {
    const read = await draft(
      'canned.json',
      json([
        {
          id: 1,
          short_code: 'hi',
          content: 'Hi {{contact.first_name}}, {{agent.name}} of {{ inbox.name }} here',
        },
        {
          id: 2,
          short_code: 'vip',
          content: "{{contact.name | default: '亲'}}，等级 {{contact.custom_attribute.vip}}",
        },
        { id: 3, short_code: 'no', content: 7 },
      ]),
    );
    expect([read.format, ...brief(read)]).toEqual([
      'chatwoot',
      'hi|||Hi {shopper}, {agent} of {shop} here',
      'vip|||{shopper|亲}，等级 ｛｛contact.custom_attribute.vip｝｝',
    ]);
    expect(read.kept).toEqual([
      { place: { file: 'canned.json', path: '[1]' }, variable: '{{contact.custom_attribute.vip}}' },
    ]);
    expect(refusals(read)).toEqual(['[2] wrongType']);
  });

  it("reads Zendesk's macros, plain and HTML", async () => {
    const read = await draft(
      'macros.json',
      json({
        macros: [
          {
            title: '物流::延误',
            actions: [
              { field: 'status', value: 'solved' },
              {
                field: 'comment_value',
                value: ['channel:all', '{{ticket.requester.first_name}}，包裹晚了\n抱歉'],
              },
            ],
          },
          {
            title: '尺码',
            actions: [
              {
                field: 'comment_value_html',
                value:
                  '<p>看&nbsp;<b>这里</b><br>谢谢</p><ol><li>M</li><li>L</li></ol><a href="https://a.cn/c">尺码表</a>',
              },
            ],
          },
          { title: '只改状态', actions: [{ field: 'status', value: 'open' }] },
        ],
      }),
    );
    expect([read.format, ...brief(read)]).toEqual([
      'zendesk',
      '|延误|物流|{shopper}，包裹晚了\n抱歉',
      '|尺码||看 这里\n谢谢\n1. M\n2. L\n尺码表 https://a.cn/c',
    ]);
    expect(refusals(read)).toEqual(['macros[2] noText']);
  });

  it("reads Gorgias' macros", async () => {
    const macro = {
      name: 'Where is it',
      language: 'en',
      actions: [
        {
          name: 'setResponseText',
          arguments: {
            body_text: 'x',
            body_html:
              '<div>Hi {{ticket.customer.firstname}},</div><div><br></div><div>order {{ticket.customer.integrations[7].orders[0].name}} is with {{ticket.tags}}</div>',
          },
        },
        { name: 'addTags', arguments: { tags: 'shipping, late' } },
      ],
    };
    const read = await draft('g.json', json({ data: [macro] }));
    expect([read.format, ...brief(read)]).toEqual([
      'gorgias',
      '|Where is it|shipping|Hi {shopper},\n\norder {order} is with ｛｛ticket.tags｝｝',
    ]);
    expect(read.entries[0]?.fields.language).toBe('en');
    expect(read.changed).toEqual([
      { place: { file: 'g.json', path: 'data[0]' }, field: 'category', original: 'shipping, late' },
    ]);
  });
});

describe('snippet tools', () => {
  it("reads Clippings' folders", async () => {
    const read = await draft(
      'clippings.json',
      json({
        version: '6.2',
        createdBy: 'Clippings/wx',
        userClippingsRoot: [
          {
            name: '售后',
            children: [
              {
                name: '退货',
                content: '$[买家昵称]，$[DATE(YYYY-MM-DD)] 前寄回，走$[快递{中通|圆通}]',
                shortcutKey: 'th',
                seq: 1,
              },
              { name: '编号', content: '第 #[n] 单 $[TIME]', shortcutKey: '' },
            ],
          },
          { name: '[NOSUBST]原样', content: '$[DATE] 是变量', shortcutKey: '' },
        ],
      }),
    );
    expect([read.format, ...brief(read)]).toEqual([
      'clippings',
      'th|退货|售后|{shopper}，{date} 前寄回，走{courier|中通|圆通}',
      '|编号|售后|第 #[n] 单 $[TIME]',
      '|原样||$[DATE] 是变量',
    ]);
    expect(keptIn(read)).toEqual(['#[n]', '$[TIME]']);
    expect(read.entries[0]?.place).toEqual({
      file: 'clippings.json',
      path: 'userClippingsRoot[0].children[0]',
    });
  });

  it("reads Briskine's templates", async () => {
    const read = await draft(
      'briskine.json',
      json({
        templates: [
          {
            title: 'Hello',
            shortcut: 'h',
            body: '<div>{{choice \'Hi, Hello\'}} {{to.first_name}},</div><div>{{cursor}}</div><div>till {{moment add="3;days" format="YYYY-MM-DD"}} {{moment format="HH:mm"}}</div>',
            tags: ['greeting'],
          },
        ],
      }),
    );
    expect([read.format, ...brief(read)]).toEqual([
      'briskine',
      'h|Hello|greeting|[[Hi||Hello]] {shopper},\n{cursor}\ntill {date+3d} {{moment format="HH:mm"}}',
    ]);
    expect(keptIn(read)).toEqual(['{{moment format="HH:mm"}}']);
  });

  it("reads Text Blaze's folders", async () => {
    const read = await draft(
      'blaze.json',
      json({
        version: 7,
        folders: [
          {
            name: '物流',
            snippets: [
              {
                name: '发货',
                shortcut: '/fh',
                type: 'text',
                text: '{formtext: name=买家昵称; default=亲}，走{formmenu: 中通; 圆通; name=快递}，{time: YYYY-MM-DD; shift=+2D} 到{cursor} {clipboard}',
              },
              { name: '空', shortcut: '/k', text: '' },
            ],
          },
        ],
      }),
    );
    expect([read.format, ...brief(read)]).toEqual([
      'textBlaze',
      'fh|发货|物流|{shopper|亲}，走{courier|中通|圆通}，{date+2d} 到{cursor} ｛clipboard｝',
    ]);
    expect(keptIn(read)).toEqual(['{clipboard}']);
    expect(refusals(read)).toEqual(['folders[0].snippets[1] noText']);
  });

  it("reads TextExpander's groups", async () => {
    const snippet = (abbreviation: string, text: string, type = 0) =>
      `<dict><key>abbreviation</key><string>${abbreviation}</string><key>label</key><string>签收</string><key>plainText</key><string>${text}</string><key>snippetType</key><integer>${type}</integer></dict>`;
    const plist = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict><key>groupInfo</key><dict><key>groupName</key><string>物流 &amp; 售后</string></dict>
<key>snippetsTE2</key><array>${snippet(';qs', '%filltext:name=顾客:default=亲%，%Y年%m月%d日 %@+3D%Y-%m-%d %H:%M %| %fillpopup:name=色:default=红:蓝% %clipboard')}${snippet(';s', 'tell app', 2)}</array></dict></plist>`;
    const read = await draft('x.textexpander', plist);
    expect([read.format, read.name, ...brief(read)]).toEqual([
      'textExpander',
      '物流 & 售后',
      'qs|签收|物流 & 售后|{shopper|亲}，{date} {date+3d} %H:%M {cursor} {色|红|蓝} %clipboard',
    ]);
    expect(keptIn(read)).toEqual(['%H:%M', '%clipboard']);
    expect(refusals(read)).toEqual(['snippetsTE2[1] wrongType']);
  });

  it("reads espanso's matches, with their lines", async () => {
    const yaml = `
global_vars:
  - { name: today, type: date, params: { format: "%Y-%m-%d" } }
matches:
  - trigger: ":hi"
    label: 问候
    replace: "您好{{shopper}}，今天{{today}}$|$"
  - triggers: [":th", ":tui"]
    replace: |
      {{greet}}，{{later}} 前寄回
      {{out}}
    vars:
      - { name: greet, type: random, params: { choices: [亲, 您好] } }
      - { name: later, type: date, params: { format: "%m月%d日", offset: 259200 } }
      - { name: out, type: shell, params: { cmd: ls } }
  - trigger: ":kd"
    form: "走[[快递]]，单号[[单号]]"
    form_fields:
      快递: { type: choice, values: [中通, 圆通] }
  - trigger: ":html"
    html: "<p>一</p><p>二</p>"
  - trigger: ":pic"
    image_path: "$CONFIG/图/尺码.png"
  - trigger: ":none"
`;
    const read = await draft('base.yml', yaml, [{ name: '尺码.png', bytes: PNG }]);
    expect([read.format, ...brief(read)]).toEqual([
      'espanso',
      'hi|问候||您好{shopper}，今天{date}{cursor}',
      'th|||[[亲||您好]]，{date+3d} 前寄回\n｛｛out｝｝',
      'kd|||走{courier|中通|圆通}，单号{单号}',
      'html|||一\n二',
      'pic|||尺码.png',
    ]);
    expect(read.entries.map(({ place }) => place.line)).toEqual([5, 8, 16, 20, 22]);
    expect(read.entries[4]?.pictures.map(({ name }) => name)).toEqual(['尺码.png']);
    expect(keptIn(read)).toEqual(['{{out}}']);
    expect(read.changed.map(({ original }) => original)).toEqual([':th, :tui']);
    expect(refusals(read)).toEqual(['24 noText']);
  });

  it("reads Alfred's collections", async () => {
    const one = (snippet: unknown) =>
      json({ alfredsnippet: { snippet, uid: 'A', name: '问候', keyword: '!hi' } });
    const read = await draft(
      '客服.alfredsnippets',
      zip({
        '问候 [4B6B811A-AC82-4F4F-81F8-D60814222852].json': one(
          '您好{cursor} {date +3D} {date:long} {clipboard}',
        ),
        '坏 [4B6B811A-AC82-4F4F-81F8-D60814222853].json': '{',
        'info.plist': '<plist/>',
      }),
    );
    expect([read.format, read.name, ...brief(read)]).toEqual([
      'alfred',
      '客服',
      '!hi|问候||您好{cursor} {date+3d} {date} ｛clipboard｝',
    ]);
    expect(read.refused.map(({ code, values }) => [code, values])).toEqual([
      ['file', { problem: 'notJson' }],
    ]);
  });

  it('makes wordings wide that would be read as ours', async () => {
    const read = await draft(
      'c.json',
      json([{ short_code: 'a', content: '[[甲||乙]] {{contact.name}} {x}' }]),
    );
    expect(brief(read)).toEqual(['a|||［［甲||乙］］ {shopper} ｛x｝']);
    expect(keptIn(read)).toEqual(['[[…||…]]', '{x}']);
  });
});

describe('our own packs', () => {
  const pack = (templates: unknown) =>
    json({
      format: 'deskmate-pack',
      version: 1,
      pack: { id: 'p', name: '我的', language: 'zh-CN' },
      templates,
    });

  it('are drafts too', async () => {
    const read = await draft('p.json', pack([{ id: 'a', code: 'hi', text: '您好 {foo}', stage: 'presale' }]));
    expect([read.format, read.name, ...brief(read)]).toEqual(['deskmate', '我的', 'hi|||您好 {foo}']);
    expect(read.entries[0]?.fields.stage).toBe('presale');
  });

  it('tell their problems as they always do', async () => {
    expect(await read('p.json', pack([{ id: 'a' }]))).toEqual({
      ok: false,
      problems: [{ code: 'missing', place: { file: 'p.json', path: 'templates[0].text' }, values: {} }],
    });
  });
});

describe('archives', () => {
  it('read all files in them, and refuse paths that lead out', async () => {
    const read = await draft(
      'all.zip',
      zip({
        '一/a.csv': gbk('标题,内容\n甲,一\n'),
        '一/b.json': json([{ short_code: 'b', content: '二' }]),
        '../evil.csv': '标题,内容\n恶,意\n',
        '/etc/x.csv': '标题,内容\n恶,意\n',
        'c:\\x.csv': '标题,内容\n恶,意\n',
        'c.json': '{"a":1}',
        'readme.exe': 'MZ',
      }),
    );
    expect(brief(read)).toEqual(['|甲||一', 'b|||二']);
    expect(refusals(read).sort()).toEqual([
      '../evil.csv unsafePath',
      '/etc/x.csv unsafePath',
      'c.json file',
      'c:/x.csv unsafePath',
    ]);
  });
});
