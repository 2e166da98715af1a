import { existsSync } from 'node:fs';

/** The Chromium or Chrome installed on the system, if any. Without windows it takes a fifth less processor time. */
export const SYSTEM_BROWSER = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(existsSync);

/** Flags that keep Chromium from making network requests of its own, and let it start as root in a container. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
