/** 本期无发生, 本季度无此项支出, 本月没有发生, 零报告 */
const NOTHING =
  /本(?:期|月|季度?|次|半年|年度?)内?(?:无|没有|未)(?:发生|此项|此类)|(?:此项|该项)(?:工作|业务)?(?:无|未)发生|零报告/;

/** A line that says nothing else: of what is new, or has changed, there may be none while much goes on. */
const WHOLE =
  /^本(?:期|月|季度?|次|半年|年度?)内?(?:无|没有|未)(?:发生|新增|此项|此类|支出|变动|变化)[一-龥]{0,4}[。.!！]?$/;
const MUCH = /新增[一-龥]{2,}|变[动化][一-龥]{2,}/;

/** Whether a publication says that there was nothing to report: that is a publication too. */
export const isNil = (title: string, text: string): boolean =>
  NOTHING.test(title) || text.split('\n').some((line) => WHOLE.test(line.trim()) && !MUCH.test(line));
