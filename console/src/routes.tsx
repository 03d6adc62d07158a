import { type ComponentType, lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Guard } from './components/shell/Guard.tsx';
import { Missing } from './components/shell/Missing.tsx';

/** A page that is fetched when it is opened. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return lazy(() => load().then((module) => ({ default: module[name] })));
}

const Home = page(() => import('./features/home/Home.tsx'), 'Home');
const Warnings = page(() => import('./features/obligations/Warnings.tsx'), 'Warnings');
const ObligationPage = page(() => import('./features/obligations/ObligationPage.tsx'), 'ObligationPage');
const Disclosures = page(() => import('./features/disclosures/Disclosures.tsx'), 'Disclosures');
const DisclosurePage = page(() => import('./features/disclosures/DisclosurePage.tsx'), 'DisclosurePage');
const Sources = page(() => import('./features/sources/Sources.tsx'), 'Sources');
const Notices = page(() => import('./features/notices/Notices.tsx'), 'Notices');
const NewNotice = page(() => import('./features/notices/NewNotice.tsx'), 'NewNotice');
const EditNotice = page(() => import('./features/notices/EditNotice.tsx'), 'EditNotice');
const NoticePage = page(() => import('./features/notices/NoticePage.tsx'), 'NoticePage');
const Units = page(() => import('./features/units/Units.tsx'), 'Units');
const UnitPage = page(() => import('./features/units/UnitPage.tsx'), 'UnitPage');

export function ConsoleRoutes() {
  return (
    <Routes>
      <Route element={<Guard />}>
        <Route index element={<Home />} />
        <Route path="/warnings" element={<Warnings />} />
        <Route path="/warnings/:id" element={<ObligationPage />} />
        <Route path="/disclosures" element={<Disclosures />} />
        <Route path="/disclosures/sources" element={<Sources />} />
        <Route path="/disclosures/:id" element={<DisclosurePage />} />
        <Route path="/notices" element={<Notices />} />
        <Route path="/notices/new" element={<NewNotice />} />
        <Route path="/notices/:id" element={<NoticePage />} />
        <Route path="/notices/:id/edit" element={<EditNotice />} />
        <Route path="/units" element={<Units />} />
        <Route path="/units/:id" element={<UnitPage />} />
        <Route path="*" element={<Missing />} />
      </Route>
    </Routes>
  );
}
