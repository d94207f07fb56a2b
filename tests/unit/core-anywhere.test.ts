/** The core runs anywhere: a worker, a Node script and a realm with nothing but the language do the same errand alike. */
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import vm from 'node:vm';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import { compile } from '../../src/build/compile';
import { errand, type Done, type Errand } from '../fixtures/anywhere/errand';
import { good } from '../fixtures/tree';

const HERE = resolve(import.meta.dirname, '../fixtures/anywhere');
let given: Errand;
let here: Done;
/** The errand and what it imports as one plain script that leaves `anywhere` behind. */
let script: string;

beforeAll(async () => {
  const { catalog, parts, files } = compile(good);
  const [first] = catalog.annotations;
  given = {
    catalog,
    // As they arrive: without what JSON does not know.
    parts: JSON.parse(JSON.stringify(parts)) as Errand['parts'],
    units: JSON.parse(good.get('data/basemap/units.topo.json')!) as Errand['units'],
    index: JSON.parse(files.get('app/search.json')!) as Errand['index'],
    text: files.get('texts/900.txt')!,
    quote: { exact: first!.exact, prefix: first!.prefix, suffix: first!.suffix },
    search: catalog.features[0]!.name.zh,
    link: `?f=${catalog.features[0]!.id}&layers=rail`,
    size: { width: 640, height: 400 },
  };
  here = await errand(given);
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${HERE}/errand.ts`, formats: ['iife'], name: 'anywhere' },
    },
  });
  const [bundle] = Array.isArray(built) ? built : [built];
  script = 'output' in bundle ? bundle.output[0].code : '';
});

describe('the core', () => {
  it('anchors a quote, finds a feature and draws a view', () => {
    const [annotation] = given.catalog.annotations;
    expect(here.anchored).toEqual({ span: annotation!.position });
    expect(here.found[0]).toBe(given.catalog.features[0]!.id);
    expect(here.svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="640" height="400"/);
    expect(here.svg).toContain(`data-id="${given.catalog.features[0]!.id}"`);
  });

  it('does the same in a worker', async () => {
    const job = `${script}
      const { parentPort, workerData } = require('node:worker_threads');
      anywhere.errand(workerData).then((done) => parentPort.postMessage(done));`;
    const worker = new Worker(job, { eval: true, workerData: given });
    const done = await new Promise((settle, fail) => worker.once('message', settle).once('error', fail));
    await worker.terminate();
    expect(done).toEqual(here);
  });

  it('does the same in a Node script', () => {
    const done = execFileSync(process.execPath, ['--import', 'tsx', `${HERE}/in-node.ts`], {
      input: JSON.stringify(given),
      maxBuffer: 64 << 20,
    });
    expect(JSON.parse(done.toString())).toEqual(here);
  });

  it('does the same where there is neither page nor Node', async () => {
    const realm = vm.createContext({ URLSearchParams, TextEncoder, given: JSON.stringify(given) });
    const done = vm.runInContext(
      `${script}\nanywhere.errand(JSON.parse(given)).then((done) => JSON.stringify(done))`,
      realm,
    ) as Promise<string>;
    expect(JSON.parse(await done)).toEqual(here);
  });
});
