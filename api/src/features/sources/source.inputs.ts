import { IsOptional, Length, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';

export const EVERY = {
  nullable: true,
  description: 'Minutes between two captures, 5 to 10,080 (a week); null: captured by hand only.',
} as const;
export const TOO_OFTEN = { message: '采集间隔至少5分钟。' };
export const TOO_SELDOM = { message: '采集间隔最多一周（10080分钟）。' };

@InputType({ description: 'Whether a source is captured by itself.' })
export class EnableSourceInput {
  @Field(() => ID, { description: 'The source.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Boolean, { description: 'False: it is captured no more until it is enabled again 停用.' })
  enabled!: boolean;

  @Field(() => String, { description: 'Why; 2 to 200 characters. Stands in the trail.' })
  @Length(2, 200, { message: '请写明理由，2至200个字。' })
  reason!: string;
}

@InputType({ description: 'How often a source is captured by itself, and when it counts as silent.' })
export class ScheduleSourceInput {
  @Field(() => ID, { description: 'The source.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Int, EVERY)
  @IsOptional()
  @Min(5, TOO_OFTEN)
  @Max(10_080, TOO_SELDOM)
  everyMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Days without anything new after which it counts as silent, 1 to 800; null: never; left out: as it was.',
  })
  @IsOptional()
  @Min(1, { message: '沉默天数至少1天。' })
  @Max(800, { message: '沉默天数最多800天。' })
  silentAfterDays?: number | null;
}
