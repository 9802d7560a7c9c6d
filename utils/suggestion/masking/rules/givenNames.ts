/** What the names that a page gives are made of. */

export const GIVEN_NAMES = {
  /** What workbenches show where there is no name. Masking these words would spoil texts and hide nobody. */
  nobody: (
    '买家 卖家 客服 店铺 店主 店家 老板 掌柜 商家 用户 游客 顾客 客户 会员 匿名 匿名用户 匿名买家 微信用户 新用户 旗舰店 官方 官方旗舰店 ' +
    '专卖店 专营店 在线客服 人工客服 机器人 亲 亲亲 先生 女士 小姐 老师 售前 售后 售前客服 售后客服 shop shopper user guest agent admin seller buyer'
  ).split(' '),
  shopEnding: /(?:官方)?(?:旗舰|专卖|专营|企业|自营|官方|品牌)?店铺?$/u,
  agentOpening: /^(?:(?:售前|售后|金牌|人工|在线|专属)?客服|售前|售后)[-_ ]?/u,
};
