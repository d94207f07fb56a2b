/** Static pages: valid, without a broken link, every passage in them verbatim; their pictures are pictures. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Compiled } from '../../src/build/compile';
import { cardOfDocument, cardOfFeature, cardSvg, CARDS } from '../../src/build/pages/card';
import { featurePath } from '../../src/build/pages/paths';
import { htmlPagesOf, locatorSources, type PageSources } from '../../src/build/pages/pages';
import { plainSvg } from '../../src/core/cartography/svg/plain-svg';
import { rasteriser } from '../../src/build/pages/raster';
import { message } from '../../src/core/messages';
import { date } from '../../src/core/messages/format';
import { pairsOf } from '../../src/core/analysis/pair';
import { compiledAtlas } from '../fixtures/compiled-atlas';

const SITE = 'https://atlas.example/some/folder/';
let compiled: Compiled;
let sources: PageSources;
let files: Map<string, string>;
const cache = mkdtempSync(join(tmpdir(), 'atlas-cards-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));
beforeAll(() => {
  compiled = compiledAtlas();
  sources = locatorSources(compiled);
  files = htmlPagesOf(sources, (id) => compiled.files.get(`texts/${id}.txt`)!, SITE);
}, 120_000);

const pages = () => [...files].filter(([path]) => path.endsWith('.html'));
const unescaped = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('static pages', () => {
  it('there is one for each feature, document, pair of provinces and city in each language', () => {
    const { features, documents, data } = sources.catalog;
    const pairs = pairsOf(compiled.analysis).length;
    const cities = data.units.filter(
      ({ adcode, level }) =>
        level === 'prefecture' &&
        features.some(({ units, aggregate }) => !aggregate && units.includes(adcode)),
    ).length;
    expect(pages()).toHaveLength(2 * (features.length + documents.length + pairs + cities));
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard'],
      rules: {
        'no-inline-style': 'error',
        'void-style': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'wcag/h36': 'error',
      },
    });
    const wrong: string[] = [];
    for (const [path, html] of pages()) {
      const { results } = await validator.validateString(html);
      for (const { messages } of results)
        for (const { line, message, ruleId } of messages) wrong.push(`${path}:${line} ${ruleId} ${message}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
  }, 120_000);

  it('say that they tell what stands now, and until when it was searched', () => {
    const last = sources.catalog.features
      .map(({ searched }) => searched ?? '')
      .sort()
      .at(-1)!;
    expect(last).not.toBe('');
    for (const [path, html] of pages()) {
      const lang = path.endsWith('/en/index.html') ? 'en' : 'zh';
      expect(unescaped(html), path).toContain(message(lang, 'page.today', { date: date(last, lang) }));
    }
  });
  it('link only to what is there', () => {
    const known = new Set([...files.keys(), 'favicon.svg', 'open.js', 'index.html']);
    for (const { id } of sources.catalog.features)
      for (const name of ['card.png', 'card-square.png']) known.add(`f/${id}/${name}`);
    for (const { id } of sources.catalog.documents)
      for (const name of ['card.png', 'card-square.png']) known.add(`d/${id}/${name}`);
    const broken: string[] = [];
    for (const [path, html] of pages())
      for (const [, target = ''] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
        if (/^https?:/.test(target) && !target.startsWith(SITE)) continue;
        const [file = '', anchor] = target.replace(SITE, '/').replace(/\?.*$/, '').split('#');
        const folder = file.startsWith('/')
          ? posix.normalize(`.${file}`)
          : posix.normalize(posix.join(posix.dirname(path), file));
        const clean =
          folder === '.' || folder === './'
            ? 'index.html'
            : folder.endsWith('/')
              ? `${folder}index.html`
              : folder;
        const there = known.has(clean) && (!anchor || files.get(clean)?.includes(`id="${anchor}"`));
        if (!there) broken.push(`${path} → ${target}`);
      }
    expect(broken.slice(0, 10)).toEqual([]);
  });

  it('quote every passage verbatim, and every document character for character', () => {
    const { catalog } = sources;
    for (const feature of catalog.features) {
      const words = unescaped(files.get(`${featurePath(feature.id, 'zh')}index.html`)!);
      for (const { exact } of catalog.annotationsOf(feature)) expect(words, feature.id).toContain(exact);
    }
    for (const { id, paragraphs } of catalog.documents) {
      const html = files.get(`d/${id}/index.html`)!;
      const shown = unescaped(/<div class="text"[^>]*>([\s\S]*?)<\/div>/.exec(html)![1]!);
      const text = [...compiled.files.get(`texts/${id}.txt`)!];
      expect(shown).toBe(paragraphs.map(({ start, end }) => text.slice(start, end).join('')).join('\n'));
    }
  });

  it('run nothing and ask nobody', () => {
    for (const [path, html] of pages()) {
      expect(
        html.replace(
          /<script (?:type="application\/ld\+json"|src="[./]+open\.js" data-root="[./]+" data-app="[^"]*")>/g,
          '',
        ),
        path,
      ).not.toMatch(/<script|\son\w+=|<iframe|<link[^>]+https?:\/\/(?!atlas\.example)/);
    }
  });

  it('name the other language, the canonical address and a picture', () => {
    const html = files.get('f/shanghai-suzhou-huzhou-hsr/en/index.html')!;
    expect(html).toContain(`<link rel="canonical" href="${SITE}f/shanghai-suzhou-huzhou-hsr/en/">`);
    expect(html).toContain(`hreflang="zh-CN" href="${SITE}f/shanghai-suzhou-huzhou-hsr/"`);
    expect(html).toContain(`property="og:image" content="${SITE}f/shanghai-suzhou-huzhou-hsr/card.png"`);
    expect(JSON.parse(/ld\+json">(.*?)<\/script>/.exec(html)![1]!)).toMatchObject({ '@type': 'Place' });
  });
});

describe('pictures for chats', () => {
  it('say of what lies nowhere that it does, and show of a document all that it names', () => {
    const { catalog } = sources;
    const nowhere = catalog.features.find(({ bbox }) => !bbox)!;
    expect(cardSvg(sources, cardOfFeature(catalog, nowhere), CARDS.square)).toContain('未落图');
    const agreement = cardSvg(sources, cardOfDocument(catalog, catalog.document('004')!), CARDS.wide);
    for (const words of ['徐州', catalog.document('004')!.name.zh]) expect(agreement).toContain(words);
    expect(agreement).not.toContain('未落图');
    // A character without a glyph would be a gap in the picture.
    const faces = new Set(readFileSync('public/fonts/characters.txt', 'utf8'));
    const drawn = [
      ...catalog.features.map((one) => cardOfFeature(catalog, one)),
      ...catalog.documents.map((one) => cardOfDocument(catalog, one)),
    ];
    const words = drawn.flatMap(({ name, words }) => [...name.zh, ...name.en, ...words]);
    expect(words.filter((character) => !faces.has(character))).toEqual([]);
  });
  it('are drawn at their size with something on them, and kept', async () => {
    const feature = sources.catalog.feature('shanghai-suzhou-huzhou-hsr')!;
    const svg = plainSvg(cardSvg(sources, cardOfFeature(sources.catalog, feature), CARDS.wide));
    expect(svg).not.toContain('var(');
    const draw = await rasteriser('public/fonts', cache, [...new Set(svg)].join(''));
    const png = Buffer.from(draw.png(svg));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    // A blank picture of this size would be a few KB.
    expect(png.length).toBeGreaterThan(40_000);
    expect(Buffer.from(draw.png(svg)).equals(png)).toBe(true);
    expect(draw.counts).toEqual({ drawn: 1, kept: 1 });
  });
});
