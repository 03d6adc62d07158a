import type { Both } from './words.ts';

/** What can be read, by field of the root, and by which scope. */
export const WHAT: readonly { field: string; scope: string; name: Both; words: Both }[] = [
  {
    ...{ field: 'disclosures', scope: 'DISCLOSURES', name: ['公开内容', 'Disclosures'] },
    words: [
      '已公开的每一条：标题、正文、分栏、资金、附件、公示期限，个人信息已隐去。可按事项、单位、领域、时期、日期筛选和全文搜索。',
      'Every public entry: title, text, blanks, funds, files, display period, personal data hidden. By item, unit, area, period and day; searched by words.',
    ],
  },
  {
    ...{ field: 'withdrawals', scope: 'DISCLOSURES', name: ['撤下记录', 'Withdrawals'] },
    words: [
      '不再公开的内容及原因，供留有副本的系统同步删除。',
      'What is public no more, and the kind of reason: delete your copies of it.',
    ],
  },
  {
    ...{ field: 'units', scope: 'UNITS', name: ['单位', 'Units'] },
    words: [
      '区、部门、镇街、村（社区）及其上下级。',
      'District, departments, townships, villages, and which stands below which.',
    ],
  },
  {
    ...{ field: 'items', scope: 'CATALOGUE', name: ['公开目录', 'Catalogue'] },
    words: [
      '应当公开的事项：依据、时限、频次、渠道、主体、民生领域。',
      'What must be published: basis, time limit, frequency, channel, by whom, livelihood area.',
    ],
  },
  {
    ...{ field: 'rates', scope: 'RATES', name: ['公开率', 'Rates'] },
    words: [
      '一段时间内应公开多少、已公开多少、按时多少，按单位、领域或时期统计。',
      'How much fell due in a span, was published, and in time: by unit, area or period.',
    ],
  },
  {
    ...{ field: 'bulletins', scope: 'BULLETINS', name: ['通报', 'Bulletins'] },
    words: [
      '区纪委监委的公开通报及其案例；发布后不改动，撤回的另行告知。',
      'Public bulletins of the commission with their cases; they never change, and those withdrawn are told.',
    ],
  },
  {
    ...{ field: 'totals', scope: 'RATES', name: ['总量', 'Totals'] },
    words: ['事项、单位、条数和资金总数。', 'Items, units, entries and funds, in numbers.'],
  },
];

/** How a key is had. */
export const STEPS: readonly { name: Both; words: Both }[] = [
  {
    name: ['提出申请', 'Ask'],
    words: [
      '向区纪委监委的安全管理员说明使用单位、用途、联系人、需要的权限和期限（最长两年）。',
      'Tell the security administrators of the commission who reads, for what, whom to call, which scopes, and until when (two years at most).',
    ],
  },
  {
    name: ['登记和批准', 'Entered and approved'],
    words: [
      '一位安全管理员登记，另一位批准。也可以要求密钥只能用登记过的查询：密钥泄露也读不到别的。',
      'One administrator enters it, another approves it. A key may be bound to documents that are stored for it: in wrong hands it reads nothing else.',
    ],
  },
  {
    name: ['领取密钥', 'Take the key'],
    words: [
      '密钥以 sw_ 开头，只显示一次，请当面或经专用渠道领取并妥善保存。更换时新旧密钥可以同时有效一段时间。',
      'The secret begins with sw_ and is shown once. When it is replaced, both may hold for a while.',
    ],
  },
  {
    name: ['写进请求头', 'Send it'],
    words: ['Authorization: Bearer sw_…，只用 HTTPS。', 'Authorization: Bearer sw_…, over HTTPS only.'],
  },
];

/** Documents that run as they stand. */
export const EXAMPLES: readonly { name: Both; query: string }[] = [
  {
    name: ['最近公开的内容', 'Newest entries'],
    query: `{
  disclosures(first: 5) {
    totalCount
    nodes {
      title
      publishedOn
      item { name }
      unit { name parent { name } }
    }
  }
}`,
  },
  {
    name: ['搜索并看资金', 'Search, with funds'],
    query: `{
  disclosures(
    first: 5
    filter: { text: { contains: "补贴" }, hasAmount: true }
    sort: [{ field: AMOUNT, direction: DESC }]
  ) {
    nodes { title amount periodLabel unit { name } }
  }
}`,
  },
  {
    name: ['各镇街的公开率', 'Rates by township'],
    query: `{
  rates(from: "2019-01-01", to: "2019-12-31", by: UNIT) {
    label
    due
    published
    publishedPercent
    onTimePercent
  }
}`,
  },
  {
    name: ['镇街和所辖村', 'Townships and villages'],
    query: `{
  units(filter: { kind: TOWNSHIP, open: true }, first: 20) {
    nodes { name childCount parent { name } }
  }
}`,
  },
  {
    name: ['同步：有变化的和撤下的', 'Synchronise'],
    query: `{
  disclosures(
    first: 3
    filter: { updatedSince: "2000-01-01T00:00:00Z" }
    sort: [{ field: UPDATED_AT, direction: ASC }]
  ) {
    synchronisedAt
    nodes { id updatedAt title }
  }
  withdrawals(first: 3, updatedSince: "2000-01-01T00:00:00Z") {
    synchronisedAt
    nodes { id reason updatedAt }
  }
}`,
  },
  { name: ['总量', 'Totals'], query: '{\n  totals { items units disclosures amount }\n}' },
];

