/** Paragraphs that entries are put together from. */
const PARAGRAPHS = 20_000;

/** A word that every twentieth paragraph has, and one that a single paragraph has. */
export const FREQUENT = '低保';
export const RARE = '蜂箱';

const WORDS =
  `公开 公示 村务 党务 政务 财务 收支 明细 集体 资产 资源 资金 项目 补贴 补助 发放 名单 标准 金额 合计 本期 上期 结余 支出 收入
会议 决议 村民 代表 居民 委员会 监督 小组 审核 审批 意见 反馈 电话 受理 期间 情况 说明 工程 招标 投标 中标 合同 承包 土地 耕地 草场 林地
宅基地 征收 补偿 安置 道路 硬化 饮水 灌溉 机井 路灯 环境 卫生 整治 垃圾 清运 厕所 改造 危房 养老 医疗 保险 参保 缴费 救助 临时 困难 家庭
残疾 儿童 老人 优抚 退役 军人 就业 培训 岗位 公益 扶贫 产业 合作社 农机 种植 养殖 玉米 小麦 葵花 牛羊 良种 防疫 疫苗 种子 化肥 农药
党员 发展 对象 积极 分子 党费 收缴 使用 主题 党日 学习 教育 组织 生活 换届 选举 候选 当选 干部 报酬 误工 办公 经费 差旅 接待 水费 电费
取暖 维修 购置 设备 租赁 利息 存款 银行 账户 往来 应收 应付 债务 债权 固定 折旧 库存 物资 捐赠 上级 拨入 专项 配套 自筹 贷款 担保 分红`
    .split(/\s+/)
    .concat([
      '根据',
      '按照',
      '经过',
      '现将',
      '如下',
      '以及',
      '其中',
      '共计',
      '完成',
      '落实',
      '开展',
      '进行',
      '加强',
      '做好',
    ]);
const FAMILIES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕';
const GIVEN = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰春梅建国志文海燕红云龙飞鹏宇浩欣怡';

/** Numbers that are the same in every run. */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Some 130 characters of what villages publish: common words more often than others, names, amounts. */
function paragraph(number: number): string {
  const roll = dice(number + 1);
  const from = (characters: string) => [...characters][roll([...characters].length)] ?? '';
  const parts: string[] = [];
  for (let clause = 0; clause < 9; clause++) {
    // the square makes the first words frequent
    const words = Array.from({ length: 4 + roll(3) }, () => WORDS[Math.floor(WORDS.length * (roll(1000) / 1000) ** 2)]);
    parts.push(
      words.join(''),
      clause % 3 === 2 ? `${from(FAMILIES)}${from(GIVEN)}${from(GIVEN)}${1 + roll(9000)}元。` : '，',
    );
  }
  if (number % 20 === 0) parts.push(`${FREQUENT}对象动态管理。`);
  if (number === 7) parts.push(`购置${RARE}一批。`);
  return parts.join('');
}

/** The same paragraphs in every run. */
export const paragraphs = (): string[] => Array.from({ length: PARAGRAPHS }, (_, number) => paragraph(number));
