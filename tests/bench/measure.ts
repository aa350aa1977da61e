import type { CDPSession } from 'puppeteer-core';
import { until } from '../drive/until.ts';
import { type BenchBrowser, evaluate } from './bench-browser.ts';

/** Whether the extension's renderer is alive when the tab opens, kept so by another page, or has ended. */
export const modes = ['warm', 'cold'] as const;
export type Mode = (typeof modes)[number];

/** What one opening cost: milliseconds, bytes, and the sum of the layout shifts. */
export interface Measures {
  /** First and largest contentful paint. */
  paint: number;
  largest: number;
  /** Main-thread task time of a tab that nobody touches, one second after its start. */
  task: number;
  scriptBefore: number;
  script: number;
  heap: number;
  shift: number;
}

/** Brings the extension into that mode. */
export async function enter(mode: Mode, browser: BenchBrowser): Promise<void> {
  if (mode === 'warm') await browser.openExtensionPage();
  else await browser.endRenderer();
  await browser.quiet();
}

/** How long a tab is left untouched before its task time is read, in milliseconds. */
const UNTOUCHED_MS = 1000;

/**
 * Opens the new tab twice: once unobserved, for the paint, and once with the debugger attached from the start, which is the
 * only way to count tasks and scripts but takes time itself. A slowed renderer (`cpu` above 1) needs the debugger both times.
 */
export async function measure(browser: BenchBrowser, mode: Mode, cpu: number): Promise<Measures> {
  const seen = cpu === 1 ? openUnwatched(browser, mode) : openSlowed(browser, mode, cpu);
  return { ...(await seen), ...(await openWatched(browser, mode, cpu)) };
}

async function openUnwatched(browser: BenchBrowser, mode: Mode) {
  // Of the same clock as the page's own timeOrigin.
  const asked = performance.timeOrigin + performance.now();
  const tab = await browser.openTab();
  await browser.quiet();
  const session = await browser.watch(tab);
  const seen = await seenIn(session);
  await leave(browser, mode, tab);
  // Warm, from the page's own start of the navigation. Cold, from the request for a tab: the browser may reset the page's
  // start once the process is there, and the reader waits for the process too.
  const start = mode === 'warm' ? 0 : seen.timeOrigin - asked;
  return { ...seen, paint: seen.paint + start, largest: seen.largest + start };
}

/** The same from the start of the navigation, in a tab whose renderer runs `cpu` times slower. */
async function openSlowed(browser: BenchBrowser, mode: Mode, cpu: number) {
  const tab = await browser.openTab('about:blank');
  const session = await browser.watch(tab);
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  const painted = new Promise<void>((resolve) => {
    session.on('Page.lifecycleEvent', ({ name }) => {
      if (name === 'firstContentfulPaint') resolve();
    });
  });
  await browser.quiet();
  // A slowed renderer is never at rest: what slows it works all the time.
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await browser.loadNewTab(session);
  await painted;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await browser.quiet();
  const seen = await seenIn(session);
  await leave(browser, mode, tab);
  return seen;
}

async function openWatched(browser: BenchBrowser, mode: Mode, cpu: number) {
  const tab = await browser.openTab('about:blank');
  const session = await browser.watch(tab);
  await session.send('Performance.enable');
  const scripts = await followScripts(session);
  await browser.quiet();
  if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  await browser.loadNewTab(session);
  await new Promise((elapsed) => setTimeout(elapsed, UNTOUCHED_MS));
  const { TaskDuration = Number.NaN } = await metricsOf(session);
  await leave(browser, mode, tab);
  return { task: TaskDuration * 1000, ...scripts() };
}

async function seenIn(session: CDPSession) {
  const seen = await until('the paint', () => evaluate(session, seenByNow));
  await session.send('Performance.enable');
  const { JSHeapUsedSize: heap = Number.NaN } = await metricsOf(session);
  return { ...seen, heap };
}

async function leave(browser: BenchBrowser, mode: Mode, tab: string): Promise<void> {
  if (mode === 'warm') await browser.closeTab(tab);
  else await browser.endRenderer();
}

/** Begins to count the bytes of script that arrive; the function returned tells how many by now. */
async function followScripts(session: CDPSession) {
  const arrived = new Map<string, { bytes: number; at: number }>();
  let frame = Number.POSITIVE_INFINITY;
  session.on('Network.requestWillBeSent', ({ requestId, type }) => {
    if (type === 'Script') arrived.set(requestId, { bytes: 0, at: Number.POSITIVE_INFINITY });
  });
  session.on('Network.dataReceived', ({ requestId, dataLength }) => {
    const script = arrived.get(requestId);
    if (script) script.bytes += dataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const script = arrived.get(requestId);
    if (script) script.at = timestamp;
  });
  session.on('Page.lifecycleEvent', ({ name, timestamp }) => {
    if (name === 'firstContentfulPaint') frame = timestamp;
  });
  await session.send('Network.enable');
  await session.send('Page.enable');
  await session.send('Page.setLifecycleEventsEnabled', { enabled: true });
  const sum = (scripts: { bytes: number }[]) => scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  return () => {
    const scripts = [...arrived.values()];
    return { scriptBefore: sum(scripts.filter(({ at }) => at < frame)), script: sum(scripts) };
  };
}

/** Runs in the page: what it has painted and shifted so far; undefined before the first paint. */
function seenByNow() {
  const entries = (type: string): (PerformanceEntry & { value?: number })[] => {
    const observer = new PerformanceObserver(() => {});
    observer.observe({ type, buffered: true });
    return observer.takeRecords();
  };
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const largest = entries('largest-contentful-paint').at(-1);
  return (
    first &&
    largest && {
      timeOrigin: performance.timeOrigin,
      paint: first.startTime,
      largest: largest.startTime,
      shift: entries('layout-shift').reduce((sum, { value = 0 }) => sum + value, 0),
    }
  );
}

async function metricsOf(session: CDPSession): Promise<Record<string, number>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
