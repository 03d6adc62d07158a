import { expect, test } from 'vitest';
import { contentOf, missingIn, newCheck, newWrong } from './check-form.rules.ts';

const SUBJECT = { type: 'UNIT', id: 'u' };

test('each problem needs its words', () => {
  expect(missingIn(newCheck())).toEqual(['findings.0.problem']);
  const wrong = [
    { ...newWrong(), problem: '公开栏空白' },
    { ...newWrong(), problem: ' 一 ' },
  ];
  expect(missingIn({ ...newCheck(), wrong })).toEqual(['findings.1.problem']);
});

test('what is sent has no blanks around its words, and files as proofs', () => {
  const file = { id: 'f', name: 'a.jpg', size: 1, mediaType: 'image/jpeg', url: '/files/f' };
  const wrong = [{ ...newWrong(), problem: ' 公开栏空白 ', files: [file] }];
  expect(contentOf({ way: 'ON_SITE', note: '  ', wrong }, SUBJECT)).toEqual({
    subject: SUBJECT,
    way: 'ON_SITE',
    conclusion: 'FINDINGS',
    findings: [
      { kind: 'NON_STANDARD', severity: 'ORDINARY', problem: '公开栏空白', links: [{ kind: 'FILE', id: 'f' }] },
    ],
  });
  expect(contentOf({ way: 'ONLINE', note: '已电话告知', wrong }, SUBJECT, 'l')).toMatchObject({
    note: '已电话告知',
    lookId: 'l',
  });
});
