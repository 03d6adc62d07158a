import type { ComponentType, ReactNode } from 'react';
import { Route, Routes } from 'react-router';
import { later } from './components/later.tsx';
import { Waiting } from './components/States.tsx';
import { Guard } from './components/shell/Guard.tsx';
import { Missing } from './components/shell/Missing.tsx';
import { Opened } from './components/shell/NotAllowed.tsx';

/** A page that is fetched when it is opened. */
function page<Name extends string>(load: () => Promise<Record<Name, ComponentType>>, name: Name) {
  return later(() => load().then((module) => module[name]), <Waiting />);
}

const Home = page(() => import('./features/home/Home.tsx'), 'Home');
const Warnings = page(() => import('./features/obligations/Warnings.tsx'), 'Warnings');
const ObligationPage = page(() => import('./features/obligations/ObligationPage.tsx'), 'ObligationPage');
const ReminderRules = page(() => import('./features/reminders/ReminderRules.tsx'), 'ReminderRules');
const Disclosures = page(() => import('./features/disclosures/Disclosures.tsx'), 'Disclosures');
const DisclosurePage = page(() => import('./features/disclosures/DisclosurePage.tsx'), 'DisclosurePage');
const Catalogue = page(() => import('./features/catalogue/Catalogue.tsx'), 'Catalogue');
const ItemPage = page(() => import('./features/catalogue/ItemPage.tsx'), 'ItemPage');
const NewItem = page(() => import('./features/catalogue/WriteItem.tsx'), 'NewItem');
const ChangeItem = page(() => import('./features/catalogue/WriteItem.tsx'), 'ChangeItem');
const CatalogueImport = page(() => import('./features/catalogue/CatalogueImports.tsx'), 'CatalogueImport');
const CatalogueImports = page(() => import('./features/catalogue/CatalogueImports.tsx'), 'CatalogueImports');
const CatalogueVersion = page(() => import('./features/catalogue/CatalogueImports.tsx'), 'CatalogueVersion');
const CoveragePage = page(() => import('./features/catalogue/CoveragePage.tsx'), 'CoveragePage');
const LedCoveragePage = page(() => import('./features/catalogue/LedCoveragePage.tsx'), 'LedCoveragePage');
const LedOwed = page(() => import('./features/catalogue/LedOwed.tsx'), 'LedOwed');
const DisclosureFigures = page(() => import('./features/figures/DisclosureFigures.tsx'), 'DisclosureFigures');
const EditTemplate = page(() => import('./features/templates/EditTemplate.tsx'), 'EditTemplate');
const Filings = page(() => import('./features/filings/Filings.tsx'), 'Filings');
const Reviews = page(() => import('./features/filings/Reviews.tsx'), 'Reviews');
const FilingPage = page(() => import('./features/filings/FilingPage.tsx'), 'FilingPage');
const Sources = page(() => import('./features/sources/Sources.tsx'), 'Sources');
const NewPortal = page(() => import('./features/sources/ConnectPortal.tsx'), 'NewPortal');
const NewWeChat = page(() => import('./features/sources/ConnectWeChat.tsx'), 'NewWeChat');
const EditSource = page(() => import('./features/sources/ConnectPortal.tsx'), 'EditSource');
const PasteLink = page(() => import('./features/sources/PasteLink.tsx'), 'PasteLink');
const PublishedImport = page(() => import('./features/sources/PublishedImports.tsx'), 'PublishedImport');
const PublishedImports = page(() => import('./features/sources/PublishedImports.tsx'), 'PublishedImports');
const PublishedVersion = page(() => import('./features/sources/PublishedImports.tsx'), 'PublishedVersion');
const AllowedHosts = page(() => import('./features/sources/AllowedHosts.tsx'), 'AllowedHosts');
const Inbox = page(() => import('./features/inbox/Inbox.tsx'), 'Inbox');
const Findings = page(() => import('./features/findings/Findings.tsx'), 'Findings');
const FindingPage = page(() => import('./features/findings/FindingPage.tsx'), 'FindingPage');
const Checks = page(() => import('./features/checks/Checks.tsx'), 'Checks');
const CheckPage = page(() => import('./features/checks/CheckPage.tsx'), 'CheckPage');
const CheckPlans = page(() => import('./features/checks/CheckPlans.tsx'), 'CheckPlans');
const CheckPlanPage = page(() => import('./features/checks/CheckPlanPage.tsx'), 'CheckPlanPage');
const CheckDrawPage = page(() => import('./features/checks/CheckDrawPage.tsx'), 'CheckDrawPage');
const CheckTasks = page(() => import('./features/checks/CheckTasks.tsx'), 'CheckTasks');
const SecondLooks = page(() => import('./features/checks/SecondLooks.tsx'), 'SecondLooks');
const FirstChecks = page(() => import('./features/first-checks/FirstChecks.tsx'), 'FirstChecks');
const FirstCheckPage = page(() => import('./features/first-checks/FirstCheckPage.tsx'), 'FirstCheckPage');
const Notices = page(() => import('./features/notices/Notices.tsx'), 'Notices');
const Bulletins = page(() => import('./features/bulletins/Bulletins.tsx'), 'Bulletins');
const SupervisionFigures = page(() => import('./features/figures/SupervisionFigures.tsx'), 'SupervisionFigures');
const NewBulletin = page(() => import('./features/bulletins/WriteBulletin.tsx'), 'NewBulletin');
const EditBulletin = page(() => import('./features/bulletins/WriteBulletin.tsx'), 'EditBulletin');
const BulletinPage = page(() => import('./features/bulletins/BulletinPage.tsx'), 'BulletinPage');
const Work = page(() => import('./features/work/Work.tsx'), 'Work');
const Board = page(() => import('./features/work/Board.tsx'), 'Board');
const NewNotice = page(() => import('./features/notices/NewNotice.tsx'), 'NewNotice');
const EditNotice = page(() => import('./features/notices/EditNotice.tsx'), 'EditNotice');
const NoticePage = page(() => import('./features/notices/NoticePage.tsx'), 'NoticePage');
const Units = page(() => import('./features/units/Units.tsx'), 'Units');
const SplitUnit = page(() => import('./features/units/SplitUnit.tsx'), 'SplitUnit');
const UnitImport = page(() => import('./features/imports/UnitImports.tsx'), 'UnitImport');
const UnitImports = page(() => import('./features/imports/UnitImports.tsx'), 'UnitImports');
const UnitImportVersion = page(() => import('./features/imports/UnitImports.tsx'), 'UnitImportVersion');
const Vehicles = page(() => import('./features/vehicles/Vehicles.tsx'), 'Vehicles');
const VehiclePage = page(() => import('./features/vehicles/VehiclePage.tsx'), 'VehiclePage');
const SealingPage = page(() => import('./features/vehicles/SealingPage.tsx'), 'SealingPage');
const UnitPage = page(() => import('./features/units/UnitPage.tsx'), 'UnitPage');
const Accounts = page(() => import('./features/accounts/Accounts.tsx'), 'Accounts');
const AccountPage = page(() => import('./features/accounts/AccountPage.tsx'), 'AccountPage');
const RoleRules = page(() => import('./features/roles/RoleRules.tsx'), 'RoleRules');
const PortalKeys = page(() => import('./features/portal/PortalKeys.tsx'), 'PortalKeys');
const PortalKeyPage = page(() => import('./features/portal/PortalKeyPage.tsx'), 'PortalKeyPage');
const SecurityEvents = page(() => import('./features/security/SecurityEvents.tsx'), 'SecurityEvents');
const Trail = page(() => import('./features/trail/Trail.tsx'), 'Trail');
const ToRecord = page(() => import('./features/messages/ToRecord.tsx'), 'ToRecord');
const Messages = page(() => import('./features/messages/Messages.tsx'), 'Messages');
const Channels = page(() => import('./features/channels/Channels.tsx'), 'Channels');
const LetterTemplates = page(() => import('./features/letter-papers/LetterTemplates.tsx'), 'LetterTemplates');
const EditLetterTemplate = page(() => import('./features/letter-papers/EditLetterTemplate.tsx'), 'EditLetterTemplate');
const MyAccount = page(() => import('./features/credentials/MyAccount.tsx'), 'MyAccount');

