/** 本期无发生, 本季度无此项, 本月没有发生; 无, 零报告 */
const NOTHING =
  /本(?:期|月|季度?|次|半年|年度?)(?:内)?(?:无|没有|未)(?:发生|新增|此项|此类|支出|变动|变化)|(?:此项|该项)(?:工作|业务)?(?:无|未)发生|零报告/;

/** Longer is no report that nothing happened, whatever its words. */
const LONGEST_LINE = 30;

/** Whether a publication says that there was nothing to report: that is a publication too. */
export const isNil = (title: string, text: string): boolean =>
  NOTHING.test(title) || text.split('\n').some((line) => line.length <= LONGEST_LINE && NOTHING.test(line));