/** Usual limits, and the code of what goes beyond. */
export const LIMITS: readonly { name: Both; usual: Both; code: string }[] = [
  { name: ['每分钟次数', 'Requests a minute'], usual: ['600', '600'], code: 'RATE_LIMITED' },
  { name: ['每次点数', 'Points each'], usual: ['2000', '2,000'], code: 'TOO_EXPENSIVE' },
  { name: ['层数、别名数', 'Levels, aliases'], usual: ['8、10', '8, 10'], code: 'TOO_COMPLEX' },
  { name: ['一次发送的操作', 'Operations together'], usual: ['5', '5'], code: 'BATCH_TOO_LARGE' },
  { name: ['请求大小', 'Size of a request'], usual: ['64 KB', '64 KB'], code: 'BODY_TOO_LARGE' },
  { name: ['每次用时', 'Time'], usual: ['5秒', '5 s'], code: 'TIMEOUT' },
];

/** Files that are taken along. */
export const FILES: readonly { file: string; words: Both }[] = [
  { file: 'client.ts', words: ['客户端，一个文件，不依赖其他软件包', 'The client: one file, no other package'] },
  {
    file: 'types.ts',
    words: ['由结构生成的类型和示例查询', 'Types made from the schema, and the documents of the example'],
  },
  { file: 'example.ts', words: ['示例：某村本季度公开了什么', 'Example: what a village published this quarter'] },
  { file: 'schema.graphql', words: ['结构全文，供代码生成和校验', 'The whole schema, for generators and checks'] },
];

/** What is worth knowing before the first line is written. */
export const NOTES: readonly { name: Both; words: readonly Both[] }[] = [
  {
    name: ['翻页', 'Pages'],
    words: [
      [
        '按 Relay 规范：first 与 after 往后，last 与 before 往前，每页最多100条；游标只能用在同样的筛选和排序下。',
        'As Relay has it: first and after onwards, last and before backwards, 100 at most; a cursor belongs to its filter and order.',
      ],
    ],
  },
  {
    name: ['同步', 'Synchronising'],
    words: [
      [
        '第一次用很早的 updatedSince 翻完 disclosures 与 withdrawals，记下各自第一页的 synchronisedAt；以后把它作为 updatedSince。按 id 更新，不会漏。',
        'Begin with an early updatedSince on disclosures and withdrawals, keep synchronisedAt of the first page of each, and hand it back the next time. Update by id; nothing is missed.',
      ],
      [
        'withdrawals 里的内容不再公开，请删除副本；恢复公开的会再出现在 disclosures 里。',
        'What withdrawals name is public no more: delete your copies. What comes back is in disclosures again.',
      ],
    ],
  },
  {
    name: ['缓存', 'Caching'],
    words: [
      [
        'GET 的答复带 etag，再问时带 if-none-match，没有变化答 304。撤下的内容在撤下的答复之后不会再从缓存里读到。',
        'Answers to GET carry an etag; with if-none-match what has not changed is answered 304. Nothing withdrawn is served after its withdrawal.',
      ],
    ],
  },
  {
    name: ['登记的查询', 'Stored documents'],
    words: [
      [
        '由安全管理员登记（Apollo 或 graphql-codegen 的清单），以 extensions.persistedQuery.sha256Hash 使用；限定为登记的查询的密钥，其他一律拒绝：STORED_DOCUMENTS_ONLY。',
        'Security administrators store them (manifests of Apollo or graphql-codegen); they are asked for by extensions.persistedQuery.sha256Hash. A key bound to them is refused anything else: STORED_DOCUMENTS_ONLY.',
      ],
    ],
  },
  {
    name: ['错误', 'Errors'],
    words: [
      [
        'errors[].extensions.code 是稳定的代码，message 是中文，说明怎样处理。没有密钥为401 UNAUTHENTICATED，没有权限或到期为403 FORBIDDEN，过快为429，见 retry-after。',
        'errors[].extensions.code is stable, message is Chinese and says how to go on. 401 UNAUTHENTICATED without a key, 403 FORBIDDEN without a scope or past its last day, 429 in haste: see retry-after.',
      ],
    ],
  },
];
