/** A real OpenSearch cluster of three nodes on loopback. Needs Java, Maven and access to its artifacts. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort } from './free-port.ts';
import { root } from './notice-of.ts';
import { fetchFromNetwork } from './server-engine.ts';

const NODES = [1, 2, 3];
const FOLDER = join(root, 'tests/cluster/node');
const START_MS = 120_000;
const OLDEST_JAVA = 17;
/** Small heaps: the test's nodes have little data. */
const JAVA_FLAGS = ['-Xms192m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** A running cluster. */
export interface TestCluster {
  /** Addresses, in the order of the nodes. */
  nodes: string[];
  /** Kills a node at once, as a power failure would. */
  kill: (node: number) => void;
  close: () => void;
}

/** The class path of a node, or why it isn't available. */
export type NodeClasses = { path: string } | { missing: string };

/** Downloads a node's classes with Maven, and compiles its main class. */
export function prepareClasses(): NodeClasses {
  const version = /version "(\d+)/.exec(
    spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '',
  )?.[1];
  if (!version || Number(version) < OLDEST_JAVA) return { missing: `no Java ${OLDEST_JAVA} or newer here` };
  if (spawnSync('mvn', ['-version']).status !== 0) return { missing: 'no Maven here' };
  const folder = mkdtempSync(join(tmpdir(), 'yaodian-classes-'));
  const listed = join(folder, 'classpath');
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:build-classpath';
  const arguments_ = ['-q', '-B', '-f', join(FOLDER, 'pom.xml'), goal, `-Dmdep.outputFile=${listed}`];
  const gathered = spawnSync('mvn', arguments_, { encoding: 'utf8', timeout: START_MS });
  if (gathered.status !== 0)
    return { missing: `Maven can't get its artifacts: ${gathered.stdout.split('\n')[0]}` };
  const path = `${folder}:${readFileSync(listed, 'utf8').trim()}`;
  // Don't depend on the machine's locale.
  const compiler = ['-encoding', 'UTF-8', '-d', folder, '-cp', path, join(FOLDER, 'ClusterNode.java')];
  const compiled = spawnSync('javac', compiler, { encoding: 'utf8' });
  if (compiled.error) return { missing: 'no javac here' };
  if (compiled.status !== 0) throw new Error(`javac: ${compiled.stderr}`);
  writeFileSync(join(folder, 'log4j2.properties'), 'rootLogger.level = off\n');
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return { path };
}

/** Starts three nodes and waits until they have formed a cluster. */
export async function startCluster({ path }: { path: string }): Promise<TestCluster> {
  const home = mkdtempSync(join(tmpdir(), 'yaodian-cluster-'));
  const ports = await Promise.all(
    NODES.map(async () => ({ http: await freePort(), transport: await freePort() })),
  );
  const seeds = ports.map(({ transport }) => `127.0.0.1:${transport}`).join(',');
  const children = NODES.map((node, at) => {
    const folder = join(home, `node-${node}`);
    mkdirSync(folder);
    const settings = {
      'cluster.name': 'yaodian',
      'node.name': `node-${node}`,
      'path.home': folder,
      'network.host': '127.0.0.1',
      'http.type': 'netty4',
      'transport.type': 'netty4',
      'http.port': ports[at]?.http,
      'transport.port': ports[at]?.transport,
      'discovery.seed_hosts': seeds,
      'cluster.initial_cluster_manager_nodes': NODES.map((one) => `node-${one}`).join(','),
      // The disk of a test machine may be nearly full.
      'cluster.routing.allocation.disk.threshold_enabled': 'false',
    };
    return startNode(
      path,
      Object.entries(settings).map(([name, value]) => `${name}=${value}`),
    );
  });
  const nodes = ports.map(({ http }) => `http://127.0.0.1:${http}`);
  const close = () => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  process.once('exit', close);
  await waitUntilJoined(nodes[0] ?? '', children);
  return { nodes, kill: (node) => void children[node]?.kill('SIGKILL'), close };
}

function startNode(path: string, settings: readonly string[]): ChildProcess {
  // The node exits when its input closes, so at the latest with this process.
  return spawn(
    'java',
    [...JAVA_FLAGS, '-Dlog4j2.disable.jmx=true', '-cp', path, 'ClusterNode', ...settings],
    {
      stdio: ['pipe', 'ignore', 'pipe'],
    },
  );
}

async function waitUntilJoined(node: string, children: readonly ChildProcess[]): Promise<void> {
  let log = '';
  for (const child of children) child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const until = Date.now() + START_MS;
  const health = `${node}/_cluster/health?wait_for_nodes=${NODES.length}&timeout=5s`;
  while (Date.now() < until) {
    const answer = await fetchFromNetwork(health).catch(() => null);
    if (answer?.ok) return;
    if (children.some(({ exitCode }) => exitCode !== null)) break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`The cluster didn't start: ${log.slice(-2000)}`);
}
