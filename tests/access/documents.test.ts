import { readdirSync, readFileSync } from 'node:fs';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { root } from '../support/processes.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { admitUnheldRoles } from '../support/unheld-roles.ts';
import { type Capability, MAY } from './capabilities.ts';

const EITHER_ADMINISTRATOR = ['accounts', 'roles'] as const;

/**
 * Who opens a page asks its whole document: one field that they may not read, and the page is empty. All of these are
 * needed; of those that stand together, one.
 */
const ASKED_BY: Readonly<Record<string, readonly (Capability | readonly Capability[])[]>> = {
  Account: [EITHER_ADMINISTRATOR],
  AccountLink: [],
  AccountSessions: ['roles'],
  Accounts: [EITHER_ADMINISTRATOR],
  Approvers: ['draft'],
  BusinessClock: [],
  Catalogue: ['disclosures'],
  CatalogueItem: ['disclosures'],
  Coverage: ['obligations'],
  Disclosure: ['disclosures'],
  DisclosureFigures: ['figures'],
  DisclosureRow: ['disclosures'],
  Disclosures: ['disclosures'],
  Check: ['checks', 'findings'],
  CheckNames: ['findings'],
  CheckDraw: ['checks'],
  CheckPlan: ['checks'],
  CheckPlans: ['checks'],
  CheckTasks: ['checks'],
  Checkers: ['planChecks'],
  Checks: ['checks', 'findings'],
  PlaceCounts: ['letters'],
  Sealing: ['vehicles'],
  Sealings: ['vehicles'],
  SealOfObligation: ['obligations', 'vehicles'],
  Vehicle: ['vehicles', 'obligations'],
  VehicleChecks: ['vehicles', 'checks'],
  Vehicles: ['vehicles'],
  VehicleSeals: ['vehicles', 'obligations'],
  SecondLooks: ['checks', 'findings', 'letters'],
  SecondLooksWaiting: ['checks'],
  LastCheckOfDisclosure: ['disclosures', 'checks'],
  UnitChecks: ['checks'],
  EntryChecks: ['findings'],
  Figures: ['figures'],
  Finding: ['findings', 'checks', 'letters'],
  Findings: ['findings'],
  FindingsWaiting: ['findings'],
  RepeatRule: ['findings'],
  FirstChecksWaiting: ['firstCheck'],
  LedCoverage: ['firstCheck'],
  LedDisclosure: ['firstCheck'],
  LedDisclosures: ['firstCheck'],
  LedItems: ['disclosures'],
  LedObligations: ['firstCheck'],
  Filing: ['fill'],
  FilingTasks: ['fill'],
  FilingsToReview: ['fill'],
  UnitInHand: ['manageUnits'],
  History: ['history'],
  ItemNames: ['disclosures'],
  ItemOccurrences: ['disclosures', 'obligations'],
  ImportPreview: ['manageUnits'],
  ImportVersion: ['manageUnits'],
  Imports: ['manageUnits'],
  Holders: [EITHER_ADMINISTRATOR],
  LetterReminders: ['letters', 'obligations'],
  LetterTemplate: ['letterTemplates'],
  LetterTemplatePreview: ['letterTemplates'],
  LetterTemplates: ['letterTemplates'],
  LightBoard: ['lights'],
  SupervisionFigures: ['checks'],
  Bulletin: ['bulletins'],
  BulletinApprovers: ['draftBulletins'],
  Bulletins: ['bulletins'],
  BulletinsToSign: ['bulletins'],
  ActPeople: ['draft'],
  Countersigners: ['draft'],
  Desks: [['draft', 'approve']],
  RequiredActs: ['letters'],
  Notice: ['letters'],
  NoticePreview: ['draft'],
  MessageChannels: ['channels'],
  MessageDeliveries: ['channels'],
  MessageRetention: ['channels'],
  Messages: [],
  MyCredentials: [],
  MyMessageWish: [],
  NextFirstCheck: ['firstCheck'],
  NoticeBoard: ['letters'],
  NoticeQueues: ['letters'],
  NoticeRow: ['letters'],
  Notices: ['letters'],
  NoticesToSign: ['approve'],
  NoticesTotal: ['letters'],
  Obligation: ['obligations', 'letters'],
  ObligationReminders: ['obligations'],
  ObligationRow: ['obligations', 'letters'],
  Obligations: ['obligations', 'letters'],
  ObligationsTotal: ['obligations'],
  OccurrenceDue: ['disclosures'],
  OccurrenceItems: ['disclosures'],
  OccurrenceUnits: ['disclosures'],
  OfficerDay: ['draft'],
  PageDifference: ['disclosures'],
  People: [['accounts', 'roles', 'trail']],
  PlainObligation: ['obligations'],
  PlainObligationRow: ['obligations'],
  PlainObligations: ['obligations'],
  PlainScopeDay: ['obligations'],
  PlainUnit: ['units'],
  PlainUnitDay: ['obligations'],
  PlainUnitOwes: ['obligations'],
  PlainUnits: ['units'],
  ItemPublicFace: ['disclosures'],
  PortalKeyDocuments: ['roles'],
  PortalKeyUsage: ['roles'],
  PortalKeys: ['roles'],
  PortalAddresses: ['roles'],
  PortalWebhooks: ['roles'],
  PortalDeliveries: ['roles'],
  PostUnits: [EITHER_ADMINISTRATOR],
  RedObligations: ['obligations', 'letters'],
  ReminderRules: ['obligations'],
  RoleRules: [EITHER_ADMINISTRATOR],
  ScopeDay: ['obligations', 'letters'],
  SecurityEvents: [['roles', 'trail']],
  AllowedHosts: ['connect'],
  ColumnItems: ['connect'],
  SourceNames: ['sources'],
  Sources: ['sources'],
  StaySignedIn: [],
  Templates: ['disclosures'],
  Trail: ['trail'],
  TrailState: ['trail'],
  TrailTables: ['trail'],
  Unit: ['units', 'lights'],
  UnitCourse: ['units'],
  UnitHosts: ['units'],
  UnitPublicFace: ['units'],
  WaitingExemptions: ['exempt'],
  UnitDay: ['obligations', 'letters'],
  UnitInbox: ['receive'],
  UnitLetters: ['letters'],
  UnitNames: ['units'],
  UnitOwes: ['obligations', 'letters'],
  Units: ['units', 'lights'],
  ArticlePeriods: ['assign'],
  UnmatchedArticles: ['sources'],
  UnmatchedTotal: ['sources'],
  Viewer: [],
  VillagesToRemind: ['obligations'],
  WorkingDay: [],
};

