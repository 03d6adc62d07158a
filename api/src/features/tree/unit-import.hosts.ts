import { listIn } from '../../core/imports/cell-list.js';
import type { Fault } from '../../core/imports/import-kind.js';
import { hostKindOf } from '../units/host.rules.js';
import type { UnitKind } from '../units/unit.rules.js';
import type { Place, Places } from './unit-import.places.js';

/**
 * What is assigned to a team or a liaison office by its cell: all of it, an empty cell says none. Null where the table has no such
 * column, and where the cell cannot be understood.
 */
export function findHosts(
  word: string | undefined,
  kind: UnitKind,
  { places, faults }: { places: Places; faults: Fault[] },
): readonly Place[] | null {
  if (word === undefined) return null;
  const fault = (code: string, message: string) => void faults.push({ field: 'hosts', code, message });
  const hostKind = hostKindOf(kind);
  const named = listIn(word);
  if (hostKind === undefined) {
    if (named.length > 0) fault('NO_HOSTS', '只有派驻组填驻在部门，只有联系室填联系的派驻组，其他单位请留空');
    return null;
  }
  const hosts = named.map((one) => {
    const { fitting, found } = places.find(one, (wanted) => wanted === hostKind);
    const [first] = fitting;
    if (first && fitting.length === 1) return first;
    if (first) fault('HOST_AMBIGUOUS', `叫「${one}」的单位不止一个，请改填代码`);
    else if (found) fault('HOST_KIND', `「${one}」不是${HOST_WORDS[hostKind] ?? ''}`);
    else fault('HOST_UNKNOWN', `没有找到单位「${one.slice(0, 20)}」，请核对名称或改填代码`);
    return null;
  });
  const known = hosts.filter((host) => host !== null);
  return known.length === hosts.length ? [...new Map(known.map((one) => [one.key, one])).values()] : null;
}

const HOST_WORDS: Readonly<Partial<Record<UnitKind, string>>> = { DEPARTMENT: '区直部门', RESIDENT_TEAM: '派驻组' };
