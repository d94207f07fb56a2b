/** Areas of whole units: only where the text names them as its parts. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasArea } from '../../../src/core/draft/members';
import { shapeOf } from '../../../src/core/draft/shape';
import { landOf, type UnitsTopology } from '../../../src/core/cartography/geometry/topology';
import type { Polygon } from '../../../src/core/cartography/geometry/polygon';
import { recipeFor } from '../../../src/core/draft/work';
import { gazetteer, proposed } from './proposed';

/** Codes of the units that the first proposal of that name is made of; null: none. */
const unitsOf = (text: string, name: string): (string | null)[] | null => {
  const { recipe } = proposed(text).find((one) => one.name === name)!;
  return 'units' in recipe ? recipe.units.map(({ adcode }) => adcode) : null;
};

describe('an area is made of', () => {
  it.each([
    [
      '推进淮海协同区建设，范围包括上海市青浦区、江苏省苏州市吴江区、浙江省嘉兴市嘉善县。',
      ['310118', '320509', '330421'],
    ],
    ['淮海协同区由青浦区、吴江区和嘉善县共同组成。', ['310118', '320509', '330421']],
    ['淮海协同区（青浦区、吴江区、嘉善县）加快建设。', ['310118', '320509', '330421']],
    ['加快建设由徐州市、宿州市组成的淮海协同区。', ['320300', '341300']],
    ['徐州市、宿州市、淮北市等三市组成的淮海协同区。', ['320300', '341300', '340600']],
    ['徐州市、宿州市（以下简称“两地”）共同签署了淮海协同区合作备忘录。', ['320300', '341300']],
  ])('the units that are named as its parts: %s', (text, codes) => {
    expect(unitsOf(text, '淮海协同区')).toEqual(codes);
  });

  it('the provinces of these, too', () => {
    expect(proposed('淮海协同区包括徐州市、宿州市。')[0]!.provinces).toEqual(['江苏', '安徽']);
  });

  it('what is said of it once, wherever it is named', () => {
    const text = '推进淮海协同区建设。\n淮海协同区包括徐州市、宿州市。';
    expect(proposed(text).map(({ recipe }) => 'units' in recipe)).toEqual([true, true]);
  });

  it('the units that its name joins, where whole units cooperate', () => {
    expect(unitsOf('支持嘉定—昆山—太仓、枫泾—嘉善等城镇合作。', '嘉定—昆山—太仓')).toEqual([
      '310114',
      '320583',
      '320585',
    ]);
    expect(unitsOf('支持嘉定—昆山—太仓、枫泾—嘉善等城镇合作。', '枫泾—嘉善')).toBeNull();
    expect(unitsOf('推进金山—平湖产城融合发展区建设。', '金山—平湖产城融合发展区')).toBeNull();
    expect(unitsOf('推进嘉善县域高质量发展示范点建设。', '嘉善县域高质量发展示范点')).toEqual(['330421']);
  });

  it.each([
    ['stand beside it', '推进淮海协同区、徐州市、宿州市建设。'],
    ['build something in it', '徐州市、宿州市共同推进淮海协同区建设。'],
    ['are only some of its parts', '淮海协同区包括徐州市、宿州市等。'],
    ['are fewer than the text counts', '徐州市、宿州市等四市组成的淮海协同区。'],
    ['belong to another sentence', '推进淮海协同区建设。范围包括徐州市、宿州市。'],
    ['end in what no gazetteer has', '淮海协同区包括徐州市、宿州市、某某新城。'],
    ['the basemap has no area of', '淮海协同区包括成都市、重庆市。'],
  ])('no units that %s', (_, text) => {
    expect(unitsOf(text, '淮海协同区')).toBeNull();
  });
});

describe('whole units', () => {
  const units = JSON.parse(readFileSync('data/basemap/units.topo.json', 'utf8')) as UnitsTopology;
  const areas = (code: string): Polygon[] =>
    landOf(units, code.replace(/(?:00){1,2}$/, '')).coordinates as Polygon[];
  const { recipe } = proposed('淮海协同区包括徐州市、宿州市。')[0]!;

  it('are drawn as the basemap has them, or not at all', () => {
    const shape = shapeOf(recipe, (codes) => codes.flatMap(areas));
    expect(shape).toMatchObject({ basis: 'admin-units', uncertaintyM: 500, places: [] });
    expect(shapeOf(recipe, (codes) => codes.filter((code) => code !== '341300').flatMap(areas))).toBeNull();
  });
  it('that the gazetteer has on the sheet have an area, but those that are known to have none', () => {
    const without = [...gazetteer.units()].filter((unit) => hasArea(unit) && areas(unit.adcode).length === 0);
    expect(without).toEqual([]);
  });
  it('become places where the thing is a line or a spot', () => {
    expect(recipeFor('rail', recipe)).toMatchObject({ via: [{ adcode: '320300' }, { adcode: '341300' }] });
    expect(recipeFor('hub', recipe)).toMatchObject({ at: { adcode: '341300' } });
    expect(recipeFor('cooperation-zone', recipe)).toBe(recipe);
  });
});
