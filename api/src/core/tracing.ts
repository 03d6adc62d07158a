import { type Attributes, context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Does nothing until `startTracing` has run. */
const tracer = trace.getTracer('sanwu');

/** Where spans go, and as what. */
export interface TracingOptions {
  /** base address of a collector that takes OTLP over HTTP */
  readonly endpoint: string;
  readonly serviceName: string;
}

/**
 * Sends spans to a collector from now on; without it nothing of the library is even loaded. A collector that is away loses
 * spans, never requests. @returns how to send what is left and stop
 */
export async function startTracing({ endpoint, serviceName }: TracingOptions): Promise<() => Promise<void>> {
  const [{ BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, resources, hooks, core] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/core'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resources.defaultResource().merge(resources.resourceFromAttributes({ 'service.name': serviceName })),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new core.W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
  return () => provider.shutdown().catch(() => undefined);
}

async function run<Result>(span: Span, work: (span: Span) => Promise<Result>): Promise<Result> {
  try {
    return await work(span);
  } catch (error) {
    // the kind of fault, never its words: they may hold what somebody typed
    span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
    throw error;
  } finally {
    span.end();
  }
}

/** Runs `work` as a span of what is under way. Attributes name kinds of things, never people or what they typed. */
export const inSpan = <Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
): Promise<Result> => tracer.startActiveSpan(name, { attributes }, (span) => run(span, work));

/** As `inSpan`, for a request from outside: it goes on where the caller's trace is, if the caller says so. */
export function inRequestSpan<Result>(
  name: string,
  headers: Readonly<Record<string, unknown>>,
  work: (span: Span) => Promise<Result>,
): Promise<Result> {
  const parent = propagation.extract(context.active(), headers);
  return tracer.startActiveSpan(name, { kind: SpanKind.SERVER }, parent, (span) => run(span, work));
}
