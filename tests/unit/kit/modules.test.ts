import type { Rollup } from 'vite';
import { describe, expect, it } from 'vitest';
import { insideKit } from '../../../src/build/kit/modules';

const chunk = (code: string, imports: string[] = [], dynamicImports: string[] = []) =>
  insideKit({ fileName: 'assets/a-1.js', code, imports, dynamicImports } as unknown as Rollup.OutputChunk);

describe('modules inside the kit', () => {
  it('name one another by what the import map knows', () => {
    expect(
      chunk(
        'import{a}from"./b-2.js";import"./c-3.js";export{d}from\'./d-4.js\';const e=()=>import(`./e-5.js`);',
        ['assets/b-2.js', 'assets/c-3.js', 'assets/d-4.js'],
        ['assets/e-5.js'],
      ),
    ).toBe(
      'import{a}from"kit:/assets/b-2.js";import"kit:/assets/c-3.js";export{d}from"kit:/assets/d-4.js";const e=()=>import("kit:/assets/e-5.js");',
    );
  });

  it('leave alone what only looks like an import', () => {
    const text = 'const words=`taken from "./elsewhere.js"`;';
    expect(chunk(text)).toBe(text);
  });

  it('ask the page for files that stood beside them', () => {
    expect(
      chunk('var w=new URL(`worker-9.js`,import.meta.url).href;new URL("./x.bin", import.meta.url)'),
    ).toBe('var w=atlasKit.urlOf("assets/worker-9.js").href;atlasKit.urlOf("assets/x.bin")');
    expect(chunk('f(e,import.meta.url)')).toBe('f(e,"kit:/assets/a-1.js")');
  });

  it('put on their style sheets and fetch nothing else', () => {
    const list =
      'const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./e.js","./e.css"])))=>i.map(i=>d[i]);';
    const wanted: string[][] = [];
    const code = `${chunk(list)}return __vite__mapDeps([0,1])`;
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const deps: unknown = (new Function('atlasKit', code) as (kit: object) => unknown)({
      want: (paths: string[]) => wanted.push(paths),
    });
    expect(wanted).toEqual([['assets/e.js', 'assets/e.css']]);
    expect(deps).toEqual([]);
  });

  it('end the build where the builder writes otherwise than expected', () => {
    expect(() => chunk('import a from "../b-2.js"', ['assets/b-2.js'])).toThrow('no import of assets/b-2.js');
    expect(() => chunk('const __vite__mapDeps=(i)=>other(i)')).toThrow('style sheets');
  });
});
