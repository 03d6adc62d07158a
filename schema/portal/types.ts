/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A plain date in Asia/Shanghai, `2019-10-15`. Days of duty are never instants. */
  Date: { input: string; output: string; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar. */
  DateTime: { input: string; output: string; }
};

/** The three affairs. 三务。 */
export type Affair =
  /** Government affairs. 政务。 */
  | 'GOVERNMENT'
  /** Party affairs. 党务。 */
  | 'PARTY'
  /** Village affairs. 村（居）务。 */
  | 'VILLAGE';

/** A file that the page links to, where it was published. 原文页面链接的附件。 */
export type Attachment = {
  /** What the link calls it, masked. 附件名称（已脱敏）。 */
  name: Scalars['String']['output'];
  /** Where it was published. 附件地址。 */
  url: Scalars['String']['output'];
};

/** A public bulletin of the commission; it is never changed. 区纪委监委的公开通报，发布后不改动。 */
export type Bulletin = Node & {
  /** Its cases, in order. 案例。 */
  cases: Array<BulletinCase>;
  /** Why it came about; null: it does not say. 原因分析；没有的为空。 */
  causes?: Maybe<Scalars['String']['output']>;
  /** What is asked of everybody. 工作要求。 */
  demands: Scalars['String']['output'];
  /** Unique among all types; it never changes. 全局唯一标识，不会改变。 */
  id: Scalars['ID']['output'];
  /** Its number, such as 九纪通〔2019〕2号. 文号。 */
  number: Scalars['String']['output'];
  /** What it is about, in figures. 概况。 */
  overview: Scalars['String']['output'];
  /** The day of publication, Asia/Shanghai. 发布日期。 */
  publishedOn: Scalars['Date']['output'];
  /** What it is called. 标题。 */
  title: Scalars['String']['output'];
};

/** A case that a bulletin tells. 通报中的一个案例。 */
export type BulletinCase = {
  /** What was found. 事实。 */
  fact: Scalars['String']['output'];
  /** What became of it. 处理结果。 */
  outcome: Scalars['String']['output'];
  /** The unit that it is about; null: one that the public does not know. 所涉单位；不对外的单位为空。 */
  unit?: Maybe<Unit>;
};

