/**
 * The shell of a static page: valid HTML that is read without any script, from any folder of any host.
 * Links are relative; the absolute address, where one is known, is for what must be absolute (Open Graph, canonical).
 */
import { message } from '../../core/messages';
import { date } from '../../core/messages/format';
import type { Lang } from '../../core/model/types';
import { escaped } from '../../core/cartography/svg/viewport';
import { policyTag } from '../policy';

export interface Page {
  lang: Lang;
  /** Path of its folder below the site, with a slash at its end: "f/some-id/", "f/some-id/en/". */
  path: string;
  /** Path of the same page in the other language. */
  other: string;
  title: string;
  /** One or two sentences, for search engines and chats. */
  description: string;
  /** Query that opens the app at the same thing ("?f=…"). */
  app: string;
  /** Picture for chats, below the site; null: none. */
  card: { wide: string; square: string; alt: string } | null;
  /** schema.org, as JSON-LD. */
  about: Record<string, unknown>;
  /** HTML of the main part. */
  main: string;
}

export const SITE_STYLE = 'pages.css';

/** From a page's folder back to the site's root: "../../". */
export const toRoot = (path: string): string => '../'.repeat(path.split('/').length - 1);

const HTML_LANG: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };
const OG_LOCALE: Record<Lang, string> = { zh: 'zh_CN', en: 'en_GB' };

/**
 * `site`: absolute address of the site with a slash at its end; null where it is not known. `searched`: until when
 * public sources were searched (ISO 8601, as far as known), since a page shows what is known today; null: never.
 */
export function htmlPage(page: Page, site: string | null, searched: string | null = null): string {
  const root = toRoot(page.path);
  const absolute = (path: string) => (site ?? root) + path;
  const otherLang: Lang = page.lang === 'zh' ? 'en' : 'zh';
  const meta = (key: 'name' | 'property', name: string, content: string) =>
    `<meta ${key}="${name}" content="${escaped(content)}">`;
  const say = (key: Parameters<typeof message>[1]) => escaped(message(page.lang, key));
  const { card } = page;
  const head = [
    '<meta charset="utf-8">',
    policyTag(),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(page.title)} · ${say('app.name')}</title>`,
    meta('name', 'description', page.description),
    '<meta name="color-scheme" content="light dark">',
    `<link rel="canonical" href="${escaped(absolute(page.path))}">`,
    `<link rel="alternate" hreflang="${HTML_LANG[page.lang]}" href="${escaped(absolute(page.path))}">`,
    `<link rel="alternate" hreflang="${HTML_LANG[otherLang]}" href="${escaped(absolute(page.other))}">`,
    `<link rel="icon" href="${root}favicon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="${root}${SITE_STYLE}">`,
    meta('property', 'og:type', 'article'),
    meta('property', 'og:site_name', message(page.lang, 'app.name')),
    meta('property', 'og:title', page.title),
    meta('property', 'og:description', page.description),
    meta('property', 'og:url', absolute(page.path)),
    meta('property', 'og:locale', OG_LOCALE[page.lang]),
    ...(card
      ? [
          meta('property', 'og:image', absolute(card.wide)),
          meta('property', 'og:image:width', '1200'),
          meta('property', 'og:image:height', '630'),
          meta('property', 'og:image:alt', card.alt),
          // Chats that crop take the square one.
          meta('property', 'og:image', absolute(card.square)),
          meta('property', 'og:image:width', '600'),
          meta('property', 'og:image:height', '600'),
          meta('name', 'twitter:card', 'summary_large_image'),
        ]
      : []),
    `<script src="${root}open.js" data-root="${root}" data-app="${escaped(page.app)}"></script>`,
    `<script type="application/ld+json">${jsonInHtml({ '@context': 'https://schema.org', ...page.about })}</script>`,
  ];
  return `<!doctype html>
<html lang="${HTML_LANG[page.lang]}">
<head>
${head.join('\n')}
</head>
<body>
<header class="site">
<a href="${root}${page.lang === 'en' ? '?lang=en' : ''}">${say('app.name')}</a>
<a href="${root}${page.other}" hreflang="${HTML_LANG[otherLang]}" lang="${HTML_LANG[otherLang]}">${escaped(message(page.lang, 'lang.switch'))}</a>
</header>
<main>
${page.main}
</main>
<footer>
<p>${say('page.disclaimer')}</p>
${searched ? `<p>${escaped(message(page.lang, 'page.today', { date: date(searched, page.lang) }))}</p>\n` : ''}<p>${say('page.licence')}</p>
</footer>
</body>
</html>
`;
}

/** JSON that can stand in a script element: no "<" could end it. */
const jsonInHtml = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
