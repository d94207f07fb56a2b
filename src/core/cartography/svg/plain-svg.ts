/**
 * SVG for programs that know less CSS than a browser (rasterisers, office programs): custom properties are put
 * in by their values. The colour of a feature, which hangs on its layer, becomes `currentColor`: all know that.
 */
/** Properties that hold the colour of the feature that is being drawn. */
const OWN = new Set(['--own', '--c']);
const RULE = /([^{}]+)\{([^{}]*)\}/g;

/** The same drawing with every `var(--x)` of its style sheet resolved for the light theme. */
export function plainSvg(svg: string): string {
  return svg.replace(/<style>([\s\S]*?)<\/style>/g, (_, css: string) => `<style>${plainCss(css)}</style>`);
}

export function plainCss(css: string): string {
  // What depends on the theme or the medium comes after the light one and is left out.
  const light = css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '').replaceAll('&gt;', '>');
  const values = new Map<string, string>();
  const rules: [selector: string, declarations: string[]][] = [];
  // Names have a darker one than what they name: said of the texts themselves, after all else.
  const names: typeof rules = [];
  for (const [, selector = '', body = ''] of light.matchAll(RULE)) {
    const kept: string[] = [];
    for (const declaration of body.split(';').filter(Boolean)) {
      const cut = declaration.indexOf(':');
      const [property, value] = [declaration.slice(0, cut).trim(), declaration.slice(cut + 1).trim()];
      // `--own` is what `--c` is made of where a rule has both.
      if (property === '--own') kept.push(`color:${value}`);
      else if (property === '--c') kept.push(...(value.includes('--own') ? [] : [`color:${value}`]));
      else if (property === '--name')
        names.push(
          [`${selector.trim()} text`, [`fill:${value}`]],
          [`${selector.trim()} line`, [`stroke:${value}`]],
        );
      else if (!property.startsWith('--')) kept.push(declaration);
      else if (!values.has(property)) values.set(property, value);
    }
    if (kept.length && !selector.includes('data-theme')) rules.push([selector.trim(), kept]);
  }
  const resolved = (text: string, depth = 0): string =>
    depth > 4
      ? text
      : text.replace(/var\((--[\w-]+)(?:,[^)]*)?\)/g, (_, name: string) =>
          OWN.has(name) ? 'currentColor' : resolved(values.get(name) ?? 'none', depth + 1),
        );
  return [...rules, ...names]
    .map(([selector, kept]) => `${selector}{${resolved(kept.join(';'))}}`)
    .join('\n');
}
