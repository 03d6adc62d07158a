import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { checkPage } from '../../core/paging.js';
import { disclosureLoader } from '../disclosures/disclosure.reads.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { obligationLoader } from '../obligations/obligation.reads.js';
import { Obligation } from '../obligations/obligation.types.js';
import { Unit } from '../units/unit.entity.js';
import { unitLoader } from '../units/unit.reads.js';
import { FindingFilter, FindingSort, RecordFindingInput, StepFindingsInput } from './finding.inputs.js';
import { decides } from './finding.policy.js';
import { countFindings, findFinding, findFindings, findingLoader, listFindings } from './finding.reads.js';
import { FindingStep, stepsFrom } from './finding.rules.js';
import { recordFinding, stepFindings } from './finding.service.js';
import { Finding, FindingList, FindingPayload, FindingsPayload } from './finding.types.js';
import { linksLoader } from './finding-link.reads.js';
import { FindingLink } from './finding-link.types.js';
import { NoticeRung, rungFor } from './ladder.rules.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

@Resolver(() => FindingList)
export class FindingListResolver {
  @Query(() => FindingList, { description: "Findings 问题 of the viewer's scope, newest first." })
  async findings(
    @Ctx() ctx: Context,
    @Arg('filter', () => FindingFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: FindingFilter | null,
    @Arg('sort', () => [FindingSort], { nullable: true, description: 'Several keys, the first one first.' }) sort:
      | FindingSort[]
      | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<FindingList> {
    const scope = scopeOf(ctx.viewer, Permission.FINDING_READ);
    const page = checkPage({ skip, take });
    const items = await listFindings(ctx.db, scope, { filter, sort: sort ?? [], page });
    return { items, totalItems: await countFindings(ctx.db, scope, filter) };
  }
}

@Resolver(() => Finding)
export class FindingResolver {
  @Query(() => Finding, { nullable: true, description: "A finding; null when there is none in the viewer's scope." })
  finding(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Finding | null> {
    return findFinding(ctx.db, scopeOf(ctx.viewer, Permission.FINDING_READ), id);
  }

  @Mutation(() => FindingsPayload, {
    description:
      'Confirms or dismisses findings, or takes that back: all of them or none. Needs FINDING_DECIDE over each unit.',
  })
  async stepFindings(
    @Ctx() ctx: Context,
    @Arg('input', () => StepFindingsInput, INPUT) input: StepFindingsInput,
  ): Promise<FindingsPayload> {
    const { value, errors } = await payload(input, () => stepFindings(ctx, input));
    const scope = scopeOf(ctx.viewer, Permission.FINDING_READ);
    return { findings: value === null ? [] : await findFindings(ctx.db, scope, value), errors };
  }

  @Mutation(() => FindingPayload, {
    description:
      'Records what a person found wrong with an entry, confirmed with that. Needs FINDING_DECIDE over its unit.',
  })
  async recordFinding(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordFindingInput, INPUT) input: RecordFindingInput,
  ): Promise<FindingPayload> {
    const { value, errors } = await payload(input, () => recordFinding(ctx, input));
    const finding = value && (await findFinding(ctx.db, scopeOf(ctx.viewer, Permission.FINDING_READ), value));
    return { finding: finding || null, errors };
  }

  @FieldResolver(() => Unit, { description: 'Whose it is.' })
  unit(@Ctx() ctx: Context, @Root() finding: Finding): Promise<Unit | null> {
    return unitLoader(ctx).load(finding.unitId);
  }

  @FieldResolver(() => Disclosure, {
    nullable: true,
    description: 'The entry that it is about; null where there is none.',
  })
  async disclosure(@Ctx() ctx: Context, @Root() finding: Finding): Promise<Disclosure | null> {
    if (!finding.disclosureId || !reaches(ctx.viewer, Permission.DISCLOSURE_READ, finding.path)) return null;
    return disclosureLoader(ctx).load(finding.disclosureId);
  }

  @FieldResolver(() => Obligation, { nullable: true, description: 'What was owed; null when nothing was.' })
  async obligation(@Ctx() ctx: Context, @Root() finding: Finding): Promise<Obligation | null> {
    if (!finding.obligationId || !reaches(ctx.viewer, Permission.OBLIGATION_READ, finding.path)) return null;
    return obligationLoader(ctx).load(finding.obligationId);
  }

  @FieldResolver(() => [FindingLink], {
    description: 'What proves it: of records those that the viewer sees; empty where nothing does.',
  })
  async links(@Ctx() ctx: Context, @Root() finding: Finding): Promise<FindingLink[]> {
    return (await linksLoader(ctx).load(finding.id)) ?? [];
  }

  @FieldResolver(() => Finding, {
    nullable: true,
    description: 'The last one of the same unit and kind that a letter had told the unit of; null: it is no repeat.',
  })
  async repeatOf(@Ctx() ctx: Context, @Root() { repeatOfId }: Finding): Promise<Finding | null> {
    return repeatOfId ? findingLoader(ctx).load(repeatOfId) : null;
  }

  @FieldResolver(() => Finding, {
    nullable: true,
    description: 'The one that had been verified and is so again; null: it is none that came back.',
  })
  async relapseOf(@Ctx() ctx: Context, @Root() { relapseOfId }: Finding): Promise<Finding | null> {
    return relapseOfId ? findingLoader(ctx).load(relapseOfId) : null;
  }

  @FieldResolver(() => NoticeRung, {
    description:
      'Which letter suits it: 监督建议, 整改通知书, 通报, a rung higher for each repeat. A drafter may choose otherwise.',
  })
  suggestedNoticeKind(@Root() { repeats }: Finding): NoticeRung {
    return rungFor(repeats);
  }

  @FieldResolver(() => [FindingStep], { description: 'What the viewer may do with it now.' })
  viewerCan(@Ctx() ctx: Context, @Root() finding: Finding): FindingStep[] {
    return decides(ctx.viewer, finding) ? stepsFrom(finding.state) : [];
  }
}
