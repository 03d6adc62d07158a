import type { HomeKind } from '@sanwu/schema';
import { type ComponentType, lazy } from 'react';
import { useViewer } from '../../providers/viewer.tsx';

const page = (load: () => Promise<ComponentType>) => lazy(() => load().then((component) => ({ default: component })));

const Officer = page(() => import('./OfficerHome.tsx').then((module) => module.OfficerHome));
const Leader = page(() => import('./LeaderHome.tsx').then((module) => module.LeaderHome));
const Township = page(() => import('./TownshipHome.tsx').then((module) => module.TownshipHome));
const Village = page(() => import('./VillageHome.tsx').then((module) => module.VillageHome));
const Administrator = page(() => import('./AdministratorHome.tsx').then((module) => module.AdministratorHome));

const HOMES: Record<HomeKind, ComponentType> = {
  OFFICER: Officer,
  LEADER: Leader,
  TOWNSHIP: Township,
  DEPARTMENT: Township,
  READER: Township,
  VILLAGE: Village,
  ADMINISTRATOR: Administrator,
};

/** 今日: each person's day. */
export function Home() {
  const Day = HOMES[useViewer().homeKind];
  return <Day />;
}
