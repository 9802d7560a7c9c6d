/** The source texts on what is wrong with an adapter. Part of the manager's, and of what the picker says. */
export const adapterProblemZhCN = {
  'adapterProblem.tooBig': '文件太大了',
  'adapterProblem.notJson': '文件不是完整的 JSON',
  'adapterProblem.notAdapters': '文件里没有适配',
  'adapterProblem.form': '适配的格式版本不对',
  'adapterProblem.missing': '少了一项',
  'adapterProblem.malformed': '这一项写法不对',
  'adapterProblem.selector': '不是能用的 CSS 选择器',
  'adapterProblem.pattern': '正则表达式不能用',
  'adapterProblem.host': '网站地址写法不对',
  'adapterProblem.tooMany': '数量太多',
} as const;
