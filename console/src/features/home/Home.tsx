import type { HomeKind, Role, UnitKind } from '@sanwu/schema';
import type { ComponentType } from 'react';
import { later } from '../../components/later.tsx';
import { Waiting } from '../../components/States.tsx';
import { useViewer } from '../../providers/viewer.tsx';

const page = (load: () => Promise<ComponentType>) => later(load, <Waiting />);

const Officer = page(() => import('./OfficerHome.tsx').then((module) => module.OfficerHome));
const Leader = page(() => import('./LeaderHome.tsx').then((module) => module.LeaderHome));
const Township = page(() => import('./TownshipHome.tsx').then((module) => module.TownshipHome));
const Watch = page(() => import('./WatchHome.tsx').then((module) => module.WatchHome));
const Village = page(() => import('./VillageHome.tsx').then((module) => module.VillageHome));
const Administrator = page(() => import('./AdministratorHome.tsx').then((module) => module.AdministratorHome));

const HOMES: Record<HomeKind, ComponentType> = {
  OFFICER: Officer,
  LEADER: Leader,
  TOWNSHIP: Township,
  DEPARTMENT: Township,
  READER: Watch,
  VILLAGE: Village,
  ADMINISTRATOR: Administrator,
};

const DUTIES: Partial<Record<Role, ComponentType>> = {
  SECURITY_ADMINISTRATOR: page(() => import('./SecurityHome.tsx').then((module) => module.SecurityHome)),
  AUDIT_ADMINISTRATOR: page(() => import('./AuditHome.tsx').then((module) => module.AuditHome)),
};

/** Bodies that owe nothing of their own and look after others. */
const WATCHING: ReadonlySet<UnitKind> = new Set(['RESIDENT_TEAM', 'LIAISON_OFFICE', 'DISCIPLINE_COMMITTEE']);

/** 今日: each person's day. */
export function Home() {
  const { homeKind, posts } = useViewer();
  const post = posts[0];
  const watching = post !== undefined && WATCHING.has(post.unit.kind);
  const Day = (post && DUTIES[post.role]) ?? (watching ? Watch : HOMES[homeKind]);
  return <Day />;
}
