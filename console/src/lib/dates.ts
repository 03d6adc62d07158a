const DAY_MS = 86_400_000;
// Asia/Shanghai has had no summer time since 1991: a fixed offset is exact for every day the platform knows.
const SHANGHAI_MS = 8 * 3_600_000;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

function shanghai(instant: string | number): Date {
  return new Date((typeof instant === 'number' ? instant : Date.parse(instant)) + SHANGHAI_MS);
}

/** The day in Asia/Shanghai of an instant, as 2019-10-15. */
export function dayOf(instant: string | number): string {
  return shanghai(instant).toISOString().slice(0, 10);
}

/** 09:32 in Asia/Shanghai. */
export function timeOf(instant: string | number): string {
  return shanghai(instant).toISOString().slice(11, 16);
}

/** 2019-10-18: a plain day. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text);
}

/** 2019-10-15T00:45:32.66+00:00: an instant with its zone. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*(Z|[+-]\d\d(:?\d\d)?)$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** 2019-10-15 → 2019年10月15日. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** 2019-10-15 → 10月15日, with the year when it is not this year's. */
export function shortDay(day: string, today: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return day.slice(0, 4) === today.slice(0, 4) ? `${month}月${date}日` : `${year}年${month}月${date}日`;
}

export function weekday(day: string): string {
  return `星期${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;
}

export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Days between two plain dates; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The first day of the quarter that a day lies in. */
export function quarterStart(day: string): string {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** 今天 09:32, 昨天 17:40, 10月9日 14:00; the year where it differs. */
export function whenText(instant: string, today: string): string {
  const day = dayOf(instant);
  const time = timeOf(instant);
  if (day === today) return `今天 ${time}`;
  if (day === addDays(today, -1)) return `昨天 ${time}`;
  return `${shortDay(day, today)} ${time}`;
}

/** 刚刚, 5 分钟前, 2 小时前, 昨天, 3 天前: `now` and `instant` by the same (business) clock. */
export function agoText(instant: string, now: number): string {
  const minutes = Math.floor((now - Date.parse(instant)) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes} 分钟前`;
  const days = daysBetween(dayOf(instant), dayOf(now));
  if (days === 0) return `${Math.floor(minutes / 60)} 小时前`;
  return days === 1 ? '昨天' : `${days} 天前`;
}

/** 2019年第三季度 → 第三季度, where it is this year's. */
export function dropYear(text: string, today: string): string {
  return text.replace(`${today.slice(0, 4)}年`, '');
}

/** 还剩3个工作日, 今天到期, 近日到期, 已逾期4个工作日; null when nothing is owed any more. */
export function leftText(workingDaysLeft: number | null, day: string, today: string): string | null {
  if (workingDaysLeft === null) return null;
  if (day === today) return '今天到期';
  // rest days only lie between
  if (workingDaysLeft === 0) return day < today ? '已过期' : day === addDays(today, 1) ? '明天到期' : '近日到期';
  return workingDaysLeft > 0 ? `还剩${workingDaysLeft}个工作日` : `已逾期${-workingDaysLeft}个工作日`;
}
