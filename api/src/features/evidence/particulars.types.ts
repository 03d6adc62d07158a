import { Field, ObjectType } from 'type-graphql';
import { DayScalar } from '../../core/graphql/day-scalar.js';

const SAID = 'as the page says, what is personal hidden; null where it does not say.';

@ObjectType({ description: 'What a page says about itself 页面信息, around its text. Nothing of it is checked.' })
export class PageParticulars {
  @Field(() => String, { nullable: true, description: `索引号, ${SAID}` })
  indexNumber!: string | null;

  @Field(() => String, { nullable: true, description: `发文字号, ${SAID}` })
  documentNumber!: string | null;

  @Field(() => String, { nullable: true, description: `发布机构 or 发文机关, ${SAID}` })
  issuer!: string | null;

  @Field(() => DayScalar, {
    nullable: true,
    description: '成文日期, a day in Asia/Shanghai; null where the page does not say.',
  })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true, description: `有效性, such as 有效 or 已废止, ${SAID}` })
  validity!: string | null;

  @Field(() => String, { nullable: true, description: `栏目, ${SAID}` })
  column!: string | null;
}
