/** sitemap.xml (sitemaps.org 0.9) with the other language of each page. */
import type { Page } from './html';

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Addresses are absolute where the site's is known (ATLAS_URL), as the format asks; else below the site's root. */
export function sitemap(pages: readonly Page[], version: string, site: string | null): string {
  const address = (path: string) => xml((site ?? '/') + path);
  const urls = pages.map(
    ({ path, other, lang }) =>
      `<url><loc>${address(path)}</loc><xhtml:link rel="alternate" hreflang="${lang === 'zh' ? 'en' : 'zh-CN'}" href="${address(other)}"/></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- data ${xml(version)} -->
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url><loc>${address('')}</loc></url>
${urls.join('\n')}
</urlset>
`;
}
