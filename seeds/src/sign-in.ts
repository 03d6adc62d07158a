import { SeedSignInDocument } from '@sanwu/schema';
import { Client } from './client.ts';
import { DEMO_PASSWORD } from './district/people.ts';

/** Signs a person of the demonstration in. @throws Error with what the server says */
export async function signedIn(url: string, username: string): Promise<Client> {
  const client = new Client(url);
  const { signIn } = await client.ask(SeedSignInDocument, { input: { username, password: DEMO_PASSWORD } });
  if (signIn.errors[0]) throw new Error(signIn.errors[0].message);
  return client;
}
