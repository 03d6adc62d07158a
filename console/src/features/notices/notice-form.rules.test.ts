import { expect, it } from 'vitest';
import { differences, fieldName, type LetterValues } from './notice-form.rules.ts';

const letter: LetterValues = {
  ...{ kind: 'SUGGESTION', furtherAddresseeIds: [], furtherApproverIds: [], countersignerIds: [], acts: [] },
  addresseeId: 'u',
  title: '标题',
  basis: '依据',
  problems: [{ text: '甲' }, { text: '乙' }],
  demand: '要求',
  answerBy: '2019-10-18',
  approverId: 'p',
};

it('names the fields that stand differently, problems as lines', () => {
  const yours = { ...letter, demand: '新要求', problems: [{ text: '甲' }] };
  expect(differences(letter, yours)).toEqual([
    { field: 'problems', theirs: '甲\n乙', yours: '甲' },
    { field: 'demand', theirs: '要求', yours: '新要求' },
  ]);
  expect(differences(letter, letter)).toEqual([]);
});

it('an error path becomes the name of a form field', () => {
  expect(fieldName('problems.0.text')).toEqual(['problems', 0, 'text']);
  expect(fieldName('answerBy')).toEqual(['answerBy']);
});