/** Asked by programs beside the console. */
const NOT_THE_CONSOLE = /^(Demo|Seed)/;

type Named = OperationDefinitionNode | FragmentDefinitionNode;

const definitions = parse(
  readdirSync(`${root}/schema/documents`)
    .map((name) => readFileSync(`${root}/schema/documents/${name}`, 'utf8'))
    .join('\n'),
).definitions.filter(
  (part): part is Named => part.kind === Kind.OPERATION_DEFINITION || part.kind === Kind.FRAGMENT_DEFINITION,
);

/** A query with the fragments that it names, and those that they name. */
function documentOf(name: string): string {
  const wanted = definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION && part.name?.value === name);
  for (const part of wanted) {
    visit(part, {
      FragmentSpread(spread) {
        const found = definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === spread.name.value,
        );
        if (found && !wanted.includes(found)) wanted.push(found);
      },
    });
  }
  return wanted.map(print).join('\n');
}

let server: TestServer;
const people = new Map<string, Caller>();

beforeAll(async () => {
  server = await startServer();
  await admitUnheldRoles(server);
  for (const name of Object.keys(MAY)) people.set(name, await signIn(server.url, name));
});

afterAll(() => server.close());

const NOTHING = '019e0000-0000-7000-8000-000000000000';
const VARIABLES = {
  ...{
    token: 'none',
    id: NOTHING,
    unit: NOTHING,
    recordId: NOTHING,
    sourceId: NOTHING,
    keyId: NOTHING,
    deskId: NOTHING,
    webhookId: NOTHING,
    channelId: NOTHING,
  },
  ...{ unitId: NOTHING, unitIds: [NOTHING], scope: 'PUBLIC', kind: 'UNITS', input: { kind: 'UNITS', fileId: NOTHING } },
  ...{ under: NOTHING, from: '2019-10-01', to: '2019-12-31' },
  ...{ today: '2019-10-15', since: '2019-10-08', after: '2019-10-15', count: 3, skip: 0, take: 1 },
  ...{ asked: { under: NOTHING, from: '2019-10-01', to: '2019-12-31' }, by: 'UNIT' },
  ...{
    letters: 'SUGGESTION',
    letter: { kind: 'SUGGESTION' },
    template: { kind: 'SUGGESTION', content: { head: '头', title: '题', addressee: '送', paragraphs: ['段'] } },
  },
  ...{ role: 'OFFICER', itemId: NOTHING, articleId: NOTHING, happenedOn: '2019-10-15' },
};

describe('the console’s documents', () => {
  test('are all in the table', () => {
    const names = definitions.flatMap((part) =>
      part.kind === Kind.OPERATION_DEFINITION && part.operation === 'query' ? [part.name?.value ?? ''] : [],
    );
    expect(names.filter((name) => !NOT_THE_CONSOLE.test(name)).toSorted()).toEqual(Object.keys(ASKED_BY).toSorted());
  });

  test.each(Object.entries(ASKED_BY))('%s is read by whoever may open its page', async (name, needs) => {
    const query = documentOf(name);
    const refused: string[] = [];
    for (const [username, has] of Object.entries(MAY)) {
      if (!needs.every((need) => [need].flat().some((one) => has.includes(one)))) continue;
      const { errors } = await (people.get(username) as Caller).ask(query, VARIABLES);
      const codes = (errors ?? []).map(({ extensions }) => extensions.code).filter((code) => code !== 'NOT_FOUND');
      if (codes.length > 0) refused.push(`${username}: ${codes.join(', ')}`);
    }
    expect(refused).toEqual([]);
  });
});
