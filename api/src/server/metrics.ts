import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Figures read when somebody asks for them: name without the prefix → what it means. */
const STATE = {
  sockets_open: 'Open WebSocket connections of this process.',
  stream_groups: 'Groups of subscribers that share one execution.',
  log_position: 'Number of the newest log entry that this process has handed out.',
  log_newest: 'Number of the newest log entry in the database.',
  log_lag_seconds: 'Age of the oldest event that has no number yet; 0 when all have one.',
  outbox_size: 'Events that have no number yet.',
  count_differences: 'Differences of the counts that are not folded yet.',
  trail_unsealed: 'Entries of the trail that are in no tree yet.',
  database_up: '1 when the database answered the last question, else 0.',
  database_connections: 'Connections of this process.',
  database_connections_busy: 'Connections of this process that are in use.',
  database_waiting: 'Requests of this process that wait for a connection.',
} as const;

export type StateName = keyof typeof STATE;
/** What could not be read is left out. */
export type State = Partial<Record<StateName, number>>;

/** Of the process itself: looked at once, however many servers it starts, since nothing ends that looking. */
let ofProcess: Registry | null = null;

function processFigures(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

/**
 * The figures of one process, in the format of Prometheus. Labels come from closed lists: routes, status codes, the names
 * of our own documents, jobs. No person, unit, address or text ever stands in one.
 */
export class Metrics {
  readonly #process = processFigures();
  readonly #registry = new Registry();
  readonly #gauges: ReadonlyMap<string, Gauge>;
  readonly #requests = this.#histogram('http_request', 'HTTP requests answered.', ['route', 'status']);
  readonly #operations = this.#histogram('graphql_operation', 'GraphQL operations over HTTP.', [
    'operation',
    'outcome',
  ]);
  readonly #jobs = this.#histogram('job', 'Runs of the jobs of this process.', ['job', 'outcome']);
  readonly #subscriptions = this.#counter('subscriptions', 'Live operations begun.', ['operation']);
  readonly #frames = this.#counter('frames_sent', 'Frames sent over sockets.', []);

  /** `read` is asked for the state of the process and the database each time somebody looks. */
  constructor(private readonly read: () => Promise<State>) {
    this.#gauges = new Map(
      Object.entries(STATE).map(([name, help]) => [
        name,
        new Gauge({ name: `sanwu_${name}`, help, registers: [this.#registry] }),
      ]),
    );
  }

  /** A request was answered, after `ms` milliseconds. */
  request(route: string, status: number, ms: number): void {
    this.#requests.observe({ route, status }, ms / 1000);
  }

  /** An operation was answered, after `ms` milliseconds. */
  operation(operation: string, outcome: 'ok' | 'error', ms: number): void {
    this.#operations.observe({ operation, outcome }, ms / 1000);
  }

  /** A job ran, for `ms` milliseconds. */
  job(job: string, outcome: 'done' | 'failed', ms: number): void {
    this.#jobs.observe({ job, outcome }, ms / 1000);
  }

  subscription(operation: string): void {
    this.#subscriptions.inc({ operation });
  }

  frameSent(): void {
    this.#frames.inc();
  }

  /** All figures as text. */
  async text(): Promise<{ type: string; body: string }> {
    const state = await this.read();
    for (const [name, gauge] of this.#gauges) {
      const value = state[name as StateName];
      // the last value of what cannot be read now would be taken for today's
      if (value === undefined) gauge.remove();
      else gauge.set(value);
    }
    const parts = await Promise.all([this.#process.metrics(), this.#registry.metrics()]);
    return { type: this.#registry.contentType, body: parts.join('\n') };
  }

  #histogram(name: string, help: string, labelNames: string[]): Histogram {
    return new Histogram({
      name: `sanwu_${name}_seconds`,
      help,
      labelNames,
      buckets: SECONDS,
      registers: [this.#registry],
    });
  }

  #counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name: `sanwu_${name}_total`, help, labelNames, registers: [this.#registry] });
  }
}
