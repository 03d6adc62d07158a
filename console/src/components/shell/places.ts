import {
  AlertOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  FileSearchOutlined,
  FileTextOutlined,
  KeyOutlined,
  SafetyOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { MessageKey } from '../../locales/zh.ts';
import { opens } from '../../providers/access.ts';
import type { Viewer } from '../../providers/auth.ts';

export interface Place {
  to: string;
  label: MessageKey;
  icon: ComponentType;
  resource?: string;
}

const PLACES: Place[] = [
  { to: '/', label: 'place.home', icon: CalendarOutlined },
  { to: '/disclosures', label: 'place.disclosures', icon: FileTextOutlined, resource: 'disclosures' },
  { to: '/findings', label: 'place.findings', icon: FileSearchOutlined, resource: 'findings' },
  { to: '/notices', label: 'place.notices', icon: BellOutlined, resource: 'notices' },
  { to: '/warnings', label: 'place.warnings', icon: AlertOutlined, resource: 'obligations' },
  { to: '/units', label: 'place.units', icon: ApartmentOutlined, resource: 'units' },
  { to: '/accounts', label: 'place.accounts', icon: TeamOutlined, resource: 'accounts' },
  { to: '/roles', label: 'place.roles', icon: KeyOutlined, resource: 'roles' },
  { to: '/trail', label: 'place.trail', icon: AuditOutlined, resource: 'trail' },
  { to: '/security', label: 'place.security', icon: SafetyOutlined, resource: 'security' },
];

/** Where this viewer may go. */
export function placesFor(viewer: Viewer): Place[] {
  return PLACES.filter((place) => !place.resource || opens(viewer.permissions, place.resource, 'list'));
}