/** A page of bulletins 通报. 一页列表。 */
export type BulletinConnection = {
  /** Entries with their cursors. 各条及其游标。 */
  edges: Array<BulletinEdge>;
  /** The entries alone. 各条。 */
  nodes: Array<Bulletin>;
  /** Where this page lies. 分页信息。 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数。 */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a list of bulletins 通报. 列表中的一条。 */
export type BulletinEdge = {
  /** Where it stands in the list. 游标。 */
  cursor: Scalars['String']['output'];
  /** The entry itself. 这一条。 */
  node: Bulletin;
};

/** Where an item is published. 公开渠道。 */
export type Channel =
  /** The notice board. 公开栏。 */
  | 'BOARD'
  /** The government portal. 政府门户网站。 */
  | 'PORTAL'
  /** A WeChat official account. 微信公众号。 */
  | 'WECHAT';

/** From and to, both included. 起止日期，含首尾。 */
export type DateRange = {
  /** First day; open without it. 起始日期。 */
  from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day; open without it. 截止日期。 */
  to?: InputMaybe<Scalars['Date']['input']>;
};

/** A published entry, while it is public. 一条公开内容（仍在公开的）。 */
export type Disclosure = Node & {
  /** Funds that it discloses, in yuan with two decimals, such as 1680.50; null without any. 公开资金，单位元，两位小数；不涉及的为空。 */
  amount?: Maybe<Scalars['String']['output']>;
  /** Files that its page links to now; empty for what was filled in. 原文页面现在链接的附件；经平台填报的为空。 */
  attachments: Array<Attachment>;
  /** The last day on which it is on display; the day after it is withdrawn. Null: it is no display. 公示的最后一天，次日起撤下；不是公示的为空。 */
  displayUntil?: Maybe<Scalars['Date']['output']>;
  /** The blanks of what was filled in from a template; empty for what was captured and where nothing happened. 经模板填报的各栏；采集的和本期无发生的为空。 */
  fields: Array<DisclosureField>;
  /** Unique among all types; it never changes. 全局唯一标识，不会改变。 */
  id: Scalars['ID']['output'];
  /** What it discloses. 公开事项。 */
  item: Item;
  /** It says that nothing happened in the period. 本期无发生。 */
  nil: Scalars['Boolean']['output'];
  /** The key of its period: `2019-09`, `2019-B5`, `2019-Q3`, `2019-H2`, `2019`; of what happens now and then the day. 所属时期的编码；随时公开的为日期。 */
  period: Scalars['String']['output'];
  /** The period in Chinese words. 所属时期。 */
  periodLabel: Scalars['String']['output'];
  /** Day of publication, Asia/Shanghai. 公开日期（北京时间）。 */
  publishedOn: Scalars['Date']['output'];
  /** What was published, as plain text, masked; a table as lines of cells parted by tabs. 正文（纯文本，已脱敏）；表格每行一行，单元格以制表符分隔。 */
  text: Scalars['String']['output'];
  /** Its title, masked. 标题（已脱敏）。 */
  title: Scalars['String']['output'];
  /** Who published it. 公开主体。 */
  unit: Unit;
  /** Instant of its last change, UTC: what `updatedSince` compares. 最近一次变化的时刻（UTC）。 */
  updatedAt: Scalars['DateTime']['output'];
  /** Where it was published; null when the channel gave no address, or when it was filled in. 原文地址；渠道没有给出或经平台填报的为空。 */
  url?: Maybe<Scalars['String']['output']>;
};

/** A page of disclosures 公开内容. 一页列表。 */
export type DisclosureConnection = {
  /** Entries with their cursors. 各条及其游标。 */
  edges: Array<DisclosureEdge>;
  /** The entries alone. 各条。 */
  nodes: Array<Disclosure>;
  /** Where this page lies. 分页信息。 */
  pageInfo: PageInfo;
  /** Hand it back as `updatedSince` the next time: nothing that is committed later has changed before it. Null without `updatedSince`. 下次同步请作为 updatedSince 传入；未按变化筛选时为空。 */
  synchronisedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many there are in all. 总数。 */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a list of disclosures 公开内容. 列表中的一条。 */
export type DisclosureEdge = {
  /** Where it stands in the list. 游标。 */
  cursor: Scalars['String']['output'];
  /** The entry itself. 这一条。 */
  node: Disclosure;
};

/** A blank of a template, as it was filled in. 填报模板中的一栏。 */
export type DisclosureField = {
  /** What is asked. 栏目名称。 */
  name: Scalars['String']['output'];
  /** What was filled in, masked; of a table a line for each row, its cells parted by tabs, the head first. 填写内容（已脱敏）；表格为每行一行、单元格以制表符分隔，首行为表头。 */
  value: Scalars['String']['output'];
};

/** Narrows disclosures; all of it must hold. 筛选公开内容，须同时满足。 */
export type DisclosureFilter = {
  /** Of this affair. 属于哪一务。 */
  affair?: InputMaybe<Affair>;
  /** By livelihood area of its item. 民生领域。 */
  area?: InputMaybe<TextFilter>;
  /** With or without funds. 是否有公开资金。 */
  hasAmount?: InputMaybe<Scalars['Boolean']['input']>;
  /** By item. 公开事项。 */
  itemId?: InputMaybe<IdFilter>;
  /** Saying that nothing happened, or not. 是否本期无发生。 */
  nil?: InputMaybe<Scalars['Boolean']['input']>;
  /** By key of its period. 所属时期的编码。 */
  period?: InputMaybe<TextFilter>;
  /** By day of publication. 公开日期。 */
  publishedOn?: InputMaybe<DateRange>;
  /** That have these words. 全文搜索。 */
  text?: InputMaybe<SearchFilter>;
  /** Of this unit and all below it today. 某单位及其下级。 */
  under?: InputMaybe<Scalars['ID']['input']>;
  /** By unit itself. 公开主体。 */
  unitId?: InputMaybe<IdFilter>;
  /** Changed at or after this instant, UTC: begin with an early one, then hand back `synchronisedAt` of the last round. 自该时刻起有变化的；下一轮请传入上一轮的 synchronisedAt。 */
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** A key of the order. 一个排序条件。 */
export type DisclosureSort = {
  /** Which way. 方向。 */
  direction: SortDirection;
  /** By what. 字段。 */
  field: DisclosureSortField;
};

/** What disclosures are ordered by. 公开内容的排序字段。 */
export type DisclosureSortField =
  /** Funds; entries without any come last. 公开资金；没有的排在最后。 */
  | 'AMOUNT'
  /** Day of publication. 公开日期。 */
  | 'PUBLISHED_ON'
  /** Instant of the last change. 最近变化的时刻。 */
  | 'UPDATED_AT';

/** How often an item is published. 公开频次。 */
export type Frequency =
  /** When something has happened. 随时。 */
  | 'AS_IT_HAPPENS'
  /** Every two months. 每两个月。 */
  | 'BIMONTHLY'
  /** Each half-year. 每半年。 */
  | 'HALF_YEARLY'
  /** Each month. 每月。 */
  | 'MONTHLY'
  /** Each quarter. 每季度。 */
  | 'QUARTERLY'
  /** Each year. 每年。 */
  | 'YEARLY';

/** Narrows an id. 按标识筛选。 */
export type IdFilter = {
  /** Equals. 等于。 */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** Is one of these, 100 at most. 属于其中之一，最多100个。 */
  oneOf?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** An item of the disclosure catalogue that is for everybody on its own initiative, as its newest version has it. 公开目录中面向社会主动公开的事项，以现行版本为准。 */
export type Item = Node & {
  /** Which of the three affairs. 属于哪一务。 */
  affair: Affair;
  /** The livelihood area; null when it is of none. 民生领域；不属于任何领域的为空。 */
  area?: Maybe<Scalars['String']['output']>;
  /** The regulation that it rests on. 公开依据。 */
  basis: Scalars['String']['output'];
  /** Where. 公开渠道。 */
  channels: Array<Channel>;
  /** Unique within the district; it never changes. 事项编码，区内唯一，不会改变。 */
  code: Scalars['String']['output'];
  /** Days for which it is on display; null when it is no display. 公示天数；不是公示的为空。 */
  displayDays?: Maybe<Scalars['Int']['output']>;
  /** How often. 公开频次。 */
  frequency: Frequency;
  /** Whether money is published with it. 是否涉及资金。 */
  hasFunds: Scalars['Boolean']['output'];
  /** Unique among all types; it never changes. 全局唯一标识，不会改变。 */
  id: Scalars['ID']['output'];
  /** The department that leads it; null when none does. 牵头部门；没有的为空。 */
  lead?: Maybe<Unit>;
  /** What is published. 公开事项。 */
  name: Scalars['String']['output'];
  /** Kinds of units that publish it. 公开主体的类别。 */
  publishers: Array<UnitKind>;
  /** By when, in Chinese words. 公开时限。 */
  timeLimit: Scalars['String']['output'];
};

/** A page of items 事项. 一页列表。 */
export type ItemConnection = {
  /** Entries with their cursors. 各条及其游标。 */
  edges: Array<ItemEdge>;
  /** The entries alone. 各条。 */
  nodes: Array<Item>;
  /** Where this page lies. 分页信息。 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数。 */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a list of items 事项. 列表中的一条。 */
export type ItemEdge = {
  /** Where it stands in the list. 游标。 */
  cursor: Scalars['String']['output'];
  /** The entry itself. 这一条。 */
  node: Item;
};

/** Narrows items. 筛选事项。 */
export type ItemFilter = {
  /** Of this affair. 属于哪一务。 */
  affair?: InputMaybe<Affair>;
  /** By livelihood area. 民生领域。 */
  area?: InputMaybe<TextFilter>;
  /** By code. 事项编码。 */
  code?: InputMaybe<TextFilter>;
};

/** Anything with an id of its own, for caches. 有唯一标识的对象。 */
export type Node = {
  /** Unique among all types; it never changes. 全局唯一标识，不会改变。 */
  id: Scalars['ID']['output'];
};

/** Where a page lies in its list. 分页信息。 */
export type PageInfo = {
  /** Of the last entry; null on an empty page. 本页最后一条的游标。 */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there is more after it. 后面是否还有。 */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there is more before it. 前面是否还有。 */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Of the first entry; null on an empty page. 本页第一条的游标。 */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type Query = {
  /** The livelihood areas of the catalogue, by name. 公开目录中的民生领域。 */
  areas: Array<Scalars['String']['output']>;
  /** A public bulletin; null when there is none, or no longer. 一期公开通报；没有或已撤回的为空。 */
  bulletin?: Maybe<Bulletin>;
  /** Public bulletins, the newest first. 公开通报，新的在前。 */
  bulletins: BulletinConnection;
  /** An entry that is public; null when there is none, or none any more. 一条公开内容；没有或已撤下的为空。 */
  disclosure?: Maybe<Disclosure>;
  /** Entries that are public, by default the newest first. 公开内容，默认最新的在前。 */
  disclosures: DisclosureConnection;
  /** An item; null when there is none. 一个事项。 */
  item?: Maybe<Item>;
  /** The disclosure catalogue, by code: what is for everybody on its own initiative. 公开目录中面向社会主动公开的事项，按编码排列。 */
  items: ItemConnection;
  /** Whatever has this id, within the scopes of the key; null when nothing has. 按标识取对象，限密钥的范围内。 */
  node?: Maybe<Node>;
  /** The same of several, in the order of the ids, 100 at most. 按多个标识取对象，次序相同，最多100个。 */
  nodes: Array<Maybe<Node>>;
  /** How much of what fell due in a span was published, and in time: part by part. 一段时间内应公开事项的公开情况，逐项列出。 */
  rates: Array<Rate>;
  /** What there is to read, in numbers. 总量。 */
  totals: Totals;
  /** A unit; null when there is none. 一个单位。 */
  unit?: Maybe<Unit>;
  /** Units that publish, parents before those below them. 公开主体，上级在前。 */
  units: UnitConnection;
  /** Entries that are public no more, the earliest change first: delete your copies of them. 已不再公开的内容，最早变化的在前，请删除留存的副本。 */
  withdrawals: WithdrawalConnection;
  /** Bulletins that were published and withdrawn, the newest withdrawal first. 已撤回的通报，新撤回的在前。 */
  withdrawnBulletins: Array<WithdrawnBulletin>;
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryBulletinArgs = {
  id: Scalars['ID']['input'];
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryBulletinsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryDisclosureArgs = {
  id: Scalars['ID']['input'];
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryDisclosuresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<DisclosureFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<Array<DisclosureSort>>;
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryItemArgs = {
  id: Scalars['ID']['input'];
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryRatesArgs = {
  area?: InputMaybe<Scalars['String']['input']>;
  by: RateBy;
  from: Scalars['Date']['input'];
  itemId?: InputMaybe<Scalars['ID']['input']>;
  to: Scalars['Date']['input'];
  under?: InputMaybe<Scalars['ID']['input']>;
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<UnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。 */
export type QueryWithdrawalsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  updatedSince?: InputMaybe<Scalars['DateTime']['input']>;
};

/** How much of what fell due was published. 公开情况统计。 */
export type Rate = {
  /** What fell due until yesterday. 应公开数（计至昨天）。 */
  due: Scalars['Int']['output'];
  /** A unit's id, an area's name or a period's key; an empty text: of no area, or of no period; null: units that stand elsewhere today. 分组的键。 */
  key?: Maybe<Scalars['String']['output']>;
  /** The same in words. 分组名称。 */
  label: Scalars['String']['output'];
  /** Of these, published in time. 按时公开数。 */
  onTime: Scalars['Int']['output'];
  /** In time of due, percent; null when nothing was due. 按时率。 */
  onTimePercent?: Maybe<Scalars['Float']['output']>;
  /** Of these, published by now. 已公开数。 */
  published: Scalars['Int']['output'];
  /** Published of due, percent; null when nothing was due. 公开率。 */
  publishedPercent?: Maybe<Scalars['Float']['output']>;
  /** The unit; null when it is not by unit. 单位。 */
  unit?: Maybe<Unit>;
};

/** By what rates are told apart. 统计方式。 */
export type RateBy =
  /** By livelihood area. 按民生领域。 */
  | 'AREA'
  /** By period. 按所属时期。 */
  | 'PERIOD'
  /** By unit directly below. 按直属下级单位。 */
  | 'UNIT';

/** Words that are looked for. 搜索词。 */
export type SearchFilter = {
  /** One or several words, parted by blanks, of two characters at least each: all must stand in title, text or unit. 一个或多个词，以空格分隔，每个至少两个字；标题、正文或单位名称须全部包含。 */
  contains: Scalars['String']['input'];
};

/** Which way a list runs. 排序方向。 */
export type SortDirection =
  /** Smallest or earliest first. 升序。 */
  | 'ASC'
  /** Largest or latest first. 降序。 */
  | 'DESC';

/** Narrows a text. 按文字筛选。 */
export type TextFilter = {
  /** Equals. 等于。 */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Is one of these, 100 at most. 属于其中之一，最多100个。 */
  oneOf?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What can be read here, in numbers. 总量。 */
export type Totals = {
  /** Funds of these, in yuan with two decimals. 其中公开资金，单位元，两位小数。 */
  amount: Scalars['String']['output'];
  /** Entries that are public. 公开内容条数。 */
  disclosures: Scalars['Int']['output'];
  /** Items of the catalogue. 公开事项数。 */
  items: Scalars['Int']['output'];
  /** Units that publish today. 今天的公开主体数。 */
  units: Scalars['Int']['output'];
};

/** A unit that publishes. 公开主体：区、部门、镇街、村（社区）等。 */
export type Unit = Node & {
  /** How many stand directly below it today. 今天直属下级单位的数量。 */
  childCount: Scalars['Int']['output'];
  /** The day from which it exists no more; null while it does. 撤销日期；仍在的为空。 */
  closedOn?: Maybe<Scalars['Date']['output']>;
  /** Unique among all types; it never changes. 全局唯一标识，不会改变。 */
  id: Scalars['ID']['output'];
  /** What it is. 单位类别。 */
  kind: UnitKind;
  /** Full name. 全称。 */
  name: Scalars['String']['output'];
  /** The day from which it exists; null: it was there before the platform. 设立日期；平台启用前已设立的为空。 */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** The unit above, today; null for the district. 上级单位（以今天为准）；区级为空。 */
  parent?: Maybe<Unit>;
  /** The name as spoken. 简称。 */
  shortName: Scalars['String']['output'];
};

/** A page of units 单位. 一页列表。 */
export type UnitConnection = {
  /** Entries with their cursors. 各条及其游标。 */
  edges: Array<UnitEdge>;
  /** The entries alone. 各条。 */
  nodes: Array<Unit>;
  /** Where this page lies. 分页信息。 */
  pageInfo: PageInfo;
  /** How many there are in all. 总数。 */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a list of units 单位. 列表中的一条。 */
export type UnitEdge = {
  /** Where it stands in the list. 游标。 */
  cursor: Scalars['String']['output'];
  /** The entry itself. 这一条。 */
  node: Unit;
};

/** Narrows units. 筛选单位。 */
export type UnitFilter = {
  /** Of this kind. 单位类别。 */
  kind?: InputMaybe<UnitKind>;
  /** Part of its name. 名称包含。 */
  name?: InputMaybe<Scalars['String']['input']>;
  /** That exist today. 今天仍在。 */
  open?: InputMaybe<Scalars['Boolean']['input']>;
  /** Directly below this unit. 直属上级单位。 */
  parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** What a unit is. 单位类别。 */
export type UnitKind =
  /** The economic collective of a village. 村集体经济组织。 */
  | 'COLLECTIVE'
  /** The discipline inspection commission. 区纪委监委。 */
  | 'COMMISSION'
  /** A department of the district. 区直部门。 */
  | 'DEPARTMENT'
  /** The discipline committee of a township. 镇街纪（工）委。 */
  | 'DISCIPLINE_COMMITTEE'
  /** The district. 区。 */
  | 'DISTRICT'
  /** A town, sumu or subdistrict. 镇、苏木、街道。 */
  | 'TOWNSHIP'
  /** A village, gacha or community. 村、嘎查、社区。 */
  | 'VILLAGE';

/** An entry that is public no more: whoever copied it deletes the copy. It may come back. 已不再公开的内容：请删除留存的副本；也可能恢复公开。 */
export type Withdrawal = Node & {
  /** Unique among all types; it never changes. 全局唯一标识，不会改变。 */
  id: Scalars['ID']['output'];
  /** Why. 原因。 */
  reason: WithdrawalReason;
  /** Instant of its last change, UTC. 最近一次变化的时刻（UTC）。 */
  updatedAt: Scalars['DateTime']['output'];
};

/** A page of withdrawals 撤下记录. 一页列表。 */
export type WithdrawalConnection = {
  /** Entries with their cursors. 各条及其游标。 */
  edges: Array<WithdrawalEdge>;
  /** The entries alone. 各条。 */
  nodes: Array<Withdrawal>;
  /** Where this page lies. 分页信息。 */
  pageInfo: PageInfo;
  /** Hand it back as `updatedSince` the next time: nothing that is committed later has changed before it. Null without `updatedSince`. 下次同步请作为 updatedSince 传入；未按变化筛选时为空。 */
  synchronisedAt?: Maybe<Scalars['DateTime']['output']>;
  /** How many there are in all. 总数。 */
  totalCount: Scalars['Int']['output'];
};

/** An entry of a list of withdrawals 撤下记录. 列表中的一条。 */
export type WithdrawalEdge = {
  /** Where it stands in the list. 游标。 */
  cursor: Scalars['String']['output'];
  /** The entry itself. 这一条。 */
  node: Withdrawal;
};

/** Why an entry is public no more. 不再公开的原因。 */
export type WithdrawalReason =
  /** Its display is over. 公示期满。 */
  | 'DISPLAY_OVER'
  /** Its item is no longer for everybody on its own initiative. 事项不再面向社会主动公开。 */
  | 'NARROWED'
  /** It is no disclosure of what it was taken for. 经核对不予认定。 */
  | 'NOT_VALID'
  /** Its unit took it back. 公开主体自行撤回。 */
  | 'TAKEN_BACK'
  /** The commission took it down. 由区纪委监委撤下。 */
  | 'TAKEN_DOWN';

/** A bulletin that was withdrawn: delete your copies. 已撤回的通报：请删除留存的副本。 */
export type WithdrawnBulletin = {
  /** Of the bulletin. 通报的标识。 */
  id: Scalars['ID']['output'];
  /** Its number. 文号。 */
  number: Scalars['String']['output'];
  /** The day of the withdrawal, Asia/Shanghai. 撤回日期。 */
  withdrawnOn: Scalars['Date']['output'];
};

export type VillagesQueryVariables = Exact<{
  name: string;
}>;


export type VillagesQuery = { units: { nodes: Array<{ id: string, name: string, parent: { name: string } | null }> } };

export type PublishedQueryVariables = Exact<{
  unit: string;
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type PublishedQuery = { disclosures: { nodes: Array<{ amount: string | null, id: string, publishedOn: string, title: string, item: { name: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const VillagesDocument = new TypedDocumentString(`
    query Villages($name: String!) {
  units(filter: {kind: VILLAGE, name: $name}) {
    nodes {
      id
      name
      parent {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VillagesQuery, VillagesQueryVariables>;
export const PublishedDocument = new TypedDocumentString(`
    query Published($unit: ID!, $from: Date!, $to: Date!, $after: String) {
  disclosures(
    filter: {unitId: {eq: $unit}, publishedOn: {from: $from, to: $to}}
    first: 50
    after: $after
  ) {
    nodes {
      amount
      id
      item {
        name
      }
      publishedOn
      title
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedQuery, PublishedQueryVariables>;