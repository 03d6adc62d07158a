import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { unitLoader } from '../units/unit.reads.js';
import { DisclosureCheck, DisclosureChecks } from './check.types.js';
import { CHECKS } from './checks/index.js';
import { decides } from './finding.policy.js';
import { checkedLoader, findingsOfDisclosure } from './finding.reads.js';

@Resolver(() => Disclosure)
export class CheckResolver {
  @Query(() => [DisclosureCheck], { description: 'Every check 核查 that is made of entries, in their order.' })
  disclosureCheckList(): readonly DisclosureCheck[] {
    return CHECKS;
  }

  @FieldResolver(() => DisclosureChecks, {
    nullable: true,
    description:
      'What the checks said of it; null while it waits for them, for a minute or so, and where the viewer does not see findings.',
  })
  async checks(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<DisclosureChecks | null> {
    const checked = await checkedLoader(ctx).load(disclosure.id);
    if (!checked) return null;
    const findings = (await findingsOfDisclosure(ctx).load(disclosure.id)) ?? [];
    const results = CHECKS.flatMap((check) => {
      const result = checked.results.find(({ code }) => code === check.code);
      const finding = findings.find(({ code }) => code === check.code) ?? null;
      return result ? [{ check, outcome: result.outcome, evidence: result.evidence, finding }] : [];
    });
    return { checkedAt: checked.checkedAt, results };
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record a finding about it.' })
  async viewerCanRecordFinding(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<boolean> {
    const unit = await unitLoader(ctx).load(disclosure.unitId);
    return unit !== null && decides(ctx.viewer, { path: unit.path, unitKind: unit.kind });
  }
}