/** Who comes by an address that is not theirs is told so, instead of being shown an error. */
function opened(element: ReactNode, resource: string, action: string) {
  return (
    <Opened resource={resource} action={action}>
      {element}
    </Opened>
  );
}

export function ConsoleRoutes() {
  return (
    <Routes>
      <Route element={<Guard />}>
        <Route index element={<Home />} />
        <Route path="/warnings" element={opened(<Warnings />, 'obligations', 'list')} />
        <Route path="/warnings/reminders" element={opened(<ReminderRules />, 'obligations', 'list')} />
        <Route path="/warnings/:id" element={opened(<ObligationPage />, 'obligations', 'show')} />
        <Route path="/disclosures" element={opened(<Disclosures />, 'disclosures', 'list')} />
        <Route path="/disclosures/catalogue" element={opened(<Catalogue />, 'catalogue', 'list')} />
        <Route path="/disclosures/catalogue/new" element={opened(<NewItem />, 'catalogue', 'edit')} />
        <Route path="/disclosures/catalogue/import" element={opened(<CatalogueImport />, 'catalogue', 'edit')} />
        <Route path="/disclosures/catalogue/imports" element={opened(<CatalogueImports />, 'catalogue', 'edit')} />
        <Route path="/disclosures/catalogue/imports/:id" element={opened(<CatalogueVersion />, 'catalogue', 'edit')} />
        <Route path="/disclosures/catalogue/:id" element={opened(<ItemPage />, 'catalogue', 'list')} />
        <Route path="/disclosures/catalogue/:id/edit" element={opened(<ChangeItem />, 'catalogue', 'edit')} />
        <Route path="/disclosures/catalogue/:id/template" element={opened(<EditTemplate />, 'catalogue', 'edit')} />
        <Route path="/disclosures/filings" element={opened(<Filings />, 'filings', 'list')} />
        <Route path="/disclosures/filings/review" element={opened(<Reviews />, 'filings', 'review')} />
        <Route path="/disclosures/filings/:id" element={opened(<FilingPage />, 'filings', 'list')} />
        <Route path="/disclosures/coverage" element={opened(<CoveragePage />, 'obligations', 'list')} />
        <Route path="/disclosures/figures" element={opened(<DisclosureFigures />, 'figures', 'list')} />
        <Route path="/disclosures/sources" element={opened(<Sources />, 'sources', 'list')} />
        <Route path="/disclosures/sources/new" element={opened(<NewPortal />, 'sources', 'create')} />
        <Route path="/disclosures/sources/new-account" element={opened(<NewWeChat />, 'sources', 'create')} />
        <Route path="/disclosures/sources/link" element={opened(<PasteLink />, 'inbox', 'edit')} />
        <Route path="/disclosures/sources/import" element={opened(<PublishedImport />, 'inbox', 'edit')} />
        <Route path="/disclosures/sources/imports" element={opened(<PublishedImports />, 'inbox', 'edit')} />
        <Route path="/disclosures/sources/imports/:id" element={opened(<PublishedVersion />, 'inbox', 'edit')} />
        <Route path="/disclosures/sources/hosts" element={opened(<AllowedHosts />, 'sources', 'edit')} />
        <Route path="/disclosures/sources/:id/edit" element={opened(<EditSource />, 'sources', 'edit')} />
        <Route path="/disclosures/first-checks" element={opened(<FirstChecks />, 'firstChecks', 'list')} />
        <Route path="/disclosures/first-checks/:id" element={opened(<FirstCheckPage />, 'firstChecks', 'list')} />
        <Route path="/disclosures/led" element={opened(<LedCoveragePage />, 'firstChecks', 'list')} />
        <Route path="/disclosures/led/rows" element={opened(<LedOwed />, 'firstChecks', 'list')} />
        <Route path="/disclosures/inbox" element={opened(<Inbox />, 'sources', 'list')} />
        <Route path="/disclosures/:id" element={opened(<DisclosurePage />, 'disclosures', 'show')} />
        <Route path="/findings" element={opened(<Findings />, 'findings', 'list')} />
        <Route path="/findings/:id" element={opened(<FindingPage />, 'findings', 'show')} />
        <Route path="/checks" element={opened(<Checks />, 'dailyChecks', 'list')} />
        <Route path="/checks/plans" element={opened(<CheckPlans />, 'dailyChecks', 'list')} />
        <Route path="/checks/plans/:id" element={opened(<CheckPlanPage />, 'dailyChecks', 'list')} />
        <Route path="/checks/draws/:id" element={opened(<CheckDrawPage />, 'dailyChecks', 'list')} />
        <Route path="/checks/tasks" element={opened(<CheckTasks />, 'dailyChecks', 'list')} />
        <Route path="/checks/looks" element={opened(<SecondLooks />, 'dailyChecks', 'list')} />
        <Route path="/checks/:id" element={opened(<CheckPage />, 'dailyChecks', 'show')} />
        <Route path="/notices" element={opened(<Notices />, 'notices', 'list')} />
        <Route path="/work" element={opened(<Work />, 'notices', 'list')} />
        <Route path="/board" element={opened(<Board />, 'notices', 'list')} />
        <Route path="/bulletins" element={opened(<Bulletins />, 'bulletins', 'list')} />
        <Route path="/supervision" element={opened(<SupervisionFigures />, 'dailyChecks', 'list')} />
        <Route path="/bulletins/new" element={opened(<NewBulletin />, 'bulletins', 'create')} />
        <Route path="/bulletins/:id" element={opened(<BulletinPage />, 'bulletins', 'show')} />
        <Route path="/bulletins/:id/edit" element={opened(<EditBulletin />, 'bulletins', 'edit')} />
        <Route path="/notices/new" element={opened(<NewNotice />, 'notices', 'create')} />
        <Route path="/notices/:id" element={opened(<NoticePage />, 'notices', 'show')} />
        <Route path="/notices/:id/edit" element={opened(<EditNotice />, 'notices', 'edit')} />
        <Route path="/vehicles" element={opened(<Vehicles />, 'vehicles', 'list')} />
        <Route path="/vehicles/sealings/:id" element={opened(<SealingPage />, 'vehicles', 'list')} />
        <Route path="/vehicles/:id" element={opened(<VehiclePage />, 'vehicles', 'show')} />
        <Route path="/units" element={opened(<Units />, 'units', 'list')} />
        <Route path="/units/import" element={opened(<UnitImport />, 'units', 'create')} />
        <Route path="/units/imports" element={opened(<UnitImports />, 'units', 'create')} />
        <Route path="/units/imports/:id" element={opened(<UnitImportVersion />, 'units', 'create')} />
        <Route path="/units/:id/split" element={opened(<SplitUnit />, 'units', 'edit')} />
        <Route path="/units/:id" element={opened(<UnitPage />, 'units', 'show')} />
        <Route path="/accounts" element={opened(<Accounts />, 'accounts', 'list')} />
        <Route path="/accounts/:id" element={opened(<AccountPage />, 'accounts', 'show')} />
        <Route path="/roles" element={opened(<RoleRules />, 'roles', 'list')} />
        <Route path="/portal-keys" element={opened(<PortalKeys />, 'portalKeys', 'list')} />
        <Route path="/portal-keys/:id" element={opened(<PortalKeyPage />, 'portalKeys', 'list')} />
        <Route path="/security" element={opened(<SecurityEvents />, 'security', 'list')} />
        <Route path="/trail" element={opened(<Trail />, 'trail', 'list')} />
        <Route path="/letter-templates" element={opened(<LetterTemplates />, 'letterTemplates', 'list')} />
        <Route path="/letter-templates/:kind" element={opened(<EditLetterTemplate />, 'letterTemplates', 'list')} />
        <Route path="/channels" element={opened(<Channels />, 'channels', 'list')} />
        <Route path="/messages" element={<Messages />} />
        <Route path="/records/:type/:id" element={<ToRecord />} />
        <Route path="/me" element={<MyAccount />} />
        <Route path="*" element={<Missing />} />
      </Route>
    </Routes>
  );
}
