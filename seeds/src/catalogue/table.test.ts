import { describe, expect, it } from 'vitest';
import demo from '../../../seeds/district/demo.json' with { type: 'json' };
import { AREAS, catalogueTable } from './table.ts';

describe('the catalogue of the demonstration district', () => {
  const [head = [], ...lines] = catalogueTable();
  const column = (title: string) => lines.map((line) => line[head.indexOf(title)] ?? '');

  it('holds as many items of each affair as the district says', () => {
    expect(lines.length).toBe(demo.facts.items);
    const { PARTY, GOVERNMENT, VILLAGE } = demo.choices.itemsByAffair;
    const count = (affair: string) => column('三务类别').filter((one) => one === affair).length;
    expect([count('党务'), count('政务'), count('村务')]).toEqual([PARTY, GOVERNMENT, VILLAGE]);
  });

  it('is of all areas and of no other', () => {
    expect(new Set(column('民生领域').filter((area) => area !== ''))).toEqual(new Set(AREAS));
    expect(AREAS.length).toBe(13);
  });

  it('calls nothing twice', () => {
    expect(new Set(column('编号')).size).toBe(lines.length);
    expect(new Set(column('公开事项')).size).toBe(lines.length);
  });
});
