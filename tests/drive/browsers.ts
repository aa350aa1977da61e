import { accessSync, constants, existsSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { canInstall, installPackage } from './debian.ts';

export type Kind = 'chromium' | 'firefox';

export interface Program {
  kind: Kind;
  path: string;
}

interface Known {
  kind: Kind;
  /** What a person may call it after `--browser`. */
  name: string;
  /** Commands on the PATH. */
  commands: string[];
  /** Where macOS and Windows keep it. */
  paths: string[];
}

const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
  (name) => process.env[name] ?? [],
);

const known: Known[] = [
  {
    kind: 'chromium',
    name: 'chrome',
    commands: ['google-chrome-stable', 'google-chrome'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...windowsFolders.map((folder) => join(folder, 'Google/Chrome/Application/chrome.exe')),
    ],
  },
  {
    kind: 'chromium',
    name: 'chromium',
    commands: ['chromium', 'chromium-browser'],
    paths: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  },
  {
    kind: 'chromium',
    name: 'edge',
    commands: ['microsoft-edge-stable', 'microsoft-edge'],
    paths: [
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ...windowsFolders.map((folder) => join(folder, 'Microsoft/Edge/Application/msedge.exe')),
    ],
  },
  {
    kind: 'firefox',
    name: 'firefox',
    commands: ['firefox', 'firefox-esr'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windowsFolders.map((folder) => join(folder, 'Mozilla Firefox/firefox.exe')),
    ],
  },
];

/** Keeps Chromium to itself: no calls home; and no sandbox where it runs as root, which it refuses with one. */
export const chromiumArguments: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

const debianPackages: Record<Kind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/**
 * The browser that a person names (chrome, chromium, edge, firefox, or the path of one), or without a name the first that
 * is found, installed if need be. Throws, saying what to do, where there is none.
 */
export function findBrowser(name?: string): Program {
  if (name && existsSync(name)) return { kind: kindOfPath(name), path: name };
  const candidates = known.filter((browser) => !name || browser.name === name.toLowerCase());
  const [wanted] = candidates;
  if (!wanted) {
    const names = known.map((browser) => browser.name).join(', ');
    throw new Error(
      `There is no browser “${name}”. Name one of ${names}, or give the path of one.`,
    );
  }
  return candidates.map(programOf).find((program) => program !== undefined) ?? install(wanted.kind);
}

/** The first browser of that kind, installed where it runs as root on a Debian. Throws where there is none. */
export function findKind(kind: Kind): Program {
  const found = known.filter((browser) => browser.kind === kind).map(programOf);
  return found.find((program) => program !== undefined) ?? install(kind);
}

function programOf({ kind, commands, paths }: Known): Program | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const path = [...onPath, ...paths].find(isExecutable);
  return path ? { kind, path } : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function kindOfPath(path: string): Kind {
  return basename(path).toLowerCase().includes('firefox') ? 'firefox' : 'chromium';
}

function install(kind: Kind): Program {
  const debianPackage = debianPackages[kind];
  if (!canInstall()) {
    const advice =
      kind === 'firefox'
        ? 'Firefox (https://www.mozilla.org/firefox/)'
        : 'Chrome, Chromium or Edge (https://www.google.com/chrome/)';
    throw new Error(`No ${kind} was found here. Install ${advice} and run this again.`);
  }
  installPackage(debianPackage);
  const path = `/usr/bin/${debianPackage}`;
  if (!isExecutable(path)) throw new Error(`Debian’s ${debianPackage} left no ${path}.`);
  return { kind, path };
}
