/** Has a kit remember the site that it came from, so that its links lead there. */

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * `kit`: the HTML; `site`: absolute address of the page that gives it out, from which its folder is told. A kit that
 * knows its site already, and one from a server on one's own computer, which is nowhere to lead others to, stay as
 * they are.
 */
export function withHome(kit: string, site: string): string {
  const { hostname, protocol, href } = new URL('.', site);
  if (!/^https?:$/.test(protocol) || /^(?:localhost|127\..*|\[::1\])$/.test(hostname)) return kit;
  return kit.replace(/<html data-kit(?! data-home)/, () => `<html data-kit data-home="${attribute(href)}"`);
}
