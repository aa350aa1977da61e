import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages may be installed here: as root on a Debian. */
export function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs a package of Debian's, without what it merely recommends. */
export function installPackage(name: string): void {
  console.log(`Installing Debian’s ${name} …`);
  const run = (...args: string[]) =>
    execFileSync('apt-get', args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  run('update', '-qq');
  run('install', '-y', '-qq', '--no-install-recommends', name);
}
