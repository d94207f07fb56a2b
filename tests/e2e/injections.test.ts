/** Hostile strings through what a reader of the built page can be handed: links, the search box, config.json. Nothing runs, nothing violates the policy. */
import { expect, it } from 'vitest';
import { BESIDE_MAP, listReadable, openPage, useBrowser } from './page';
import { INJECTIONS } from '../fixtures/injections';

useBrowser();

it('none of them runs, and none violates the policy', async () => {
  const page = await openPage('', { ...BESIDE_MAP, tolerate: /Trusted ?Type|requires 'Trusted/ });
  await page.route('**/config.json', (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: JSON.stringify({
        basemaps: INJECTIONS.slice(0, 60).map((text, i) => ({
          id: `b${i}`,
          name: { zh: text, en: text },
          kind: 'raster',
          tiles: ['data:,{z}{x}{y}'],
          attribution: text,
        })),
      }),
    }),
  );
  await page.reload();
  await listReadable(page);
  const { ran, violations, links } = await page.evaluate(async (strings) => {
    const ran: unknown[] = [];
    const violations: string[] = [];
    (window as unknown as { ran: (n: unknown) => void }).ran = (n) => ran.push(n);
    document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const to = (link: string) => {
      history.replaceState(null, '', location.pathname + link);
      dispatchEvent(new PopStateEvent('popstate'));
    };
    let links = 0;
    for (const [i, text] of strings.entries()) {
      const part = encodeURIComponent(text.replace(/\p{Cs}/gu, ''));
      const forms = [`?q=${part}`, `?f=${part}&doc=${part}`, `?layers=${part}&v=${part}`, `#map=${part}`];
      to(forms[i % forms.length]!);
      links++;
      if (i % 20 === 0) await drawn();
    }
    const box = document.querySelector<HTMLInputElement>('input[role=combobox]')!;
    for (const text of strings.filter((_, i) => i % 12 === 0)) {
      box.focus();
      box.value = text;
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await drawn();
    }
    await new Promise((done) => setTimeout(done, 300));
    return { ran, violations, links };
  }, INJECTIONS);
  expect(links).toBeGreaterThanOrEqual(300);
  expect(ran).toEqual([]);
  expect(violations).toEqual([]);
  // The page still answers.
  await page.getByRole('combobox', { name: '搜索' }).fill('hsh');
  await page.getByRole('option').first().waitFor();
  // And the browser takes no text for markup or for a script, whoever hands it one (app/ui/trusted.ts).
  const taken = await page.evaluate(() => {
    const hand: Record<string, () => unknown> = {
      markup: () => (document.createElement('div').innerHTML = '<b>'),
      parsed: () => new DOMParser().parseFromString('<b>', 'text/html'),
      worker: () => new Worker('data:text/javascript,'),
      script: () => (document.createElement('script').src = 'https://example.org/x.js'),
      policy: () =>
        (
          window as { trustedTypes?: { createPolicy: (...a: unknown[]) => unknown } }
        ).trustedTypes!.createPolicy('another', {}),
    };
    return Object.keys(hand).filter((what) => {
      try {
        return (hand[what]!(), true);
      } catch {
        return false;
      }
    });
  });
  expect(taken).toEqual([]);
});
