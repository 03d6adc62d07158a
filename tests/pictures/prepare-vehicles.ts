import { randomUUID } from 'node:crypto';
import { PHOTO } from '../support/filings.ts';
import { type Caller, signIn } from '../support/people.ts';

async function arranged(officer: Caller): Promise<string> {
  const input = {
    ...{ name: '2019年秋收周末', fromOn: '2019-10-19', untilOn: '2019-10-20' },
    ...{ basis: '机关事务服务中心《关于做好公务用车封存的通知》', idempotencyKey: randomUUID() },
  };
  const { data } = await officer.ask(
    'mutation ($input: ArrangeSealingInput!) { arrangeSealing(input: $input) { sealing { id } errors { message } } }',
    { input },
  );
  return data.arrangeSealing.sealing?.id ?? Promise.reject(new Error(JSON.stringify(data.arrangeSealing.errors)));
}

/** A weekend over which vehicles are sealed, two of a bureau's are. @returns addresses */
export async function prepareVehicles(
  url: string,
): Promise<{ readonly vehicles: string; readonly sealing: string; readonly vehicle: string }> {
  const [officer, bureau] = await Promise.all([signIn(url, 'lijing'), signIn(url, 'caizheng')]);
  const known = (await officer.ask('{ sealings { id } }')).data.sealings[0]?.id as string | undefined;
  const id = known ?? (await arranged(officer));
  const { data } = await bureau.ask(
    'query ($id: ID!) { vehicleSeals(filter: { sealingId: { eq: $id } }, take: 2) { items { id state version vehicle { id place } } } }',
    { id },
  );
  for (const seal of data.vehicleSeals.items.filter(({ state }: { state: string }) => state === 'DUE')) {
    const { id: photoId } = (await (await bureau.upload('封存.png', PHOTO)).json()) as { id: string };
    const { place } = seal.vehicle;
    const input = {
      id: seal.id,
      version: seal.version,
      sealedOn: '2019-10-15',
      place,
      keeper: '王永',
      photoIds: [photoId],
    };
    await bureau.ask('mutation ($input: DeclareSealInput!) { declareSeal(input: $input) { errors { message } } }', {
      input,
    });
  }
  const [first] = data.vehicleSeals.items;
  return { vehicles: '/vehicles', sealing: `/vehicles/sealings/${id}`, vehicle: `/vehicles/${first.vehicle.id}` };
}
