/**
 * `npx tsx tools/fonts/build.ts`: cuts the label face down to the characters that the atlas uses, so that no
 * label is a row of boxes on a machine without Chinese fonts. Source: Noto Sans SC (SIL Open Font Licence
 * 1.1), from the npm package named below, fetched into the cache and never committed whole.
 * Run it again when `npm test` says that a character is missing.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';
import { charactersInUse } from './characters';

const PACKAGE = '@expo-google-fonts/noto-sans-sc@0.4.3';
const FACES = {
  regular: '400Regular/NotoSansSC_400Regular.ttf',
  medium: '500Medium/NotoSansSC_500Medium.ttf',
};

const root = fileURLToPath(new URL('../..', import.meta.url));
const cache = `${root}node_modules/.cache/fonts`;
const out = `${root}public/fonts`;

mkdirSync(cache, { recursive: true });
mkdirSync(out, { recursive: true });
if (!existsSync(`${cache}/package`)) {
  const archive = execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: cache, encoding: 'utf8' }).trim();
  execFileSync('tar', ['xzf', archive], { cwd: cache });
}
for (const [name, path] of Object.entries(FACES)) {
  // The medium face is for cards, which are in simplified characters.
  const text = charactersInUse(root, name === 'regular');
  const face = await subsetFont(readFileSync(`${cache}/package/${path}`), text, { targetFormat: 'woff2' });
  writeFileSync(`${out}/atlas-sans-${name}.woff2`, face);
  console.log(
    `atlas-sans-${name}.woff2: ${[...text].length} characters, ${Math.round(face.length / 1024)} KB`,
  );
}
writeFileSync(`${out}/characters.txt`, charactersInUse(root));
writeFileSync(`${out}/OFL.txt`, readFileSync(`${cache}/package/LICENSE_FONT`));
