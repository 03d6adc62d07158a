/** What prose tells of somebody that is nobody's business. */
export enum ProseKind {
  /** what somebody is ill with */
  ILLNESS = 'ILLNESS',
  /** the name of a minor */
  MINOR = 'MINOR',
}

/** Words of a text, with their place in it. */
export interface PrivateWords {
  readonly kind: ProseKind;
  readonly words: string;
  readonly at: number;
}

/** Somebody is ill: 患, but not 患者 and the like. */
const ILL = /(?:患(?![者儿难病])[有上]?|确诊为?|诊断为)/gu;
const ILLNESS = /^\p{Script=Han}{1,9}?[病癌症瘤炎](?![人保种])/u;
/** 重大疾病, 慢性病: what rules speak of names no illness of anybody. */
const ANY_ILLNESS =
  /^(?:各[类种]|其[他它])?(?:重大|重特大|特大|严重|慢性|特殊|特种|职业|传染|罕见|常见|多发|地方|[大重急慢])*(?:疾病|病|症|炎)$/u;

const YOUNG = /(?:孤儿|(?:留守|困境|受助|残疾|流浪|无人抚养)儿童|未成年人|(?:受助|贫困)学生)(?:姓名|名单)?[：:]?\s?/gu;
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边';
/** What follows a name: no part of a sentence, or what is said of somebody. */
const FOLLOWS = '[（(，,、；;。：:\\s]|$|符合|现年|同学|由|系|等\\d';
const NAME = new RegExp(`^[${SURNAMES}]\\p{Script=Han}{1,2}?(?=${FOLLOWS})`, 'u');
/** Two or three characters that begin like a name, and are none; 王某 is hidden already. */
const NO_NAME =
  /^(?:关[爱怀护注]|安[全置]|康复|成[长立]|管[理护]|高[中等龄]|平[均安]|万[元人]|余[名人]|单[亲独]|解决|司法|时间|景况|向[上前])|某$/u;
const NEXT = /^[、和及与]/u;

/** From a place on, one after the other as long as they are parted like a row: 高血压病和糖尿病; 赵雨、钱多多. */
function rowFrom(text: string, from: number, one: RegExp, most: number): { words: string; at: number }[] {
  const found: { words: string; at: number }[] = [];
  for (let at = from; ; ) {
    const words = one.exec(text.slice(at, at + most))?.[0];
    if (words === undefined) return found;
    found.push({ words, at });
    at += words.length;
    if (!NEXT.test(text.slice(at, at + 1))) return found;
    at += 1;
  }
}

/** Of no illness and no name are more characters looked at. */
const MOST = 12;

const after = (text: string, trigger: RegExp, one: RegExp) =>
  [...text.matchAll(trigger)].flatMap(({ 0: begun, index }) => rowFrom(text, index + begun.length, one, MOST));

/** What a text tells in whole sentences of somebody's illness, and of minors by name, in order. */
export function privateProse(text: string): PrivateWords[] {
  const illnesses = after(text, ILL, ILLNESS).filter(({ words }) => !ANY_ILLNESS.test(words));
  const minors = after(text, YOUNG, NAME).filter(({ words }) => !NO_NAME.test(words));
  return [
    ...illnesses.map((one) => ({ kind: ProseKind.ILLNESS, ...one })),
    ...minors.map((one) => ({ kind: ProseKind.MINOR, ...one })),
  ].sort((a, b) => a.at - b.at);
}

/** The same text with that hidden: an illness whole, of a minor's name all but its first character. */
export function hiddenProse(text: string): string {
  let told = '';
  let from = 0;
  for (const { kind, words, at } of privateProse(text)) {
    if (at < from) continue;
    told += `${text.slice(from, at)}${kind === ProseKind.MINOR ? ([...words][0] ?? '') : ''}**`;
    from = at + words.length;
  }
  return told + text.slice(from);
}
