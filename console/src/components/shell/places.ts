import {
  AlertOutlined,
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  BellOutlined,
  CalendarOutlined,
  CarOutlined,
  CheckSquareOutlined,
  CloudDownloadOutlined,
  FileTextOutlined,
  FileWordOutlined,
  KeyOutlined,
  SafetyOutlined,
  SendOutlined,
  TeamOutlined,
} from '@ant-design/icons';
import type { ComponentType } from 'react';
import type { MessageKey } from '../../locales/zh.ts';
import { opens } from '../../providers/access.ts';
import type { Viewer } from '../../providers/auth.ts';

interface Page {
  to: string;
  label: MessageKey;
  resource?: string;
}

export interface Place extends Page {
  icon: ComponentType;
  /** a place of which it is a part, for whoever may open that */
  partOf?: string;
  /** pages with an address of their own that belong to it; who may not open its first one comes to these */
  within?: readonly Page[];
}

const PLACES: Place[] = [
  { to: '/', label: 'place.home', icon: CalendarOutlined },
  { to: '/work', label: 'place.work', icon: CheckSquareOutlined, resource: 'notices' },
  { to: '/disclosures', label: 'place.disclosures', icon: FileTextOutlined, resource: 'disclosures' },
  {
    ...{ to: '/disclosures/sources', label: 'place.sources', icon: CloudDownloadOutlined },
    ...{ resource: 'sources', partOf: 'disclosures' },
  },
  {
    ...{ to: '/notices', label: 'place.notices', icon: BellOutlined, resource: 'notices' },
    within: [
      { to: '/board', label: 'place.board', resource: 'notices' },
      { to: '/checks', label: 'place.checks', resource: 'dailyChecks' },
      { to: '/findings', label: 'place.findings', resource: 'findings' },
      { to: '/bulletins', label: 'place.bulletins', resource: 'bulletins' },
      { to: '/supervision', label: 'place.supervisionFigures', resource: 'dailyChecks' },
    ],
  },
  { to: '/warnings', label: 'place.warnings', icon: AlertOutlined, resource: 'obligations' },
  { to: '/vehicles', label: 'place.vehicles', icon: CarOutlined, resource: 'vehicles' },
  { to: '/units', label: 'place.units', icon: ApartmentOutlined, resource: 'units' },
  { to: '/accounts', label: 'place.accounts', icon: TeamOutlined, resource: 'accounts' },
  { to: '/roles', label: 'place.roles', icon: KeyOutlined, resource: 'roles' },
  { to: '/letter-templates', label: 'place.letterTemplates', icon: FileWordOutlined, resource: 'letterTemplates' },
  { to: '/channels', label: 'place.channels', icon: SendOutlined, resource: 'channels' },
  { to: '/portal-keys', label: 'place.portalKeys', icon: ApiOutlined, resource: 'portalKeys' },
  { to: '/trail', label: 'place.trail', icon: AuditOutlined, resource: 'trail' },
  { to: '/security', label: 'place.security', icon: SafetyOutlined, resource: 'security' },
];

/** Where this viewer may go. */
export function placesFor(viewer: Pick<Viewer, 'permissions'>): Place[] {
  const isOpen = ({ resource }: Page) => !resource || opens(viewer.permissions, resource, 'list');
  const standsAlone = ({ partOf }: Place) => !partOf || !opens(viewer.permissions, partOf, 'list');
  return PLACES.filter(standsAlone).flatMap((place) => {
    const within = (place.within ?? []).filter(isOpen);
    if (isOpen(place)) return [{ ...place, within }];
    const [first, ...others] = within;
    return first ? [{ ...place, to: first.to, within: others }] : [];
  });
}

/** Whether a page lies in a place. */
export const isIn = (pathname: string, { to, within = [] }: Place): boolean =>
  [to, ...within.map((page) => page.to)].some(
    (one) => pathname === one || (one !== '/' && pathname.startsWith(`${one}/`)),
  );
