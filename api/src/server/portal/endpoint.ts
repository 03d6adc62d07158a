import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { DomainError } from '../../core/errors.js';
import { refusalOfTexts } from '../bad-text.js';
import { statusOf } from '../respond.js';
import { admit } from './admission.js';
import { takeRequests } from './allowance.js';
import { Answer, Answers } from './answers.js';
import type { Caller, PortalPorts } from './caller.js';
import { Documents, mustBeOfReason, type Operation, type Run } from './documents.js';
import {
  type Asked,
  documentsIn,
  KeyError,
  mediaTypeFor,
  operationsOf,
  readExchange,
  sendAnswer,
  sendRefusal,
  statusNamed,
  tokenOf,
} from './exchange.js';
import { answerAtFirstSight, type Guided, type Learned, newFirstSight } from './first-sight.js';
import { formatPortalErrorWith } from './format-refusal.js';
import { refused } from './refused.js';
import { sharedRead } from './shared-read.js';
import { Spending } from './spending.js';
import { withStored } from './stored.js';
import { untilTaken } from './taken.js';
import { Turns } from './turns.js';
import { withinTime } from './within-time.js';

/** So far apart the state is read, however many ask: of what an answer costs, it would be a third. */
const STATES_APART_MS = 3;

interface EndpointOptions<State, Key extends Caller, Context> {
  readonly schema: GraphQLSchema;
  readonly ports: PortalPorts<State, Key, Context>;
  readonly log: Logger;
  /** bytes of answers that are kept; 0: none */
  readonly cacheBytes: number;
}

/** Who asks, and under which state. */
interface Call<State, Key extends Caller> {
  readonly caller: Key;
  readonly state: State;
}

/** The GraphQL address of third parties: keys, limits, operations compiled, answers kept under the state that they are of. */
export class PortalEndpoint<State, Key extends Caller, Context extends object> {
  readonly #ports: PortalPorts<State, Key, Context>;
  readonly #documents: Documents;
  readonly #answers: Answers;
  readonly #readState: () => Promise<State>;
  readonly #spending: Spending;
  readonly #turns = new Turns();
  /** what is new has to be read, checked and compiled, which takes the processor: one at a time of a key, and others in between */
  readonly #sights = new Turns((next) => setImmediate(next));
  readonly #firstSight: ApolloServer<Guided>;
  readonly #format: ReturnType<typeof formatPortalErrorWith>;

  constructor({ schema, ports, log, cacheBytes }: EndpointOptions<State, Key, Context>) {
    this.#ports = ports;
    this.#documents = new Documents(schema, ports.scopeOf);
    this.#answers = new Answers(cacheBytes);
    this.#readState = sharedRead(ports.readState, STATES_APART_MS);
    this.#spending = new Spending(ports, (error) => log.warn({ err: error }, 'portal usage'));
    this.#firstSight = newFirstSight(schema, this.#documents, log);
    this.#format = formatPortalErrorWith(log);
  }

  start(): Promise<void> {
    return this.#firstSight.start();
  }

  async stop(): Promise<void> {
    await this.#firstSight.stop();
    await this.#spending.close();
  }

  /** Answers a request, whatever it is. */
  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('cache-control', 'private, no-cache');
    response.setHeader('vary', 'authorization, accept, accept-encoding');
    const learned: Learned = { operation: '—', cost: 0, failed: false };
    const begun = performance.now();
    let caller: Key | null = null;
    let outcome: 'ok' | 'failed' | 'refused' = 'refused';
    try {
      const token = tokenOf(request);
      const state = await this.#readState();
      caller = await this.#ports.callerOf(token, state);
      if (!caller) throw new KeyError('密钥无效，请核对；停用或更换过的，请向发放单位领取新的密钥。');
      await this.#answer({ caller, state }, learned, { request, response });
      outcome = learned.failed ? 'failed' : 'ok';
    } catch (error) {
      const formatted = this.#format({ message: String(error) }, error);
      const status = error instanceof DomainError ? statusOf(error) : (statusNamed(error) ?? 500);
      sendRefusal(response, status, formatted);
    }
    const { operation, cost } = learned;
    if (caller) this.#spending.note({ keyId: caller.keyId, operation, cost, outcome, took: performance.now() - begun });
  }

  async #answer(
    { caller, state }: Call<State, Key>,
    learned: Learned,
    { request, response }: { request: IncomingMessage; response: ServerResponse },
  ): Promise<void> {
    const { limits, keyId } = caller;
    const read = await readExchange(request, limits.body);
    const { count } = documentsIn(read);
    if (count > limits.batch) throw refused('BATCH_TOO_LARGE', `一次最多发送${limits.batch}个操作，请分次发送。`, 400);
    takeRequests(this.#spending, caller, { requests: Math.max(1, count), response });
    const exchange = await withStored(read, {
      only: caller.storedOnly,
      read: () => this.#ports.storedFor(caller, state),
    });
    const turns = [await this.#turns.begin(keyId, limits.together)];
    try {
      const [one] = Array.isArray(exchange.body) ? [] : operationsOf(exchange);
      const mediaType = mediaTypeFor(request);
      const operation = one && mediaType ? this.#documents.find(one.query, one.operationName) : null;
      if (!operation?.settled) {
        turns.push(await this.#sights.begin(keyId, 1));
        for (const text of documentsIn(exchange).texts) if (!this.#documents.has(text)) mustBeOfReason(text);
      }
      const run = operation?.run();
      if (one && operation && run && mediaType) {
        learned.operation = operation.name;
        const answer = await this.#quickly({ caller, state }, learned, { asked: one, operation, run });
        response.setHeader('sanwu-cost', String(learned.cost));
        if (answer) return await sendAnswer(request, response, { answer, mediaType });
        learned.cost = 0;
      }
      const context: Guided & Context = { ...(await this.#ports.contextOf(caller, state)), caller, learned };
      const answering = answerAtFirstSight(this.#firstSight, { exchange, headers: request.headers, context }, response);
      await withinTime(limits.time, answering);
    } finally {
      await untilTaken(response);
      for (const end of turns.toReversed()) end();
    }
  }

  /** @returns null when its variables are not what it asks for: whoever answers at first sight says so in detail */
  async #quickly(
    { caller, state }: Call<State, Key>,
    learned: Learned,
    { asked, operation, run }: { asked: Asked; operation: Operation; run: Run },
  ): Promise<Answer | null> {
    const { variables, query, operationName } = asked;
    const refusal = refusalOfTexts(variables);
    if (refusal) throw refusal;
    learned.cost = admit(caller, operation, variables);
    const version = this.#ports.versionOf(state, operation.roots);
    const words = JSON.stringify([caller.audience, [...caller.scopes], operationName, query, variables]);
    const known = this.#answers.find(words, version);
    if (known) return known;
    const context = await this.#ports.contextOf(caller, state);
    const result = await withinTime(caller.limits.time, Promise.resolve(run(context, variables)));
    if (result.errors && result.data === undefined) return null;
    learned.failed = (result.errors?.length ?? 0) > 0;
    const answer = new Answer(`${JSON.stringify(this.#shown(result))}\n`);
    if (!learned.failed) this.#answers.keep(words, version, answer);
    return answer;
  }

  #shown({ data, errors }: ExecutionResult): object {
    if (!errors?.length) return { data };
    return { errors: errors.map((error) => this.#format(error.toJSON(), error)), data };
  }
}
