/**
 * `npm run draft -- <file> [--json | --text | --out folder]`: what a document names, proposed.
 *
 * --json (the default) prints the proposals as JSON: name, start, end (code points of the file's text as read), layer,
 * status, sure, feature where known, why, and the rest. --text prints the canonical text that other formats than text
 * are counted in. --out writes the folder `data/` of a draft, to be put into `data/`.
 */
import '../src/core/messages/all';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { draftFolder, draftId } from '../src/core/draft/folder';
import { knownAtlas } from '../src/core/draft/known';
import { proposeAll } from '../src/core/draft/propose';
import { readFile } from '../src/core/draft/read/read';
import { isFault } from '../src/core/draft/read/types';
import { message, type MessageKey, type MessageParams } from '../src/core/messages';
import { writeFiles } from '../src/build/publish/writer';
import { readAtlas, readGazetteer, variantsIn } from './draft/atlas';
import { printed } from './draft/printed';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean' },
    text: { type: 'boolean' },
    out: { type: 'string' },
    lang: { type: 'string', default: 'zh' },
  },
});
const [file] = positionals;

async function main(): Promise<number> {
  const say = (key: MessageKey, params?: MessageParams): string =>
    message(values.lang === 'en' ? 'en' : 'zh', key, params);
  if (!file) {
    console.error(say('draft.usage'));
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(file));
  } catch {
    console.error(say('draft.fault.missing', { file }));
    return 1;
  }
  const read = await readFile(
    { name: basename(file), bytes },
    () => import('pdfjs-dist/legacy/build/pdf.mjs'),
  );
  if (isFault(read)) {
    console.error(say(`draft.fault.${read.fault}`, { file }));
    return 1;
  }
  if (values.text) {
    process.stdout.write(read.text);
    return 0;
  }
  const { catalog } = readAtlas();
  const atlas = knownAtlas(catalog, variantsIn(read.raw + read.text));
  const gazetteer = readGazetteer();
  if (!values.out) {
    console.log(JSON.stringify(proposeAll(read.raw, atlas, gazetteer).map(printed), null, 1));
    return 0;
  }
  const draft = { id: draftId(read.text), ...read, proposals: proposeAll(read.text, atlas, gazetteer) };
  const files = draftFolder(draft, { received: new Date().toISOString().slice(0, 10) });
  writeFiles(files, values.out);
  console.log(say('draft.written', { count: files.size, folder: values.out, id: draft.id }));
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
