import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { PaperKind } from './paper.kind.js';
import { LetterPaperPayload } from './paper.types.js';
import { fieldsOf } from './template.fields.js';
import { templatesNow, templateVersions } from './template.reads.js';
import { previewTemplate, setLetterTemplate } from './template.service.js';
import {
  LetterField,
  LetterTemplate,
  LetterTemplatePayload,
  PreviewLetterTemplateInput,
  SetLetterTemplateInput,
} from './template.types.js';

const kept = (ctx: Context) => scopeOf(ctx.viewer, Permission.LETTER_TEMPLATE_KEEP);

@Resolver(() => LetterTemplate)
export class LetterTemplateResolver {
  @Query(() => [LetterTemplate], {
    description:
      'What letters and bulletins are printed by, one template a kind: the one that holds now. Needs LETTER_TEMPLATE_KEEP.',
  })
  letterTemplates(@Ctx() ctx: Context): Promise<LetterTemplate[]> {
    return templatesNow(ctx.db, kept(ctx));
  }

  @Query(() => [LetterTemplate], {
    description:
      'All versions of the template of a kind, the newest first; the last one came with the platform. Needs LETTER_TEMPLATE_KEEP.',
  })
  letterTemplateVersions(
    @Ctx() ctx: Context,
    @Arg('kind', () => PaperKind, { description: 'Of which letters, or of bulletins.' }) kind: PaperKind,
  ): Promise<LetterTemplate[]> {
    return templateVersions(ctx.db, kept(ctx), kind);
  }

  @Query(() => [LetterField], {
    description: 'Every field that a template of a kind may have. Needs LETTER_TEMPLATE_KEEP.',
  })
  letterFields(
    @Arg('kind', () => PaperKind, { description: 'Of which letters, or of bulletins.' }) kind: PaperKind,
  ): readonly LetterField[] {
    return fieldsOf(kind);
  }

  @Query(() => LetterPaperPayload, {
    description:
      'How a template that is not saved would read, by a letter that there is not; or all that is wrong with it: FIELD_UNKNOWN, FIELD_UNBALANCED, FIELD_NOT_ALONE, FIELD_MISPLACED, FIELD_LOST, FIELD_MISSING, ADDRESSEE_MISSING. Needs LETTER_TEMPLATE_KEEP.',
  })
  async letterTemplatePreview(
    @Arg('input', () => PreviewLetterTemplateInput, { description: 'The template.' }) input: PreviewLetterTemplateInput,
  ): Promise<LetterPaperPayload> {
    const { value, errors } = await payload(input, async () => previewTemplate(input));
    return { paper: value, errors };
  }

  @Mutation(() => LetterTemplatePayload, {
    description: 'Makes a new version of a template, for what is issued from now on. Needs LETTER_TEMPLATE_KEEP.',
  })
  async setLetterTemplate(
    @Ctx() ctx: Context,
    @Arg('input', () => SetLetterTemplateInput, { description: 'The template, and why.' })
    input: SetLetterTemplateInput,
  ): Promise<LetterTemplatePayload> {
    const { value, errors } = await payload(input, () => setLetterTemplate(ctx, input));
    const versions = value === null ? [] : await templateVersions(ctx.db, kept(ctx), input.kind);
    return { template: versions.find(({ id }) => id === value) ?? null, errors };
  }
}
