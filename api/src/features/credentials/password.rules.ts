const LEAST = 10;
const MOST = 128;
/** A phrase of that length needs no mixture of characters. */
const PHRASE = 14;
const PHRASE_IN_ASCII = 20;

/** Earlier passwords that may not come again. */
export const REMEMBERED_PASSWORDS = 5;

/** Beginnings that every list of guesses has. */
const COMMON = [
  'password',
  'passw0rd',
  'qwerty',
  'admin',
  'abc123',
  '123456',
  'iloveyou',
  'woaini',
  '5201314',
  'sanwu',
];

const KINDS = [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/];

/** What is wrong with a password, in Chinese, and how to go on; null when it will do. */
export function passwordFault(password: string, { username, name }: { username: string; name: string }): string | null {
  const length = [...password].length;
  const lower = password.toLowerCase();
  if (length < LEAST) return `密码至少${LEAST}位，请再长一些。`;
  if (length > MOST) return `密码最多${MOST}位，请短一些。`;
  if (new Set(lower).size < 5) return '密码里重复的字符太多，请换一个。';
  if (lower.includes(username.toLowerCase())) return '密码里不能有用户名，请换一个。';
  if (name.length > 1 && password.includes(name)) return '密码里不能有姓名，请换一个。';
  if (COMMON.some((word) => lower.startsWith(word))) return '这是常见的密码，容易被猜中，请换一个。';
  const kinds = KINDS.filter((kind) => kind.test(password)).length;
  // a Chinese character is worth more than a letter
  const long = /[^\x20-\x7e]/.test(password) ? length >= PHRASE : length >= PHRASE_IN_ASCII;
  if (kinds < 3 && !long) return '密码要有大写字母、小写字母、数字、符号中的三类，或用一句长话。';
  return null;
}
