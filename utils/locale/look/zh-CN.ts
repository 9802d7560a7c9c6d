/** The source texts on how the pages are set. */
export const lookZhCN = {
  'look.title': '字号和疏密',
  'look.size': '字号',
  'look.size.small': '小',
  'look.size.normal': '标准',
  'look.size.large': '大',
  'look.size.huge': '特大',
  'look.density': '疏密',
  'look.density.comfortable': '宽松',
  'look.density.compact': '紧凑',
  'look.hint': '马上生效，侧边栏和管理页一起变。',
} as const;
