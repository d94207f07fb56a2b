/**
 * What a system asks for to install the page as an app: a manifest in each language, and icons drawn from the site's
 * own sign. All addresses are relative, so that any folder of any host will do.
 */
import { Resvg } from '@resvg/resvg-js';
import { existsSync, readFileSync } from 'node:fs';
import type { HtmlTagDescriptor } from 'vite';
import { message } from '../../core/messages';
import type { Lang } from '../../core/model/types';
import { GROUND } from '../../core/cartography/theme';

const LANGS: readonly { lang: Lang; tag: string; start: string }[] = [
  { lang: 'zh', tag: 'zh-CN', start: './' },
  { lang: 'en', tag: 'en', start: './?lang=en' },
];
/** Systems cut a maskable icon to their shape: what matters keeps to the middle four fifths. */
const SAFE = 0.8;
const ICONS = [
  { file: 'icons/192.png', size: 192, maskable: false },
  { file: 'icons/512.png', size: 512, maskable: false },
  { file: 'icons/maskable-512.png', size: 512, maskable: true },
  { file: 'icons/apple-180.png', size: 180, maskable: true },
] as const;
const APPLE = 'icons/apple-180.png';
const manifestPath = (lang: Lang): string => `manifest.${lang}.webmanifest`;

/** Manifests and icons by path below the site; `sign`: the SVG file of the site's sign. None where it is missing. */
export function installFiles(sign: string): Map<string, string | Uint8Array> {
  if (!existsSync(sign)) return new Map();
  const svg = readFileSync(sign, 'utf8');
  return new Map<string, string | Uint8Array>([
    ...LANGS.map(({ lang }) => [manifestPath(lang), manifest(lang)] as const),
    ...ICONS.map(({ file, size, maskable }) => [file, png(maskable ? filled(svg) : svg, size)] as const),
  ]);
}

/** For the head of the page; the app changes the manifest with the language. */
export function installTags(): HtmlTagDescriptor[] {
  const tag = (attrs: Record<string, string>): HtmlTagDescriptor => ({
    tag: 'link',
    attrs,
    injectTo: 'head',
  });
  return [
    tag({ rel: 'manifest', href: `./${manifestPath('zh')}` }),
    tag({ rel: 'apple-touch-icon', href: `./${APPLE}` }),
  ];
}

function manifest(lang: Lang): string {
  const { tag, start } = LANGS.find((row) => row.lang === lang)!;
  return JSON.stringify({
    // The same app in whatever language: installed once.
    id: './',
    name: message(lang, 'app.name'),
    short_name: message(lang, 'app.name'),
    description: message(lang, 'app.taglineAny'),
    lang: tag,
    dir: 'ltr',
    start_url: start,
    scope: './',
    display: 'standalone',
    background_color: GROUND.light.paper,
    theme_color: GROUND.light.paper,
    categories: ['education', 'government', 'navigation'],
    icons: ICONS.filter(({ file }) => file !== APPLE).map(({ file, size, maskable }) => ({
      src: `./${file}`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: maskable ? 'maskable' : 'any',
    })),
  });
}

/** The sign on a ground that reaches to the edges, small enough for any cut. */
function filled(svg: string): string {
  const inner = svg.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '');
  const edge = (32 * (1 - SAFE)) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
    `<rect width="32" height="32" fill="${GROUND.light.land}"/>` +
    `<g transform="translate(${edge} ${edge}) scale(${SAFE})">${inner}</g></svg>`
  );
}

const png = (svg: string, size: number): Uint8Array =>
  new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
