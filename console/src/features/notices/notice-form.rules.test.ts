import { expect, it } from 'vitest';
import { differences, fieldName, type LetterValues, typedOf } from './notice-form.rules.ts';

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

it('what is typed is shown as far as it goes: nothing is asked of fields that are empty, and acts only of a rectification notice', () => {
  const acts = [{ kind: 'INTERVIEW' as const, personId: '', dueOn: '' }];
  expect(typedOf({ problems: [undefined as never], acts }, null)).toEqual({
    ...{ id: null, kind: 'SUGGESTION', addresseeId: null, furtherAddresseeIds: [], copyIds: [] },
    ...{ title: '', basis: '', demand: '', answerBy: null, problems: [{ text: '' }], acts: [] },
  });
  expect(typedOf({ ...letter, kind: 'RECTIFICATION', acts }, 'n')).toMatchObject({
    ...{ id: 'n', kind: 'RECTIFICATION', problems: [{ text: '甲' }, { text: '乙' }] },
    acts: [{ kind: 'INTERVIEW', personId: null, dueOn: null }],
  });
});
